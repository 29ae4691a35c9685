// Forgets what nobody can need any more (sync.md 2.10): tombstones (whoever was away for longer starts the scope anew), and
// what mutations were answered (a device that asks after all is told how the record stands).
import type { StoreEngine } from '#server/db/store-engine.ts';
import { writing } from '#server/db/store-engine.ts';

export const TOMBSTONE_DAYS = 400;
const DAY = 86_400_000;

/** Deletes tombstones that are older than `olderThan` ms, and raises the floor of their scopes. @returns how many */
export async function compactSchool(
  engine: StoreEngine,
  school: string,
  now: number,
  olderThan: number = TOMBSTONE_DAYS * DAY,
): Promise<number> {
  return writing(engine, school, async (trx) => {
    const old = trx.selectFrom('placement').where('school', '=', school).where('op', '=', 0);
    const floors = await old
      .where('at', '<=', now - olderThan)
      .groupBy('scope')
      .select(['scope', (eb) => eb.fn.max('ver').as('floor'), (eb) => eb.fn.countAll<number>().as('rows')])
      .execute();
    for (const { scope, floor } of floors) {
      const query = trx.updateTable('scope').set({ floor }).where('school', '=', school);
      await query.where('id', '=', scope).where('floor', '<', floor).execute();
    }
    const gone = trx.deleteFrom('placement').where('school', '=', school).where('op', '=', 0);
    await gone.where('at', '<=', now - olderThan).execute();
    const answered = trx.deleteFrom('mutation_result').where('school', '=', school).where('st', '<>', 'held');
    // Never sooner: a device that was set back sends its log of 14 days again, and twice must be once.
    await answered.where('at', '<=', now - TOMBSTONE_DAYS * DAY).execute();
    return floors.reduce((sum, { rows }) => sum + Number(rows), 0);
  });
}
