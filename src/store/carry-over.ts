// What lies in the tables of an older version of the app, as this one writes it: records, and changes that were never sent. Pure,
// so that it can be rehearsed on a copy in memory before a single row is touched. [Note: Upgrade]
import * as z from 'zod/mini';
import { type Mutation, mutationSchema } from '#domain/mutation.ts';
import type { LooseRecord } from '#domain/record.ts';
import { changeToday, recordToday } from '#domain/schema-steps.ts';
import type { LooseKept, OutboxEntry, QuarantineEntry, UnknownRow } from '#store/database.ts';
import { bare, keptOf } from '#store/kept.ts';

/** Which version of the tables brought which version of the record schemas. */
export const UPGRADES: readonly { readonly version: number; readonly schema: number }[] = [
  { version: 4, schema: 2 },
  { version: 5, schema: 3 },
  { version: 6, schema: 4 },
];

/** All that an upgrade may touch. `records`: by table, those that are there by now; also what is out of sight. */
export interface TablesHere {
  readonly records: ReadonlyMap<string, readonly LooseKept[]>;
  /** Oldest first. */
  readonly outbox: readonly OutboxEntry[];
  readonly quarantine: readonly QuarantineEntry[];
  readonly unknown: readonly UnknownRow[];
}

/**
 * One schema further. What was ever sent stays to the letter: the server has it under that content, and brings it up to date
 * itself. An unsent change that cannot be said any more goes to quarantine with its original, and with it what stands or
 * falls with it. What stays as it was is the same object as before.
 */
export function carryOver(here: TablesHere, to: number, person: string): TablesHere {
  const lost = whatCannotGo(here.outbox, to);
  const outbox = here.outbox.filter((entry) => !lost.has(entry)).map((entry) => carried(entry, to));
  const touched = new Set([...lost].map(({ rid }) => rid));
  const views = new Map([...here.records.values()].flat().map((kept) => [kept.id, kept]));
  const records = new Map(
    [...here.records].map(([table, rows]) => {
      const after = rows.map((kept) =>
        touched.has(kept.id) ? redrawn(kept, outbox, to, person) : recordCarried(kept, to),
      );
      return [table, [...after.filter((kept) => kept !== null), ...nowKnown(here.unknown, table, rows)]] as const;
    }),
  );
  const refused = [...lost].map(({ rid, mutation, at }): QuarantineEntry => {
    const view = views.get(rid);
    return { rid, mutation, code: 'invalid', snapshot: view ? bare(view) : null, at };
  });
  return {
    records,
    outbox,
    quarantine: [...here.quarantine.map((entry) => quarantineCarried(entry, to)), ...refused],
    unknown: here.unknown.filter(({ type }) => !here.records.has(type)),
  };
}

const sayable = (mutation: Mutation, to: number): Mutation | null => {
  const today = changeToday(mutation, to);
  return today && z.safeParse(mutationSchema, today).success ? today : null;
};

function whatCannotGo(outbox: readonly OutboxEntry[], to: number): Set<OutboxEntry> {
  const unsent = outbox.filter(({ frozen }) => !frozen);
  const lost = new Set(unsent.filter(({ mutation }) => !sayable(mutation, to)));
  for (let before = -1; before < lost.size; ) {
    before = lost.size;
    const groups = new Set([...lost].flatMap(({ mutation: { g } }) => (g === undefined ? [] : [g])));
    const unmade = new Set([...lost].flatMap(({ rid, mutation }) => (mutation.op === 'create' ? [rid] : [])));
    for (const entry of unsent) if (groups.has(entry.mutation.g ?? '') || unmade.has(entry.rid)) lost.add(entry);
  }
  return lost;
}

function carried(entry: OutboxEntry, to: number): OutboxEntry {
  const mutation = entry.frozen ? entry.mutation : sayable(entry.mutation, to);
  return !mutation || mutation === entry.mutation ? entry : { ...entry, mutation };
}

/** Sent again it would be under a new id: brought up to date, where that can be done. */
function quarantineCarried(entry: QuarantineEntry, to: number): QuarantineEntry {
  const mutation = sayable(entry.mutation, to);
  return mutation && mutation !== entry.mutation ? { ...entry, mutation } : entry;
}

function recordCarried(kept: LooseKept, to: number): LooseKept {
  const { _base } = kept;
  const view = bare(kept);
  const today = recordToday(view, to - 1, to);
  const base = _base ? recordToday(_base, to - 1, to) : _base;
  if (today === view && base === _base) return kept;
  const { _rv, _s, _p } = kept;
  return { ...today, _rv, _s, _p, ...(base === undefined ? {} : { _base: base }) } as LooseKept;
}

/** Without what cannot go; null: it was only here. */
function redrawn(kept: LooseKept, outbox: readonly OutboxEntry[], to: number, person: string): LooseKept | null {
  const record: LooseRecord | null = kept._base ? recordToday(kept._base, to - 1, to) : null;
  const waiting = outbox.filter(({ rid }) => rid === kept.id);
  return keptOf({ record, rv: kept._rv, scopes: kept._s }, waiting, { school: kept.school, person });
}

/** Rows of a kind that the older version did not know. */
function nowKnown(unknown: readonly UnknownRow[], table: string, rows: readonly LooseKept[]): LooseKept[] {
  const here = new Set(rows.map(({ id }) => id));
  return unknown.filter(({ type, id }) => type === table && !here.has(id)).map(keptOfRow);
}

function keptOfRow({ row, _rv, _s }: UnknownRow): LooseKept {
  const { rv: _version, ...record } = row as LooseRecord & { readonly rv: number };
  return { ...record, _rv, _s, _p: 0 } as unknown as LooseKept;
}
