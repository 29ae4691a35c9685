// What becomes of children's words in a unit that its teacher throws away while they are without a network.
import { expect, test } from 'vitest';
import { pathOf } from '#store/footprints.ts';
import { portfolioOf } from '#store/portfolio.ts';
import { needsAttention } from '#store/quarantine.ts';
import { bringBack, throwAway } from '#store/thrown-away.ts';
import { atSchool, aWorld, makesWork, syncs, writesGoal } from '#tests/sync/a-world.ts';
import { PEOPLE, UNITS } from '#tests/sync/sim-school.ts';

test('a unit that its teacher threw away takes what was written in it meanwhile without a network, and the child goes on reading it', async () => {
  const { school, device } = await aWorld();
  const [child, teacher] = [await device('p1'), await device('t1')];
  const goal = await writesGoal(child, 'はねを そろえる。');
  const work = await makesWork(child, 'teacher');
  await throwAway(teacher.device, 'unit', UNITS.a);
  await syncs(teacher);
  expect(await atSchool(school, UNITS.a)).toMatchObject({ trashed: true });
  // The tablet comes back to school with the lesson on it.
  await syncs(child);
  expect(await needsAttention(child.device)).toEqual([]);
  expect(await child.device.db.outbox.count()).toBe(0);
  expect(await atSchool(school, goal)).toMatchObject({ words: 'はねを そろえる。' });
  const [kept, ...others] = await portfolioOf(child.device);
  expect(others).toEqual([]);
  expect(kept?.path.plan.unit).toMatchObject({ id: UNITS.a, trashed: true });
  expect(kept?.path.lessons[0]?.footprint).toMatchObject({ goal: { id: goal }, face: { id: work } });
  // And so do the teachers, when they look at this child.
  await syncs(teacher);
  expect((await pathOf(teacher.device, UNITS.a, PEOPLE.p1))?.lessons[0]?.footprint.goal?.id).toBe(goal);
});

test('it takes what was open to the class off the classmates’ devices, and gives it back when it comes back', async () => {
  const { device } = await aWorld();
  const [child, classmate, teacher] = [await device('p1'), await device('p2'), await device('t1')];
  const work = await makesWork(child, 'class');
  const isAtClassmates = async () => {
    await syncs(classmate);
    return (await classmate.device.db.records('work').get(work)) !== undefined;
  };
  await syncs(child);
  expect(await isAtClassmates()).toBe(true);
  await throwAway(teacher.device, 'unit', UNITS.a);
  await syncs(teacher);
  expect(await isAtClassmates()).toBe(false);
  await bringBack(teacher.device, 'unit', UNITS.a);
  await syncs(teacher);
  expect(await isAtClassmates()).toBe(true);
});
