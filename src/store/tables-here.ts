// All rows that an upgrade may touch, read from a database or from the transaction that changes it, and what changed put back.
import type { Dexie, Table, Transaction } from 'dexie';
import { TYPE_NAMES } from '#domain/records/kinds.ts';
import type { TablesHere } from '#store/carry-over.ts';
import type { LooseKept } from '#store/database.ts';

const RECORD_TABLES: readonly string[] = [...TYPE_NAMES, 'outOfSight'];

type Tables = Pick<Dexie, 'table'> & Partial<Pick<Dexie, 'tables'> & Pick<Transaction, 'idbtrans'>>;

export async function readTables(db: Tables): Promise<TablesHere> {
  // In an older database some are not there yet; on the way up they come one version after the other.
  const names = db.tables?.map(({ name }) => name) ?? [...(db.idbtrans?.objectStoreNames ?? [])];
  const rowsOf = async <T>(name: string): Promise<T[]> =>
    names.includes(name) ? ((await db.table(name).toArray()) as T[]) : [];
  const records = new Map<string, LooseKept[]>();
  for (const table of RECORD_TABLES) if (names.includes(table)) records.set(table, await rowsOf(table));
  return {
    records,
    outbox: await rowsOf('outbox'),
    quarantine: await rowsOf('quarantine'),
    unknown: await rowsOf('unknown'),
  };
}

/** Rows that are the same object as before stay untouched. */
export async function putTables(db: Tables, before: TablesHere, after: TablesHere): Promise<void> {
  for (const [name, rows] of after.records) await putRows(db.table(name), 'id', before.records.get(name) ?? [], rows);
  await putRows(db.table('outbox'), 'lid', before.outbox, after.outbox);
  await putRows(db.table('quarantine'), 'qid', before.quarantine, after.quarantine);
  await putRows(db.table('unknown'), 'id', before.unknown, after.unknown);
}

async function putRows<R extends object>(
  table: Table,
  key: string & keyof R,
  before: readonly R[],
  after: readonly R[],
): Promise<void> {
  const had = new Set<R>(before);
  const ids = new Set(after.map((row) => row[key]));
  await table.bulkDelete(before.filter((row) => !ids.has(row[key])).map((row) => row[key]));
  await table.bulkPut(after.filter((row) => !had.has(row)));
}
