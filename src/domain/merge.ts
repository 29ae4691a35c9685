// What a mutation makes of a record. The server applies it for good; the device applies the same to what it shows. [Note: Merge]
import type { Hlc } from '#domain/clock.ts';
import type { PersonId, SchoolId } from '#domain/id.ts';
import { LIMITS } from '#domain/limits.ts';
import { merge3 } from '#domain/merge3.ts';
import type { Mutation } from '#domain/mutation.ts';
import type { Kind, LooseRecord } from '#domain/record.ts';
import { kindNamed } from '#domain/records/kinds.ts';

/** A record with what merging needs to know: for each field (map fields: `field.key`) the version and time of its value. */
export interface Stored {
  readonly record: LooseRecord;
  readonly rv: number;
  readonly frv: Readonly<Record<string, number>>;
  readonly fts: Readonly<Record<string, Hlc>>;
}
export interface MergeContext {
  readonly school: SchoolId;
  readonly author: PersonId;
  /** The version that the record gets by this mutation. */
  readonly rv: number;
  /** The mutation's time, already held to the server's clock. */
  readonly ts: Hlc;
  /** The words of a text field as of version `rv`, from the history; undefined when that is not known any more. */
  readonly textAt: (field: string, rv: number) => string | undefined;
}
export interface MergeResult extends Stored {
  /** Values that lost against a later concurrent edit, by field: they stay in the history. */
  readonly lost: Readonly<Record<string, unknown>>;
  /** True when the result is not simply what the mutation asked for. */
  readonly merged: boolean;
}

/** A record of that kind as it is before anything was said about its fields. */
export function blankRecord(kind: Kind, m: Mutation, school: SchoolId, author: PersonId): LooseRecord {
  const initial = Object.fromEntries(Object.entries(kind.fields).map(([name, f]) => [name, f.initial]));
  return {
    ...initial,
    id: m.rid,
    type: kind.name,
    school,
    author,
    owner: m.owner ?? null,
    root: m.root ?? null,
    madeAt: m.madeAt ?? 0,
    trashed: false,
    needsLook: false,
  };
}

interface Draft {
  readonly record: Record<string, unknown>;
  readonly frv: Record<string, number>;
  readonly fts: Record<string, Hlc>;
  readonly lost: Record<string, unknown>;
  merged: boolean;
}

/** Applies `m` to `stored` (null: it makes the record). The kind must be known; rights are checked elsewhere. */
export function applyMutation(stored: Stored | null, m: Mutation, context: MergeContext): MergeResult {
  const kind = kindNamed(m.type);
  if (!kind) throw new Error(`no such kind: ${m.type}`);
  const start = stored?.record ?? blankRecord(kind, m, context.school, context.author);
  const draft: Draft = {
    record: { ...start },
    frv: { ...stored?.frv },
    fts: { ...stored?.fts },
    lost: {},
    merged: false,
  };
  applyTrash(draft, m);
  for (const [name, value] of Object.entries(m.set ?? {})) applyScalar(draft, name, value, m, context);
  for (const [name, edit] of Object.entries(m.text ?? {})) applyText(draft, name, edit, context);
  for (const [name, edit] of Object.entries(m.sets ?? {})) applySet(draft, name, edit, context);
  for (const [name, edit] of Object.entries(m.maps ?? {})) applyMap(draft, name, edit, m, context);
  return {
    record: draft.record as LooseRecord,
    rv: context.rv,
    frv: draft.frv,
    fts: draft.fts,
    lost: draft.lost,
    merged: draft.merged,
  };
}

function applyTrash(draft: Draft, m: Mutation): void {
  if (m.op === 'trash') draft.record['trashed'] = true;
  else if (draft.record['trashed'] === true) {
    // An edit of something thrown away brings it back: nobody's words vanish (sync.md 2.8.3).
    draft.record['trashed'] = false;
    draft.merged = m.op !== 'restore';
  }
}

/** True when the value may be set: nobody changed it since `base`, or this edit is the later of two concurrent ones. */
function wins(draft: Draft, key: string, m: Mutation, context: MergeContext): boolean {
  if ((draft.frv[key] ?? 0) <= m.base) return true;
  const theirs = draft.fts[key];
  return theirs === undefined || context.ts >= theirs;
}

function applyScalar(draft: Draft, name: string, value: unknown, m: Mutation, context: MergeContext): void {
  const concurrent = (draft.frv[name] ?? 0) > m.base;
  if (!wins(draft, name, m, context)) {
    draft.lost[name] = value;
    draft.merged = true;
    return;
  }
  if (concurrent && draft.record[name] !== value) draft.lost[name] = draft.record[name];
  stamp(draft, name, context);
  draft.record[name] = value;
}

function applyText(draft: Draft, name: string, edit: { to: string; baseRv: number }, context: MergeContext): void {
  const current = String(draft.record[name] ?? '');
  const known = (draft.frv[name] ?? 0) <= edit.baseRv;
  const base = known ? current : context.textAt(name, edit.baseRv);
  // The text it grew from is gone from the history: nothing can be told apart, so both are kept.
  const result = known ? { text: edit.to, conflict: false } : merge3(base ?? '', edit.to, current);
  if (!known) {
    draft.merged ||= result.text !== edit.to;
    if (result.conflict) draft.record['needsLook'] = true;
  } else if (draft.record['needsLook'] === true) draft.record['needsLook'] = false;
  stamp(draft, name, context);
  draft.record[name] = result.text;
}

function applySet(draft: Draft, name: string, edit: { add: string[]; del: string[] }, context: MergeContext): void {
  const members = new Set((draft.record[name] as string[] | undefined) ?? []);
  for (const gone of edit.del) members.delete(gone);
  for (const added of edit.add) members.add(added);
  stamp(draft, name, context);
  draft.record[name] = [...members];
}

function applyMap(draft: Draft, name: string, edit: Record<string, unknown>, m: Mutation, context: MergeContext): void {
  const entries = { ...(draft.record[name] as Record<string, unknown> | undefined) };
  for (const [key, value] of Object.entries(edit)) {
    const at = `${name}.${key}`;
    if (!wins(draft, at, m, context)) {
      draft.lost[at] = value;
      draft.merged = true;
      continue;
    }
    if ((draft.frv[at] ?? 0) > m.base && entries[key] !== value) draft.lost[at] = entries[key];
    if (value === null) delete entries[key];
    else entries[key] = value;
    stamp(draft, at, context);
  }
  forgetGoneKeys(draft, name, entries);
  draft.record[name] = entries;
}

/**
 * A key that was taken out leaves its version behind, so that an edit from before does not bring it back. Only the newest of
 * them: a map whose keys come and go would else grow for ever. What is forgotten costs nobody a word: at worst a
 * key that was taken out long ago is there again.
 */
function forgetGoneKeys({ frv, fts }: Draft, name: string, entries: Readonly<Record<string, unknown>>): void {
  const isGone = (at: string): boolean =>
    at.startsWith(`${name}.`) && !Object.hasOwn(entries, at.slice(name.length + 1));
  const gone = Object.keys(frv).filter(isGone);
  if (gone.length <= LIMITS.mapKeys) return;
  gone.sort((a, b) => (frv[a] ?? 0) - (frv[b] ?? 0) || (a < b ? -1 : 1));
  for (const at of gone.slice(0, -LIMITS.mapKeys)) {
    delete frv[at];
    delete fts[at];
  }
}

function stamp(draft: Draft, key: string, context: MergeContext): void {
  draft.frv[key] = context.rv;
  draft.fts[key] = context.ts;
}

/**
 * What the person sees: the server's record with this device's unsent changes on top, in the order they were made.
 * @returns null when there is neither a record nor a change that makes one
 */
export function foldMutations(
  base: LooseRecord | null,
  waiting: readonly Mutation[],
  who: { readonly school: SchoolId; readonly author: PersonId },
): LooseRecord | null {
  let stored: Stored | null = base && { record: base, rv: 0, frv: {}, fts: {} };
  for (const m of waiting) {
    if (!stored && m.op !== 'create') continue;
    // No field carries a version here, so every change is taken as it stands: the device's own words win on its screen.
    stored = applyMutation(stored && { ...stored, frv: {} }, m, { ...who, rv: 0, ts: m.ts, textAt: () => undefined });
  }
  return stored?.record ?? null;
}
