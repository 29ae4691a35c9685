// A last day that passes while a teacher's device is offline: it shows the class no longer, keeps what is unsent, and has all of it
// back when the school says that the day was put off.
import { expect, test } from 'vitest';
import { writeChanges } from '#store/write.ts';
import { type AWorld, aWorld, goesOnUntil, syncs, writesGoal } from '#tests/sync/a-world.ts';
import { newDiary } from '#tests/sync/diary.ts';
import { holdsNow } from '#tests/sync/invariants.ts';
import type { SimDevice } from '#tests/sync/sim-device.ts';
import { CLASSES, PEOPLE, SCHOOL, START, UNITS } from '#tests/sync/sim-school.ts';

const DAY = 86_400_000;

/** START is the first of September. */
async function ends({ school }: AWorld, until: string | null): Promise<void> {
  const rows = await school
    .database()
    .database.selectFrom('record')
    .select('data')
    .where('type', '=', 'enrollment')
    .execute();
  const all = rows.map(({ data }) => JSON.parse(data) as { id: string; person: string; classGroup: string });
  const own = all.find(({ person, classGroup }) => person === PEOPLE.t2 && classGroup === CLASSES.a);
  const about = { type: 'enrollment', owner: null, author: PEOPLE.t2, madeAt: 1 } as const;
  await school.server().writeAsSchool(SCHOOL, [{ ...about, id: own?.id ?? '', values: { until } }]);
}
const showsOthers = async ({ device }: SimDevice): Promise<boolean> =>
  (await device.db.records('goal').where('owner').equals(PEOPLE.p1).count()) > 0;

async function aTeacherGoesHome() {
  const world = await aWorld();
  const child = await world.device('p1');
  await writesGoal(child, 'はねを そろえる。');
  await syncs(child);
  await ends(world, '2026-09-02');
  const teacher = await world.device('t2');
  expect(await showsOthers(teacher)).toBe(true);
  const rename = { op: 'patch', type: 'unit', id: UNITS.a, values: { title: '光と かげ' } } as const;
  expect(await writeChanges(teacher.device, [rename])).toBeNull();
  return { ...world, teacher };
}

test('on the last day all is there; the day after nobody’s portfolio is, and what is unsent waits for its answer', async () => {
  const { school, teacher } = await aTeacherGoesHome();
  school.now = START + DAY;
  await goesOnUntil(teacher, 'push');
  expect(await showsOthers(teacher)).toBe(true);
  await teacher.close();
  await teacher.open();

  school.now = START + 2 * DAY;
  await goesOnUntil(teacher, 'push');
  expect(await showsOthers(teacher)).toBe(false);
  const { db } = teacher.device;
  expect(await db.outbox.count()).toBe(1);
  await holdsNow(teacher, newDiary(), new Map());

  await syncs(teacher);
  expect(await showsOthers(teacher)).toBe(false);
  // The school says no to what comes from a class that is no longer theirs, and the words are kept.
  expect(await db.quarantine.toArray()).toMatchObject([{ rid: UNITS.a, mutation: { set: { title: '光と かげ' } } }]);
});

test('the day was put off meanwhile: at the next contact all is there again, and what was unsent has arrived', async () => {
  const world = await aTeacherGoesHome();
  const { school, teacher } = world;
  await ends(world, '2026-09-30');
  school.now = START + 2 * DAY;
  await goesOnUntil(teacher, 'push');
  expect(await showsOthers(teacher)).toBe(false);
  await syncs(teacher);
  expect(await showsOthers(teacher)).toBe(true);
  expect(await teacher.device.db.records('unit').get(UNITS.a)).toMatchObject({ title: '光と かげ', _p: 0 });
});
