// The one way to write. A command becomes changes; the domain says yes or no; records and outbox change in ONE strict
// transaction, or neither. [Note: A write is a command]
import { Dexie } from 'dexie';
import { decideWrite } from '#domain/access.ts';
import { tick } from '#domain/clock.ts';
import { coalesce, mayCoalesce } from '#domain/coalesce.ts';
import type { MergeRule } from '#domain/field.ts';
import type { RecordId, ScopeId } from '#domain/id.ts';
import { foldMutations } from '#domain/merge.ts';
import { merge3 } from '#domain/merge3.ts';
import type { Mutation } from '#domain/mutation.ts';
import { touchedBy } from '#domain/mutation.ts';
import { SCHEMA } from '#domain/protocol.ts';
import type { LooseRecord } from '#domain/record.ts';
import type { RecordOf, TypeName } from '#domain/records/kinds.ts';
import { type KINDS, kindNamed } from '#domain/records/kinds.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Database, Keeping, LooseKept, OutboxEntry } from '#store/database.ts';
import { type Clockwork, type Device, isSealed, putMeta, readClockwork, viewerOf } from '#store/device.ts';
import { bare, serverSideOf } from '#store/kept.ts';
import { loadRelated } from '#store/relations.ts';
import { withRoomForWords } from '#store/room-for-words.ts';

type Values<T extends TypeName> = Partial<Pick<RecordOf<T>, keyof (typeof KINDS)[T]['fields'] & keyof RecordOf<T>>>;
export interface Making<T extends TypeName> {
  readonly op: 'create';
  readonly type: T;
  readonly id: RecordId;
  readonly owner: string | null;
  readonly root?: RecordId | null;
  readonly values: Values<T>;
}
/** Text field → its words as the editor last knew them. */
export type GrewFrom = Readonly<Record<string, string>>;
/** Says how the fields shall be; what changed is found by looking at how they are. */
export interface Changing<T extends TypeName> {
  readonly op: 'patch';
  readonly type: T;
  readonly id: RecordId;
  readonly values: Values<T>;
  /**
   * Text fields as the editor last knew them. When the record has moved on since (another device, a teacher), what was
   * typed is carried over instead of wiping out what came in between.
   */
  readonly from?: GrewFrom;
}
export interface Throwing {
  readonly op: 'trash' | 'restore';
  readonly type: TypeName;
  readonly id: RecordId;
}
export type Change = { [T in TypeName]: Making<T> | Changing<T> }[TypeName] | Throwing;

/**
 * Writes all changes or none. With more than one, the server too takes all or none (at most 20). On a full disk everything
 * else gives way to words. [Note: Words always fit]
 * @returns null when written, or why not: then nothing was changed
 */
export function writeChanges(device: Device, changes: readonly Change[]): Promise<Refused | null> {
  // As a part of a larger write it is taken back, and tried again, with that.
  if (Dexie.currentTransaction) return writeAll(device, changes);
  return withRoomForWords(device, () => writeAll(device, changes));
}

async function writeAll(device: Device, changes: readonly Change[]): Promise<Refused | null> {
  const { db } = device;
  const group = changes.length > 1 ? device.newId() : undefined;
  const mids = changes.map(() => device.newId());
  return db
    .transaction('rw', db.tables, async (): Promise<Refused | null> => {
      // Each wait for the disk is a moment in which words lie nowhere: what can be read at once is.
      const [moment, first, shut] = await Promise.all([
        momentOf(device),
        changes[0] ? hereOf(db, changes[0]) : undefined,
        isSealed(device),
      ]);
      // They left in another tab: what was typed here meanwhile stays in its draft.
      if (shut) throw new WriteRefused({ refused: 'sign-in' });
      for (const [at, change] of changes.entries()) {
        const here = at === 0 && first ? first : await hereOf(db, change);
        const refused = await writeOne(device, moment, change, here, { mid: mids[at] ?? '', group });
        if (!refused) continue;
        // Some of the group may be in the tables by now: take all of it back.
        throw new WriteRefused(refused);
      }
      return null;
    })
    .catch((error: unknown) => {
      if (error instanceof WriteRefused) return error.refused;
      throw error;
    });
}

/** Who writes and when: the same for all changes of one write, but for the clock, which goes on. */
interface Moment {
  readonly viewer: Viewer;
  readonly scopes: ReadonlySet<ScopeId>;
  readonly at: number;
  clock: Clockwork;
}
async function momentOf(device: Device): Promise<Moment> {
  const { db, surroundings } = device;
  const [viewer, clock, scopes] = await Promise.all([
    viewerOf(device),
    readClockwork(db),
    db.scopes.toCollection().primaryKeys(),
  ]);
  return { viewer, clock, scopes: new Set(scopes), at: surroundings.now() };
}

/** What lies there of a record before it is changed. */
interface Here {
  readonly before: LooseKept | null;
  /** Its entries in the outbox, oldest first. */
  readonly waiting: readonly OutboxEntry[];
}
async function hereOf(db: Database, { type, id }: Change): Promise<Here> {
  const [before, waiting] = await Promise.all([
    db.table<LooseKept>(type).get(id),
    db.outbox.where('rid').equals(id).sortBy('lid'),
  ]);
  return { before: before ?? null, waiting };
}

class WriteRefused extends Error {
  readonly refused: Refused;
  constructor(refused: Refused) {
    super(refused.refused);
    this.refused = refused;
  }
}

async function writeOne(
  device: Device,
  moment: Moment,
  change: Change,
  { before, waiting }: Here,
  names: Pick<Writing, 'mid' | 'group'>,
): Promise<Refused | null> {
  const { db } = device;
  const { viewer, scopes, at, clock } = moment;
  if (change.op === 'create' ? before !== null : before === null) return { refused: 'not-found' };
  const ts = tick(clock.last, at, clock.client);
  const mutation = mutationOf(change, before, { ...names, madeAt: at + clock.off, ts, off: clock.off });
  const touched = touchedBy(mutation);
  if (change.op === 'patch' && touched.length === 0) return null;
  const who = { school: viewer.school, author: viewer.person };
  const plain = before && bare(before);
  const after = foldMutations(plain, [mutation], who);
  if (!after) return { refused: 'not-found' };
  const related = await loadRelated(db, plain ? [plain, after] : [after]);
  const refused = decideWrite({ viewer, scopes, before: plain, after, touched, related });
  if (refused) return refused;
  moment.clock = { ...clock, last: ts };
  await Promise.all([
    putMeta(db, 'hlc', ts),
    db.outbox.put(queued(mutation, plain, waiting, at)),
    db.table<LooseKept>(change.type).put({ ...after, ...noteOf(before), _p: 1 } as LooseKept),
  ]);
  return null;
}

function noteOf(before: LooseKept | null): Omit<Keeping, '_p'> {
  const { record, rv, scopes } = serverSideOf(before);
  return { _rv: rv, _s: scopes, _base: record };
}

/** The entry that says it: the last one that waits, when the change may go with it, or one of its own. */
function queued(
  mutation: Mutation,
  before: LooseRecord | null,
  waiting: readonly OutboxEntry[],
  at: number,
): OutboxEntry {
  const last = waiting.at(-1);
  const grew = Object.fromEntries(Object.keys(mutation.text ?? {}).map((name) => [name, String(before?.[name] ?? '')]));
  const free = last?.state === 'queued' && !last.frozen && (!mutation.g || mutation.g === last.mutation.g);
  if (free && last.lid !== undefined && mayCoalesce(last.mutation, mutation)) {
    return { ...last, mutation: coalesce(last.mutation, mutation), grew: { ...grew, ...last.grew } };
  }
  const { rid, mid } = mutation;
  return { rid, mid, state: 'queued', seq: null, frozen: 0, mutation, grew, at };
}

interface Writing {
  mid: string;
  group: string | undefined;
  madeAt: number;
  ts: string;
  off: number;
}
function mutationOf(change: Change, before: LooseKept | null, how: Writing): Mutation {
  const base = before?._rv ?? 0;
  const common = {
    mid: how.mid,
    rid: change.id,
    type: change.type,
    base,
    ts: how.ts,
    off: how.off,
    schema: SCHEMA,
    ...(how.group ? { g: how.group } : {}),
  };
  if (!('values' in change)) return { ...common, op: change.op };
  const values = carriedOver(
    change.values as Record<string, unknown>,
    before,
    'from' in change ? change.from : undefined,
  );
  const edits = editsOf(change.type, before, values, base);
  if (change.op === 'patch') return { ...common, op: 'patch', ...edits };
  return { ...common, op: 'create', owner: change.owner, root: change.root ?? null, madeAt: how.madeAt, ...edits };
}

function carriedOver(
  values: Record<string, unknown>,
  before: LooseKept | null,
  from: GrewFrom | undefined,
): Record<string, unknown> {
  if (!from || !before) return values;
  const entries = Object.entries(values).map(([name, value]) => {
    const start = from[name];
    return [name, start === undefined ? value : merge3(start, String(value), String(before[name] ?? '')).text];
  });
  return Object.fromEntries(entries);
}

type Edits = Pick<Mutation, 'set' | 'text' | 'sets' | 'maps'>;
function editsOf(type: string, before: LooseKept | null, values: Record<string, unknown>, base: number): Edits {
  const parts: Record<'set' | 'text' | 'sets' | 'maps', Record<string, unknown>> = {
    set: {},
    text: {},
    sets: {},
    maps: {},
  };
  for (const [name, value] of Object.entries(values)) {
    const field = kindNamed(type)?.fields[name];
    if (!field) throw new Error(`${type} has no field ${name}`);
    const current = before ? before[name] : field.initial;
    if (value === undefined || JSON.stringify(value) === JSON.stringify(current)) continue;
    parts[PART_OF[field.rule]][name] = editOf(field.rule, current, value, base);
  }
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => Object.keys(part).length > 0));
}

const PART_OF = { once: 'set', lww: 'set', server: 'set', text: 'text', set: 'sets', map: 'maps' } as const;

function editOf(rule: MergeRule, current: unknown, value: unknown, base: number): unknown {
  if (rule === 'text') return { to: value, baseRv: base };
  if (rule === 'set') {
    const had = current as string[];
    const has = value as string[];
    return { add: has.filter((m) => !had.includes(m)), del: had.filter((m) => !has.includes(m)) };
  }
  if (rule !== 'map') return value;
  const had = current as Record<string, unknown>;
  const has = value as Record<string, unknown>;
  const gone = Object.keys(had).filter((key) => !(key in has));
  const changed = Object.entries(has).filter(([key, v]) => JSON.stringify(v) !== JSON.stringify(had[key]));
  return Object.fromEntries([...changed, ...gone.map((key) => [key, null] as const)]);
}
