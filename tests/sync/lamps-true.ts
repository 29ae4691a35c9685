// The honesty of the lamp: what it calls 「学校に届きました」 the school has for good, in the very words that the child sees. Asked
// with the real lamps, and of what stands committed in the school's database.
import { readEpoch } from '#server/db/open-database.ts';
import type { Kept, LooseKept, QuarantineEntry } from '#store/database.ts';
import { serverSideOf } from '#store/kept.ts';
import { lampsOf } from '#store/lamps.ts';
import { recordLampOf } from '#store/record-lamp.ts';
import { Broken, canonical, metaOf } from '#tests/sync/invariants.ts';
import { picturesArrived } from '#tests/sync/media-true.ts';
import type { SimDevice } from '#tests/sync/sim-device.ts';
import { PEOPLE, type SimSchool } from '#tests/sync/sim-school.ts';

/** I9, at any moment. A device that has not heard yet that the school was set back may still speak of before. */
export async function lampsAreTrue(sim: SimDevice, school: SimSchool): Promise<void> {
  const { database } = school.database();
  if (metaOf(sim, 'serverEpoch') !== (await readEpoch(database))) return;
  const { db } = sim.device;
  // One transaction: what they read is of one moment, and not a transaction for each question.
  const arrived = await db.transaction('r', db.tables, async () => calledArrived(sim));
  if (arrived.length === 0) return;
  const works = arrived.filter(({ type }) => type === 'work') as unknown as Kept<'work'>[];
  picturesArrived(sim, school, works);
  const ids = arrived.map((kept) => kept.id);
  const rows = await database.selectFrom('record').select(['id', 'rv', 'data']).where('id', 'in', ids).execute();
  const atSchool = new Map(rows.map((row) => [row.id, row]));
  const refused = new Set(sim.rows<QuarantineEntry>('quarantine').map(({ rid }) => rid));
  for (const kept of arrived) {
    const say = `${sim.name} says "arrived" of ${kept.type} ${kept.id}`;
    const row = atSchool.get(kept.id);
    if (!row || row.rv < kept._rv)
      throw new Broken(`I9: ${say} at ${kept._rv}; the school has ${row?.rv ?? 'nothing'}`);
    const side = serverSideOf(kept).record;
    const isSame = row.rv > kept._rv || canonical(side) === canonical(JSON.parse(row.data));
    if (refused.has(kept.id)) throw new Broken(`I9: ${say}, and its words were refused`);
    if (kept._p === 1 || !isSame) throw new Broken(`I9: ${say}, but the school has other words`);
  }
}

/** Works whose lamp says so, and everything of a lesson whose own record says so. */
async function calledArrived(sim: SimDevice): Promise<LooseKept[]> {
  const { device } = sim;
  const works = sim.rows<LooseKept>('work');
  const lamps = await lampsOf(
    device,
    works.map((work) => work.id),
  );
  const isThere = ({ id }: LooseKept): boolean => lamps.get(id) === 'arrived' || lamps.get(id) === 'seen';
  const own = [...sim.rows<Kept<'goal'>>('goal'), ...sim.rows<Kept<'reflection'>>('reflection')].filter(
    (record) => record.owner === PEOPLE[sim.person],
  );
  const lessons: string[] = [];
  for (const lesson of new Set(own.flatMap((record) => record.lesson ?? [])))
    if ((await recordLampOf(device, lesson)) === 'arrived') lessons.push(lesson);
  const told = own.filter((record) => record.lesson !== null && lessons.includes(record.lesson));
  return [...works.filter(isThere), ...(told as unknown as LooseKept[])];
}
