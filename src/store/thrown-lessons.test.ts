import { expect, test } from 'vitest';
import { thrownLessonsOf } from '#store/thrown-lessons.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { aSchool, HARUTO, HIKARI, LESSONS, SAKURA, TEACHER } from '#tests/helpers/a-school.ts';

const gone = new Set<string>([LESSONS[0], LESSONS[2]]);
const thrown = () => aSchool().map((record) => Object.assign(record, { trashed: gone.has(record.id) }));

test('the child and the teacher go on reading what was written there; nobody else, and of who wrote nothing there is none', async () => {
  const hers = await thrownLessonsOf(await aDevice({ records: thrown() }), HIKARI, SAKURA);
  expect(hers.map(({ lesson, goal, reflection }) => [lesson.id, goal, reflection?.nextGoal])).toEqual([
    [LESSONS[0], '大きく 書く', 'よこの あいだを そろえる'],
  ]);
  const teacher = await aDevice({ person: TEACHER, records: thrown() });
  expect(await thrownLessonsOf(teacher, HIKARI, SAKURA)).toHaveLength(1);
  expect(await thrownLessonsOf(teacher, HIKARI, HARUTO)).toEqual([]);
  expect(await thrownLessonsOf(await aDevice({ person: HARUTO, records: thrown() }), HIKARI, SAKURA)).toEqual([]);
});
