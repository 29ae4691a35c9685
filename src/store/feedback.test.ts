import { expect, test } from 'vitest';
import {
  answerFeedback,
  answerInWords,
  answerSignal,
  feedbackDraftOf,
  feedbackOf,
  giveStamp,
  keepFeedbackDraft,
  placeOf,
  readFeedback,
  restoreFeedback,
  takeBackFeedback,
  tapOf,
  unreadFeedbackOf,
  writeComment,
} from '#store/feedback.ts';
import { markSeen } from '#store/seen.ts';
import { writeChanges } from '#store/write.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import {
  anId,
  aSchool,
  HARUTO,
  HIKARI,
  LESSONS,
  NOW,
  ownRecord,
  REFLECTIONS,
  SAKURA,
  TEACHER,
  WORD_OF_TEACHER,
  WORKS,
} from '#tests/helpers/a-school.ts';

const WORK = { id: WORKS[0], owner: SAKURA };
const aTeacher = () => aDevice({ person: TEACHER });

test('a comment is kept trimmed, waits for the school, and is the child’s', async () => {
  const device = await aTeacher();
  expect(await writeComment(device, WORK, '  よこの線が のびのび。 ')).toHaveProperty('id');
  expect(await feedbackOf(device, WORK.id)).toMatchObject([
    { kind: 'comment', words: 'よこの線が のびのび。', owner: SAKURA, author: TEACHER, _p: 1 },
  ]);
  expect(await device.db.outbox.count()).toBe(1);
});

test('a blank comment is refused', async () => {
  const device = await aTeacher();
  expect(await writeComment(device, WORK, ' 　\n')).toEqual({ refused: 'invalid', field: 'words' });
  expect(await device.db.outbox.count()).toBe(0);
});

test('one stamp each: another takes its place, the same again takes it back', async () => {
  const device = await aTeacher();
  const stamps = async () => (await feedbackOf(device, WORK.id)).map((f) => f.stamp);
  expect(await giveStamp(device, WORK, 'growing')).toHaveProperty('given');
  expect(await giveStamp(device, WORK, 'carefully')).toHaveProperty('given');
  expect(await stamps()).toEqual(['carefully']);
  expect(await giveStamp(device, WORK, 'carefully')).toHaveProperty('takenBack');
  expect(await stamps()).toEqual([]);
});

test('what was taken back can be restored', async () => {
  const device = await aTeacher();
  await takeBackFeedback(device, WORD_OF_TEACHER);
  expect(await feedbackOf(device, WORKS[2])).toEqual([]);
  await restoreFeedback(device, WORD_OF_TEACHER);
  expect(await feedbackOf(device, WORKS[2])).toHaveLength(1);
});

test('the child reads it once, and answers with a tap that can be taken back', async () => {
  const device = await aDevice({ person: SAKURA });
  expect(await unreadFeedbackOf(device, SAKURA)).toHaveLength(1);
  await readFeedback(device, WORD_OF_TEACHER);
  expect(await unreadFeedbackOf(device, SAKURA)).toEqual([]);
  device.clock.now = NOW + 5000;
  await readFeedback(device, WORD_OF_TEACHER);
  await answerFeedback(device, WORD_OF_TEACHER, 'willTry');
  const [answered] = await feedbackOf(device, WORKS[2]);
  expect(answered?.answer).toEqual({ readAt: NOW, tap: 'willTry' });
  await answerFeedback(device, WORD_OF_TEACHER, null);
  const [again] = await feedbackOf(device, WORKS[2]);
  expect(again && tapOf(again)).toBeNull();
});

test('a tap right after opening it, and words right after that: nothing wipes out what came before', async () => {
  const device = await aDevice({ person: SAKURA });
  await Promise.all([
    readFeedback(device, WORD_OF_TEACHER),
    answerFeedback(device, WORD_OF_TEACHER, 'thanks'),
    answerInWords(device, WORD_OF_TEACHER, 'やってみます'),
  ]);
  const [answered] = await feedbackOf(device, WORKS[2]);
  expect(answered?.answer).toEqual({ readAt: NOW, tap: 'thanks', words: 'やってみます' });
});

test('a child can neither take back the teacher’s words nor write some', async () => {
  const device = await aDevice({ person: SAKURA });
  expect(await takeBackFeedback(device, WORD_OF_TEACHER)).toEqual({ refused: 'forbidden' });
  expect(await writeComment(device, WORK, 'じぶんで')).toHaveProperty('refused');
  const haruto = await aDevice({ person: HARUTO });
  expect(await feedbackOf(haruto, WORKS[2])).toEqual([]);
});

test('feedback leads to what it is about', async () => {
  const device = await aDevice({ person: SAKURA });
  const [word] = await feedbackOf(device, WORKS[2]);
  expect(word && (await placeOf(device, word))).toEqual({
    type: 'work',
    id: WORKS[2],
    unit: HIKARI,
    lesson: LESSONS[1],
  });
});

test('a call for help is answered by the teacher, in words or by going there', async () => {
  const call = ownRecord('signal', SAKURA, { id: anId('call'), unit: HIKARI, lesson: LESSONS[2] });
  const device = await aDevice({ person: TEACHER, records: [...aSchool(), call] });
  expect(await answerSignal(device, call.id, ' いま 行くね ')).toBeNull();
  expect(await device.db.records('signal').get(call.id)).toMatchObject({ answer: 'いま 行くね', answeredAt: NOW });
});

test('a child’s call is not the teacher’s to throw away', async () => {
  const call = ownRecord('signal', SAKURA, { id: anId('call'), unit: HIKARI, lesson: LESSONS[2] });
  const device = await aDevice({ person: TEACHER, records: [...aSchool(), call] });
  expect(await writeChanges(device, [{ op: 'trash', type: 'signal', id: call.id }])).toEqual({ refused: 'forbidden' });
});

test('a draft stays on this device until it is sent or emptied', async () => {
  const device = await aTeacher();
  await keepFeedbackDraft(device, REFLECTIONS[0], 'もうすこし');
  expect(await feedbackDraftOf(device, REFLECTIONS[0])).toBe('もうすこし');
  expect(await device.db.outbox.count()).toBe(0);
  await keepFeedbackDraft(device, REFLECTIONS[0], '');
  expect(await feedbackDraftOf(device, REFLECTIONS[0])).toBe('');
});

test('to have seen a work is noted once', async () => {
  const device = await aTeacher();
  await markSeen(device, WORK);
  await markSeen(device, WORK);
  expect(await device.db.records('seen').count()).toBe(1);
  expect(await device.db.outbox.count()).toBe(1);
});
