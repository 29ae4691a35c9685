import { expect, test } from 'vitest';
import { isRefused } from '#domain/refusal.ts';
import { changeGoal, editGoal, goalOf, writeGoal } from '#store/goals.ts';
import { finishReflection, markPoint, reflectionOf, writeReflection } from '#store/reflections.ts';
import { suggestedGoalOf } from '#store/suggested-goal.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { DAY, HARUTO, HIKARI, LESSONS, NOW, POINTS, SAKURA } from '#tests/helpers/a-school.ts';

const third = { unit: HIKARI, lesson: LESSONS[2] };

test('words and marks that are saved in the same moment make one reflection', async () => {
  const device = await aDevice();
  await Promise.all([
    writeReflection(device, third, { words: 'ま' }),
    markPoint(device, third, POINTS[1], 'great'),
    markPoint(device, third, POINTS[2], 'nearly'),
    writeReflection(device, third, { nextGoal: 'つ' }),
  ]);
  const all = await device.db
    .records('reflection')
    .filter((r) => r.lesson === third.lesson)
    .toArray();
  expect(all).toHaveLength(1);
  expect(all[0]).toMatchObject({
    words: 'ま',
    nextGoal: 'つ',
    marks: { [POINTS[1]]: 'great', [POINTS[2]]: 'nearly' },
    finishedAt: null,
  });
});

test('a mark can be taken back, the others stay', async () => {
  const device = await aDevice();
  await markPoint(device, third, POINTS[1], 'great');
  await markPoint(device, third, POINTS[2], 'nearly');
  await markPoint(device, third, POINTS[1], null);
  expect((await reflectionOf(device, third.lesson, SAKURA))?.marks).toEqual({ [POINTS[2]]: 'nearly' });
});

test('what was finished first stays the moment', async () => {
  const device = await aDevice();
  await writeReflection(device, third, { words: 'できた。' });
  expect(await finishReflection(device, third)).toBeNull();
  device.clock.now += DAY;
  await writeReflection(device, third, { words: 'できた。もう一ど 見た。' });
  expect(await finishReflection(device, third)).toBeNull();
  expect((await reflectionOf(device, third.lesson, SAKURA))?.finishedAt).toBe(NOW);
});

test('an unfinished reflection suggests no goal to the next lesson', async () => {
  const device = await aDevice();
  const [first, second] = LESSONS;
  await device.db.records('reflection').clear();
  await writeReflection(device, { unit: HIKARI, lesson: first }, { nextGoal: 'ゆっくり' });
  expect(await suggestedGoalOf(device, HIKARI, second)).toBeNull();
  await finishReflection(device, { unit: HIKARI, lesson: first });
  expect(await suggestedGoalOf(device, HIKARI, second)).toMatchObject({ words: 'ゆっくり' });
});

test('a changed goal is a new one that replaces the old; one that is being written stays itself', async () => {
  const device = await aDevice();
  const made = await writeGoal(device, { ...third, words: 'は', points: [POINTS[2]] });
  if (isRefused(made)) throw new Error('refused');
  await editGoal(device, made.id, { words: 'はねを 大きく' });
  expect(await goalOf(device, third.lesson, SAKURA)).toMatchObject({ id: made.id, words: 'はねを 大きく' });
  await changeGoal(device, made.id, { words: 'まがりを ゆっくり' });
  expect(await goalOf(device, third.lesson, SAKURA)).toMatchObject({
    replaces: made.id,
    words: 'まがりを ゆっくり',
    points: [POINTS[2]],
  });
  expect(await device.db.records('goal').get(made.id)).toMatchObject({ words: 'はねを 大きく', trashed: false });
});

test('nobody writes into a unit that is not theirs', async () => {
  const device = await aDevice({ person: HARUTO, records: [] });
  expect(await writeReflection(device, third, { words: 'ま' })).toMatchObject({ refused: 'not-found' });
  expect(await device.db.outbox.count()).toBe(0);
});

test('words that came from another device while a field was written are not wiped out by saving it', async () => {
  const device = await aDevice();
  await writeReflection(device, third, { words: 'いえで 書いた。はじめ。', nextGoal: 'ゆっくり。' });
  await writeReflection(device, third, { words: 'はじめ。つづき。' }, { words: 'はじめ。' });
  await writeReflection(device, third, { nextGoal: 'ゆっくり。はねる。' }, { nextGoal: 'ゆっくり。' });
  expect(await reflectionOf(device, third.lesson, SAKURA)).toMatchObject({
    words: 'いえで 書いた。はじめ。つづき。',
    nextGoal: 'ゆっくり。はねる。',
  });
  const made = await writeGoal(device, { ...third, words: 'いえで。はじめ。' });
  if (!('id' in made)) throw new Error(made.refused);
  await editGoal(device, made.id, { words: 'はじめ。つづき。' }, { words: 'はじめ。' });
  expect((await goalOf(device, third.lesson, SAKURA))?.words).toBe('いえで。はじめ。つづき。');
});
