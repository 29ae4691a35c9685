import { expect, test } from 'vitest';
import { finishReflection, writeReflection } from '#store/reflections.ts';
import { todaysPlanOf } from '#store/todays-plan.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { aSchool, DAY, HIKARI, LESSONS, ZUKO } from '#tests/helpers/a-school.ts';

test("today's lesson comes first, with last time's next goal", async () => {
  const plan = await todaysPlanOf(await aDevice());
  expect(plan.day).toBe('2026-11-20');
  expect(plan.now).toMatchObject({ why: 'today', step: 'goal', current: { number: 3 } });
  expect(plan.suggestion?.words).toBe('「儿」の まがりを ゆっくり、はねを 大きく');
  expect(plan.others.map((each) => each.path.plan.unit.id)).toEqual([ZUKO]);
});

test('what was begun goes on where it stopped', async () => {
  const device = await aDevice();
  await writeReflection(device, { unit: HIKARI, lesson: LESSONS[2] }, { words: 'ま' });
  device.clock.now += DAY;
  const plan = await todaysPlanOf(device);
  expect(plan.now).toMatchObject({ why: 'begun', step: 'reflection', current: { number: 3 } });
});

test('what lies unfinished for more than a week makes room for what comes next', async () => {
  const device = await aDevice();
  await writeReflection(device, { unit: HIKARI, lesson: LESSONS[2] }, { words: 'ま' });
  device.clock.now += 8 * DAY;
  expect((await todaysPlanOf(device)).now).toMatchObject({ why: 'next' });
});

test('whoever was ill goes on with the newest lesson, not with the missed one', async () => {
  const device = await aDevice();
  await device.db
    .records('reflection')
    .filter((r) => r.lesson === LESSONS[0])
    .delete();
  device.clock.now -= DAY;
  expect((await todaysPlanOf(device)).now).toMatchObject({ why: 'next', current: { number: 3 } });
});

test('a unit that is done makes room for the next one', async () => {
  const device = await aDevice();
  await writeReflection(device, { unit: HIKARI, lesson: LESSONS[2] }, { words: 'できた。' });
  await finishReflection(device, { unit: HIKARI, lesson: LESSONS[2] });
  const plan = await todaysPlanOf(device);
  expect(plan.now?.path.plan.unit.id).toBe(ZUKO);
  expect(plan.others).toMatchObject([{ why: 'done' }]);
});

test('without units there is nothing to go on with', async () => {
  const records = aSchool().filter((r) => r.type !== 'unit');
  expect(await todaysPlanOf(await aDevice({ records }))).toMatchObject({ now: null, others: [] });
});
