// The first pull, by the engine as the app runs it; and beside it the least that any program would have to do: fetch the
// same rows and put them into the same tables.

import { LIMITS } from '#domain/limits.ts';
import type { Session } from '#domain/protocol.ts';
import { TYPE_NAMES } from '#domain/records/kinds.ts';
import { openWire } from '#remote/wire.ts';
import { Database, databaseName, type LooseKept } from '#store/database.ts';
import { openDevice } from '#store/device.ts';
import { takeLead } from '#store/engine-transaction.ts';
import { newPace } from '#sync/pace.ts';
import { pullAll } from '#sync/pull.ts';

export interface Pulled {
  readonly ms: number;
  readonly records: number;
}

/** Opens the account afresh and pulls until nothing more comes. */
export async function pullWithEngine(session: Session): Promise<Pulled> {
  await indexedDB.deleteDatabase(databaseName(session.person));
  const device = await openDevice(session);
  const fence = await takeLead(device.db);
  const bulk = new Database(device.db.name, 'relaxed');
  await bulk.open();
  const parts = { device, bulk, wire: openWire(), fence, pace: newPace(), pullRows: LIMITS.pullRows };
  const from = performance.now();
  const outcome = await pullAll({ ...parts, step: async () => undefined });
  const ms = performance.now() - from;
  if (outcome.kind !== 'done') throw new Error(`the pull ended: ${JSON.stringify(outcome)}`);
  const records = await countAll(device.db);
  bulk.close();
  await device.db.delete();
  return { ms, records };
}

/** @param pages how many lie at /floor/0, /floor/1, … */
export async function pullFloor(pages: number): Promise<Pulled> {
  const db = new Database('floor', 'relaxed');
  await db.open();
  const from = performance.now();
  for (let page = 0; page < pages; page += 1) {
    const rows = (await (await fetch(`/floor/${page}`, { cache: 'no-store' })).json()) as LooseKept[];
    for (const [type, its] of Map.groupBy(rows, (row) => row.type)) await db.table<LooseKept>(type).bulkPut(its);
  }
  const ms = performance.now() - from;
  const records = await countAll(db);
  await db.delete();
  return { ms, records };
}

async function countAll(db: Database): Promise<number> {
  const counts = await Promise.all(TYPE_NAMES.map((type) => db.table(type).count()));
  return counts.reduce((sum, count) => sum + count, 0);
}
