// Every transaction of sync asks first whether it still leads. A tab that slept while another took over may thaw at any
// point: it must not write a single row. [Note: Fencing]
import type { Table } from 'dexie';
import type { Database } from '#store/database.ts';
import { putMeta, readMeta } from '#store/device.ts';

/** The leader's number; `meta.leaderEpoch` holds the newest one. */
export type Fence = number;

export class FencedOff extends Error {
  constructor() {
    super('another tab leads now');
  }
}

/**
 * Makes this the leader: whoever led before can write nothing from here on.
 * @throws FencedOff when its person has left: nobody leads in a sealed account
 */
export function takeLead(db: Database): Promise<Fence> {
  return db.transaction('rw', db.meta, async () => {
    if ((await readMeta(db, 'sealed')) !== undefined) throw new FencedOff();
    const fence = ((await readMeta(db, 'leaderEpoch')) ?? 0) + 1;
    await putMeta(db, 'leaderEpoch', fence);
    return fence;
  });
}

/**
 * A read-write transaction of the leader; durable as the connection is.
 * @throws FencedOff when another leads now: nothing was written
 */
export function engineTransaction<T>(
  db: Database,
  fence: Fence,
  tables: readonly Table[],
  work: () => Promise<T>,
): Promise<T> {
  return db.transaction('rw', [db.meta, ...tables], async () => {
    if (((await readMeta(db, 'leaderEpoch')) ?? 0) !== fence) throw new FencedOff();
    return work();
  });
}

/** The number of whoever leads now: for a lane that begins anew under it. */
export async function currentFence(db: Database): Promise<Fence> {
  return (await readMeta(db, 'leaderEpoch')) ?? 0;
}
