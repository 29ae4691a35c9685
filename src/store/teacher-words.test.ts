import { expect, test } from 'vitest';
import { teacherWordsOf } from '#store/teacher-words.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { anId, aRecord, aSchool, HIKARI, NOW, SAKURA, TEACHER, WORKS } from '#tests/helpers/a-school.ts';

const said = (at: number, answer: Record<string, number> = {}) => ({
  ...aRecord('feedback', { id: anId(`said ${at}`), root: WORKS[0], kind: 'comment', words: `ことば ${at}`, answer }),
  owner: SAKURA,
  author: TEACHER,
  madeAt: NOW + at,
});
const words = async (records: ReturnType<typeof said>[], opened: readonly string[] = []) => {
  const others = aSchool().filter(({ type }) => type !== 'feedback');
  return teacherWordsOf(await aDevice({ records: [...others, ...records] }), opened, 3);
};

test('of many that were not read the newest stand with their places, the others are counted', async () => {
  const found = await words([1, 2, 3, 4, 5].map((at) => said(at)));
  expect(found.shown.map(({ note }) => note.words)).toEqual(['ことば 5', 'ことば 4', 'ことば 3']);
  expect(found.shown[0]).toMatchObject({ unit: { id: HIKARI }, number: 1 });
  expect([found.more, found.unread]).toEqual([2, 5]);
});

test('when all is read the newest stays; what was opened just now stays where it was', async () => {
  const read = [said(1, { readAt: NOW }), said(2, { readAt: NOW })];
  expect((await words(read)).shown.map(({ note }) => note.words)).toEqual(['ことば 2']);
  const both = await words([...read, said(3)], [anId('said 1')]);
  expect(both.shown.map(({ note }) => note.words)).toEqual(['ことば 3', 'ことば 1']);
  expect([both.more, both.unread]).toEqual([0, 1]);
});

test('what the teacher asks to be tried again stands first until it is tried', async () => {
  const found = await words([Object.assign(said(1), { kind: 'handBack' }), ...[2, 3, 4].map((at) => said(at))]);
  expect(found.shown.map(({ note }) => note.words)).toEqual(['ことば 1', 'ことば 4', 'ことば 3']);
});
