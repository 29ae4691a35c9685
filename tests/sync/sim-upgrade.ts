// A device of the simulation that was an older version of the app until now: its tables are laid out as that one left them, with
// whatever waits in them, and opened by today's.
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { LooseKept, OutboxEntry } from '#store/database.ts';
import { allOf, type SimDevice } from '#tests/sync/sim-device.ts';

const OLDER = { version: 3, schema: 1 } as const;
const NEWER_KINDS = ['guidanceNote', 'noteView'];

export async function comesBackNewer(sim: SimDevice): Promise<void> {
  const { db } = sim.device;
  const rows = allOf(sim);
  // No older version could have made them.
  if (NEWER_KINDS.some((kind) => (rows.get(kind) ?? []).length > 0)) return;
  const stores = Object.fromEntries(
    db.tables.map(({ name, schema }) => [name, [schema.primKey, ...schema.indexes].map(({ src }) => src).join()]),
  );
  sim.close();
  sim.factory = new IDBFactory();
  const old = new Dexie(db.name, { indexedDB: sim.factory, IDBKeyRange });
  old.version(OLDER.version).stores(stores);
  await old.open();
  for (const [name, its] of rows) await old.table(name).bulkPut(its.map((row) => asItWas(name, row)));
  old.close();
  await sim.open();
  sim.before = null;
}

/** What was sent stays to the letter; the older app knew nothing of 「あとで送る」, nor of a goal that takes up a 課題. */
function asItWas(table: string, row: unknown): unknown {
  if (table === 'outbox') {
    const entry = row as OutboxEntry;
    return entry.frozen ? entry : { ...entry, mutation: { ...entry.mutation, schema: OLDER.schema } };
  }
  const newer = { classGroup: 'mediaLaterUntil', goal: 'fromPin' }[table];
  return Object.fromEntries(Object.entries(row as LooseKept).filter(([field]) => field !== newer));
}
