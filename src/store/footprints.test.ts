import { expect, test } from 'vitest';
import { pathOf } from '#store/footprints.ts';
import { suggestedGoalOf } from '#store/suggested-goal.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { HARUTO, HIKARI, LESSONS, REFLECTIONS, SAKURA, WORD_OF_TEACHER, WORKS } from '#tests/helpers/a-school.ts';

test('a path shows every lesson in order with what the pupil left there', async () => {
  const device = await aDevice();
  const lessons = (await pathOf(device, HIKARI, SAKURA))?.lessons ?? [];
  expect(lessons.map((each) => [each.number, each.lesson.id])).toEqual(LESSONS.map((id, at) => [at + 1, id]));
  expect(lessons.map((each) => each.footprint.done.reflection)).toEqual([true, true, false]);
  expect(lessons[1]?.footprint.works.map((work) => work.id)).toEqual([WORKS[1], WORKS[2]]);
  expect(lessons[1]?.footprint.feedback.map((word) => word.id)).toEqual([WORD_OF_TEACHER]);
});

test("a classmate's path is empty where nothing is shared", async () => {
  const device = await aDevice({ person: HARUTO });
  const path = await pathOf(device, HIKARI, SAKURA);
  expect(path?.lessons.flatMap((each) => each.footprint.works)).toEqual([]);
});

test('there is no path in a unit that is not there', async () => {
  expect(await pathOf(await aDevice(), SAKURA, SAKURA)).toBeNull();
});

test('a lesson opens with the next goal of the last finished reflection before it', async () => {
  const device = await aDevice();
  expect(await suggestedGoalOf(device, HIKARI, LESSONS[0])).toBeNull();
  expect(await suggestedGoalOf(device, HIKARI, LESSONS[2])).toEqual({
    words: '「儿」の まがりを ゆっくり、はねを 大きく',
    fromReflection: REFLECTIONS[1],
  });
});
