// What left a person's sight while they were changing it: in no list any more, named among what is unsent, until the school
// has answered. A teacher leaves the class whose unit, a colleague's, they are just renaming.
import { expect, test } from 'vitest';
import type { LooseKept } from '#store/database.ts';
import { unsentThings } from '#store/unsent.ts';
import { writeChanges } from '#store/write.ts';
import { aWorld, goesOnUntil, syncs } from '#tests/sync/a-world.ts';
import { newDiary } from '#tests/sync/diary.ts';
import { holdsNow } from '#tests/sync/invariants.ts';
import type { SimDevice } from '#tests/sync/sim-device.ts';
import { CLASSES, PEOPLE, SCHOOL, type SimSchool, UNITS } from '#tests/sync/sim-school.ts';

const TITLE = '光と かげ';
/** The day on which the teacher's enrollment in the class ends; null: it goes on. */
async function teaches(school: SimSchool, to: string | null): Promise<void> {
  const { database } = school.database();
  const rows = await database.selectFrom('record').select('data').where('type', '=', 'enrollment').execute();
  const all = rows.map(({ data }) => JSON.parse(data) as { id: string; person: string; classGroup: string });
  const own = all.find(({ person, classGroup }) => person === PEOPLE.t2 && classGroup === CLASSES.a);
  const about = { type: 'enrollment', owner: null, author: PEOPLE.t2, madeAt: 1 } as const;
  await school.server().writeAsSchool(SCHOOL, [{ ...about, id: own?.id ?? '', values: { to } }]);
}
/** Renames the unit while the news that it is theirs no longer is on its way. */
async function leavesWhileRenaming(school: SimSchool, sim: SimDevice): Promise<void> {
  await teaches(school, '2026-08-31');
  const task = await goesOnUntil(sim, 'pull');
  const change = { op: 'patch', type: 'unit', id: UNITS.a, values: { title: TITLE } } as const;
  expect(await writeChanges(sim.device, [change])).toBeNull();
  await goesOnUntil(sim, 'claim');
  expect(task.ended).toBe(false);
}
const isListed = async ({ device }: SimDevice) => (await device.db.records('unit').get(UNITS.a)) !== undefined;
const namesOfUnsent = async ({ device }: SimDevice) => (await unsentThings(device)).map(({ words }) => words);

test('it is in no list, and still named among what is unsent; what the school says no to is kept', async () => {
  const { school, device } = await aWorld();
  const teacher = await device('t2');
  expect(await isListed(teacher)).toBe(true);
  await leavesWhileRenaming(school, teacher);
  expect(await isListed(teacher)).toBe(false);
  expect(await namesOfUnsent(teacher)).toEqual([TITLE]);
  await holdsNow(teacher, newDiary(), new Map());

  await syncs(teacher);
  expect(await isListed(teacher)).toBe(false);
  const { db } = teacher.device;
  expect(await db.outOfSight.count()).toBe(0);
  expect(await db.outbox.count()).toBe(0);
  const [refused] = await db.quarantine.toArray();
  expect(refused).toMatchObject({ rid: UNITS.a, mutation: { set: { title: TITLE } } });
});

test('it is there again, with the unsent words on it, when it comes back before the school has answered', async () => {
  const { school, device } = await aWorld();
  const teacher = await device('t2');
  await leavesWhileRenaming(school, teacher);
  await teaches(school, null);
  await syncs(teacher);
  const unit = await teacher.device.db.records('unit').get(UNITS.a);
  expect(unit).toMatchObject({ title: TITLE, _p: 0 });
  expect(await teacher.device.db.outOfSight.count()).toBe(0);
});

test('it would be noticed if it stayed in the lists', async () => {
  const { school, device } = await aWorld();
  const teacher = await device('t2');
  await leavesWhileRenaming(school, teacher);
  const { db } = teacher.device;
  for (const kept of await db.outOfSight.toArray()) await db.table<LooseKept>(kept.type).put(kept);
  await expect(holdsNow(teacher, newDiary(), new Map())).rejects.toThrow(/I4: .* still shows unit/);
});
