// The rows of one answer into their tables: what is there is read once per table, what changes is written once per table.
// First contact of a class is thousands of rows, so nothing here waits for a single row. [Note: In bulk]
import type { ScopeId } from '#domain/id.ts';
import type { Page, Row, Session } from '#domain/protocol.ts';
import type { LooseRecord } from '#domain/record.ts';
import { isTypeName, TYPE_NAMES } from '#domain/records/kinds.ts';
import type { Database, LooseKept, OutboxEntry } from '#store/database.ts';
import { keptOf, rebase, serverSideOf } from '#store/kept.ts';
import { takeOut } from '#store/leave-scope.ts';
import { backInSight } from '#store/out-of-sight.ts';

/** A row and the scope through which it came. The same record may come through several. */
interface Coming {
  readonly scope: ScopeId;
  readonly row: Row;
}

/**
 * On a device that held nothing when the pull began: ids of all records that came since. Only these, and those that wait in
 * the outbox, can be here already, so that nobody has to look for the others.
 */
export type Arrived = Set<string>;

/** @returns null when something is here already */
export async function beginArrivals(db: Database): Promise<Arrived | null> {
  if ((await db.scopes.count()) > 0) return null;
  const tables = [...TYPE_NAMES, 'unknown'].map((name) => db.table(name));
  // One transaction: one for each table costs more than what is asked of it.
  const isEmpty = await db.transaction('r', tables, async () => {
    const found = await Promise.all(tables.map((table) => table.limit(1).primaryKeys()));
    return found.flat().length === 0;
  });
  return isEmpty ? new Set() : null;
}

/** Only inside the answer's transaction. What comes is put before what goes is taken: it may only have moved. */
export async function applyRows(
  db: Database,
  who: Session,
  pages: readonly Page[],
  arrived: Arrived | null,
): Promise<void> {
  const coming = pages.flatMap(({ scope, rows }) =>
    rows.flatMap(({ op, row }): Coming[] => (op === 1 && row ? [{ scope, row }] : [])),
  );
  const byType = [...Map.groupBy(coming, ({ row }) => row.type)];
  const own = arrived && new Set<unknown>(await db.outbox.orderBy('rid').keys());
  const mayBeHere = (id: string): boolean => !arrived || !own || arrived.has(id) || own.has(id);
  await Promise.all(
    byType.map(([type, its]) =>
      isTypeName(type) ? putRows(db, who, type, its, mayBeHere) : putUnknown(db, its, mayBeHere),
    ),
  );
  for (const { row } of coming) arrived?.add(row.id);
  for (const { scope, rows } of pages) {
    const gone = rows.flatMap(({ op, id }) => (op === 0 ? [id] : []));
    if (gone.length > 0) await takeOut(db, scope, gone);
  }
}

type MayBeHere = (id: string) => boolean;
async function putRows(
  db: Database,
  who: Session,
  type: string,
  coming: readonly Coming[],
  mayBeHere: MayBeHere,
): Promise<void> {
  const table = db.table<LooseKept>(type);
  const after = await hereOf(table, coming, mayBeHere);
  const ids = [...new Set(coming.map(({ row }) => row.id))].filter((id) => mayBeHere(id) && !after.has(id));
  for (const kept of await backInSight(db, ids)) after.set(kept.id, kept);
  const pending = [...after.values()].flatMap((kept) => (kept._p ? [kept.id] : []));
  const waiting = await waitingFor(db, pending);
  for (const { scope, row } of coming) {
    const kept = after.get(row.id);
    const entries = rebased(waiting, kept, row);
    after.set(row.id, placed(kept, row, scope, entries, who));
  }
  await table.bulkPut([...after.values()]);
  const carried = [...waiting.values()].flat();
  if (carried.length > 0) await db.outbox.bulkPut(carried);
}

async function hereOf<T extends { readonly id: string }>(
  table: { bulkGet: (ids: string[]) => PromiseLike<(T | undefined)[]> },
  coming: readonly Coming[],
  mayBeHere: MayBeHere,
): Promise<Map<string, T>> {
  const ids = [...new Set(coming.map(({ row }) => row.id))].filter(mayBeHere);
  const found = ids.length > 0 ? await table.bulkGet(ids) : [];
  return new Map(found.flatMap((kept) => (kept ? [[kept.id, kept] as const] : [])));
}

/** Unsent words of a record that moves on below them are carried over, and noted in `waiting`. */
function rebased(waiting: Map<string, OutboxEntry[]>, kept: LooseKept | undefined, row: Row): OutboxEntry[] {
  if (!kept?._p || row.rv < kept._rv) return [];
  const entries = rebase(waiting.get(row.id) ?? [], recordOf(row), row.rv);
  waiting.set(row.id, entries);
  return entries;
}

function placed(
  kept: LooseKept | undefined,
  row: Row,
  scope: ScopeId,
  entries: readonly OutboxEntry[],
  who: Session,
): LooseKept {
  if (!kept) return fresh(row, [scope]);
  const scopes = kept._s.includes(scope) ? kept._s : [...kept._s, scope];
  // Never back to an older version: this answer may have been on its way while a push was answered.
  if (row.rv < kept._rv) return Object.assign({}, kept, { _s: scopes });
  if (!kept._p) return fresh(row, scopes);
  const side = { ...serverSideOf(kept), record: recordOf(row), rv: row.rv, scopes };
  return keptOf(side, entries, who) ?? fresh(row, scopes);
}

async function waitingFor(db: Database, ids: readonly string[]): Promise<Map<string, OutboxEntry[]>> {
  if (ids.length === 0) return new Map();
  const entries = await db.outbox
    .where('rid')
    .anyOf([...ids])
    .sortBy('lid');
  return Map.groupBy(entries, (entry) => entry.rid);
}

function recordOf(row: Row): LooseRecord {
  const { rv: _version, ...record } = row;
  return record as unknown as LooseRecord;
}

function fresh(row: Row, scopes: readonly ScopeId[]): LooseKept {
  const { rv, ...record } = row;
  return { ...record, _rv: rv, _s: scopes, _p: 0 } as unknown as LooseKept;
}

async function putUnknown(db: Database, coming: readonly Coming[], mayBeHere: MayBeHere): Promise<void> {
  const after = await hereOf(db.unknown, coming, mayBeHere);
  for (const { scope, row } of coming) {
    const kept = after.get(row.id);
    const scopes = [...new Set([...(kept?._s ?? []), scope])];
    const isOld = kept && row.rv < kept._rv;
    after.set(row.id, isOld ? { ...kept, _s: scopes } : { id: row.id, type: row.type, _rv: row.rv, _s: scopes, row });
  }
  await db.unknown.bulkPut([...after.values()]);
}
