import { expect, test } from 'vitest';
import { answerInWords, answerOf, feedbackOf, isRead, readFeedback } from '#store/feedback.ts';
import { giveTogether, takeBackTogether } from '#store/give-together.ts';
import { handBack, isWaitingForTry, retryOf } from '#store/hand-back.ts';
import { teacherWordsOf } from '#store/teacher-words.ts';
import { keepLink } from '#store/works.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import {
  anId,
  aRecord,
  aSchool,
  HARUTO,
  HIKARI,
  LESSONS,
  NOW,
  ownRecord,
  SAKURA,
  TEACHER,
  WORD_OF_TEACHER,
  WORKS,
} from '#tests/helpers/a-school.ts';

const WORK = { id: WORKS[2], owner: SAKURA };
const HARUTOS = { id: anId('harutos'), owner: HARUTO };
const harutosWork = ownRecord('work', HARUTO, { id: HARUTOS.id, unit: HIKARI, lesson: LESSONS[0] });
const aTeacher = () => aDevice({ person: TEACHER, records: [...aSchool(), harutosWork] });

test('a work is handed back with what to look at, and not without', async () => {
  const device = await aTeacher();
  expect(await handBack(device, WORK, ' 　')).toEqual({ refused: 'invalid', field: 'words' });
  expect(await handBack(device, WORK, ' おれの角を もう一度 ')).toHaveProperty('id');
  const [, back] = await feedbackOf(device, WORK.id);
  expect(back).toMatchObject({ kind: 'handBack', words: 'おれの角を もう一度', owner: SAKURA, _p: 1 });
});

test('it stays before the child until there is another try, and then no longer', async () => {
  const back = aRecord('feedback', {
    id: anId('again'),
    owner: SAKURA,
    root: WORK.id,
    madeAt: NOW - 1000,
    kind: 'handBack',
    words: 'おれを 見よう',
  });
  const device = await aDevice({ person: SAKURA, records: [...aSchool(), back] });
  await readFeedback(device, back.id);
  await readFeedback(device, WORD_OF_TEACHER);
  const shown = async () => (await teacherWordsOf(device, [], 3)).shown.map(({ note }) => note.id);
  expect(await shown()).toEqual([back.id]);
  const note = (await feedbackOf(device, WORK.id)).find(({ id }) => id === back.id);
  if (!note) throw new Error('no word');
  expect(await retryOf(device, note)).toMatchObject({ place: { unit: HIKARI, lesson: LESSONS[1] }, work: null });

  const made = await keepLink(device, { link: {}, words: 'もういちど' } as never, {
    unit: HIKARI,
    lesson: LESSONS[1],
    stage: 'practice',
  });
  expect(await retryOf(device, note)).toMatchObject({ work: 'id' in made ? made.id : '' });
  expect((await teacherWordsOf(device, [], 3)).unread).toBe(0);
});

test('a try in another lesson is none', async () => {
  const back = aRecord('feedback', { id: anId('again'), owner: SAKURA, root: WORK.id, madeAt: NOW, kind: 'handBack' });
  const elsewhere = { id: anId('later'), unit: HIKARI, lesson: LESSONS[2], madeAt: NOW + 5 };
  const records = [...aSchool(), back, ownRecord('work', SAKURA, elsewhere)];
  const device = await aDevice({ person: SAKURA, records });
  const note = await device.db.records('feedback').get(back.id);
  expect(note && (await retryOf(device, note)).work).toBeNull();
});

test('a word on a work that is no longer here waits for nobody', async () => {
  const gone = { id: anId('again'), owner: SAKURA, root: anId('gone'), madeAt: NOW - 1000, kind: 'handBack' as const };
  const device = await aDevice({ person: SAKURA, records: [...aSchool(), aRecord('feedback', gone)] });
  await readFeedback(device, gone.id);
  await readFeedback(device, WORD_OF_TEACHER);
  const note = await device.db.records('feedback').get(gone.id);
  expect(note && (await retryOf(device, note))).toEqual({ place: null, work: null });
  expect(note && (await isWaitingForTry(device, note))).toBe(false);
});

test('the child answers in their own words too, and may take them back', async () => {
  const device = await aDevice({ person: SAKURA });
  const word = async () => (await feedbackOf(device, WORKS[2]))[0];
  expect(await answerInWords(device, WORD_OF_TEACHER, ' つぎは がんばる ')).toBeNull();
  const said = await word();
  expect(said && answerOf(said)).toBe('つぎは がんばる');
  expect(said && isRead(said)).toBe(true);
  await answerInWords(device, WORD_OF_TEACHER, '');
  expect((await word())?.answer).toEqual({ readAt: NOW });
});

test('one word goes to several children at once, and all of it comes back with one press', async () => {
  const device = await aTeacher();
  const heard = async () => [...(await feedbackOf(device, WORK.id)), ...(await feedbackOf(device, HARUTOS.id))];
  const before = (await heard()).length;
  const done = await giveTogether(device, [WORK, HARUTOS], { kind: 'comment', words: 'ていねいです。' });
  expect(done).toMatchObject({ given: [{ root: WORK }, { root: HARUTOS }], refused: 0 });
  expect(await heard()).toHaveLength(before + 2);
  await takeBackTogether(device, done.given);
  expect(await heard()).toHaveLength(before);
});

test('a stamp to several takes nobody’s back, and undone the earlier one stands again', async () => {
  const device = await aTeacher();
  const stamps = async () =>
    (await Promise.all([WORK, HARUTOS].map(({ id }) => feedbackOf(device, id))))
      .flat()
      .flatMap(({ stamp, author }) => (stamp && author === TEACHER ? [stamp] : []));
  await giveTogether(device, [WORK], { kind: 'stamp', stamp: 'growing' });
  await giveTogether(device, [HARUTOS], { kind: 'stamp', stamp: 'carefully' });
  const done = await giveTogether(device, [WORK, HARUTOS], { kind: 'stamp', stamp: 'carefully' });
  expect(done.given).toHaveLength(1);
  expect(await stamps()).toEqual(['carefully', 'carefully']);
  await takeBackTogether(device, done.given);
  expect(await stamps()).toEqual(['growing', 'carefully']);
});

test('whom one does not teach is counted as refused, the others get it', async () => {
  const device = await aTeacher();
  const nobody = { id: anId('nobody’s'), owner: anId('somebody else') };
  const done = await giveTogether(device, [nobody, WORK], { kind: 'comment', words: 'よい。' });
  expect(done).toMatchObject({ given: [{ root: WORK }], refused: 1 });
});
