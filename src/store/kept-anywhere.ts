// A record that this device holds, in its own table or out of its person's sight (out-of-sight.ts).
import type { RecordId } from '#domain/id.ts';
import type { Database, LooseKept } from '#store/database.ts';

/** Wherever it lies. For sync and for /unsent: what screens show comes from the tables of the kinds alone. */
export async function keptAnywhere(
  db: Database,
  type: string,
  ids: readonly RecordId[],
): Promise<(LooseKept | undefined)[]> {
  const seen = await db.table<LooseKept>(type).bulkGet([...ids]);
  if (!seen.includes(undefined)) return seen;
  const unseen = await db.outOfSight.bulkGet([...ids]);
  return seen.map((kept, at) => kept ?? unseen[at]);
}
