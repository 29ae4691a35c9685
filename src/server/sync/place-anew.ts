// After an update that changed where records lie (docs/sync.md 2.1): brings a school that an older version placed in line, once.
import type { SchoolId } from '#domain/id.ts';
import type { StoreEngine } from '#server/db/store-engine.ts';
import type { Ledger } from '#server/sync/ledger.ts';
import { placeAgain } from '#server/sync/placing.ts';
import { recordById } from '#server/sync/record.repo.ts';
import { indexRelations } from '#server/sync/relation.repo.ts';

/**
 * 2: a unit lies in one scope for each last day of somebody who left its class, not in one for all who ever left; a teacher's
 * word lies with the child alone.
 */
export const PLACING = 2;

interface Placing extends Pick<StoreEngine, 'database'> {
  /** One transaction with versions and news. */
  readonly write: (work: (ledger: Ledger) => Promise<void>) => Promise<void>;
}

/** In one transaction: people write meanwhile, here or on the school's other servers. */
const AT_ONCE = 20;

/**
 * What a school cannot be served without: a unit that lies where nobody looks any more would be taken off the tablets of those
 * who left its class. Some thousands at most; killed on the way it begins anew, and what is placed already stays.
 */
export async function placeUnits(placing: Placing, school: SchoolId): Promise<void> {
  if (!(await isPlacedOfOld(placing, school))) return;
  const enrollments = await idsOf(placing, school, 'enrollment');
  await placing.write(async (ledger) => {
    for (const id of enrollments) {
      const kept = await recordById(ledger, id);
      if (kept) await indexRelations(ledger, null, kept.record);
    }
  });
  await placeAll(placing, await idsOf(placing, school, 'unit'), () => true);
}

/**
 * The rest, while the school is served: hundreds of thousands of words after some years. Until its turn comes a word lies with
 * its teacher as well, as it did before.
 * @param goOn asked before each transaction; what is left then is done at the next start
 */
export async function placeAnew(placing: Placing, school: SchoolId, goOn: () => boolean): Promise<void> {
  if (!(await isPlacedOfOld(placing, school))) return;
  await placeUnits(placing, school);
  if (!(await placeAll(placing, await idsOf(placing, school, 'feedback'), goOn))) return;
  await placing.database.updateTable('school').set({ placed_by: PLACING }).where('id', '=', school).execute();
}

async function isPlacedOfOld({ database }: Placing, school: SchoolId): Promise<boolean> {
  const row = await database.selectFrom('school').select('placed_by').where('id', '=', school).executeTakeFirst();
  return row !== undefined && row.placed_by < PLACING;
}

async function idsOf({ database }: Placing, school: SchoolId, type: string): Promise<string[]> {
  const rows = database.selectFrom('record').select('id').where('school', '=', school).where('type', '=', type);
  return (await rows.execute()).map(({ id }) => id);
}

/** @returns false: it was told to stop on the way */
async function placeAll({ write }: Placing, ids: readonly string[], goOn: () => boolean): Promise<boolean> {
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    if (!goOn()) return false;
    await write(async (ledger) => {
      for (const id of ids.slice(at, at + AT_ONCE)) {
        const kept = await recordById(ledger, id);
        if (!kept) continue;
        await indexRelations(ledger, null, kept.record);
        await placeAgain(ledger, kept);
      }
    });
  }
  return true;
}
