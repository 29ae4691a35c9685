import { expect, test } from 'vitest';
import { pathOf } from '#store/footprints.ts';
import { isOfToday, lessonDay } from '#store/lesson-day.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { aSchool, DAY, HIKARI, LESSONS, REFLECTIONS, SAKURA } from '#tests/helpers/a-school.ts';

const EARLY = '2026-11-10';
/** The second lesson was walked a week ago; `change` says for which day it was planned. */
const second = async (change: (record: ReturnType<typeof aSchool>[number]) => object) => {
  const records = aSchool().map((record) => Object.assign(record, change(record)));
  const each = (await pathOf(await aDevice({ records }), HIKARI, SAKURA))?.lessons[1];
  if (!each) throw new Error('there is a second lesson');
  return each;
};
const planned = (date: string | null) => second(({ id }) => (id === LESSONS[1] ? { date } : {}));

test.each([
  ['early', '2026-11-27'],
  ['late', '2026-11-02'],
  ['without a plan', null],
])('a lesson that was walked %s bears the day on which it was', async (_when, date) => {
  expect(lessonDay(await planned(date))).toBe('2026-11-13');
});
test('until it is walked it bears the day of its plan; a goal alone changes nothing', async () => {
  const goal = await second(({ type }) => ({ trashed: ['work', 'reflection'].includes(type) }));
  expect(goal.footprint.goal).not.toBeNull();
  expect(lessonDay(goal)).toBe('2026-11-13');
  expect(isOfToday(goal, '2026-11-20')).toBe(false);
});
test('another try weeks later moves no day', async () => {
  const again = await second(({ id, madeAt }) => (id === REFLECTIONS[1] ? { madeAt: madeAt + 7 * DAY } : {}));
  expect(lessonDay(again)).toBe('2026-11-13');
});
test('a lesson is of today when it is on the calendar, when it was walked today, and when nothing is there yet', async () => {
  expect(isOfToday(await planned('2026-11-20'), '2026-11-20')).toBe(true);
  expect(isOfToday(await planned(EARLY), '2026-11-13')).toBe(true);
  expect(isOfToday(await planned(EARLY), '2026-11-20')).toBe(false);
  const none = await second(({ type }) => ({ trashed: ['goal', 'work', 'reflection'].includes(type) }));
  expect(isOfToday(none, '2026-11-20')).toBe(true);
});
