import { expect, test } from 'vitest';
import { linesOf, ringAt } from '#domain/red-pen.ts';
import { feedbackOf, restoreFeedback, takeBackFeedback } from '#store/feedback.ts';
import { giveRedPen, keepRedDraft, redDraftOf, redLinesOf } from '#store/red-pen.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { anId, aRecord, aSchool, CLASS, SAKURA, TEACHER, WORKS } from '#tests/helpers/a-school.ts';

const WORK = { id: WORKS[0], owner: SAKURA };
const RING = linesOf(ringAt(0.5, 0.5, 1));
const OTHER = linesOf(ringAt(0.2, 0.9, 2));

test('what is drawn stays on this device until it is given, and is the child’s from then on', async () => {
  const device = await aDevice({ person: TEACHER });
  await keepRedDraft(device, WORK.id, RING);
  expect(await redDraftOf(device, WORK.id)).toEqual(RING);
  expect(await device.db.outbox.count()).toBe(0);
  expect(await giveRedPen(device, WORK, RING)).toHaveProperty('id');
  expect(await feedbackOf(device, WORK.id)).toMatchObject([{ kind: 'redPen', strokes: RING, owner: SAKURA, _p: 1 }]);
  expect(await redDraftOf(device, WORK.id)).toEqual([]);
});

test('the work and its picture are as they were', async () => {
  const device = await aDevice({ person: TEACHER });
  const before = await Promise.all([device.db.records('work').get(WORK.id), device.db.records('media').toArray()]);
  await giveRedPen(device, WORK, RING);
  expect(await Promise.all([device.db.records('work').get(WORK.id), device.db.records('media').toArray()])).toEqual(
    before,
  );
});

test('a blank sheet is nothing to give, a broken draft is a blank sheet', async () => {
  const device = await aDevice({ person: TEACHER });
  expect(await giveRedPen(device, WORK, [])).toEqual({ refused: 'invalid', field: 'strokes' });
  await device.db.meta.put({ key: `draft:redPen:${WORK.id}`, value: 'x' });
  expect(await redDraftOf(device, WORK.id)).toEqual([]);
});

test('strokes without end are refused, and the draft is still there', async () => {
  const device = await aDevice({ person: TEACHER });
  const many = Array.from({ length: 201 }, (_, at) => `${at};1;0 0 50`);
  await keepRedDraft(device, WORK.id, many);
  expect(await giveRedPen(device, WORK, many)).toHaveProperty('refused');
  expect(await redDraftOf(device, WORK.id)).toHaveLength(201);
});

test('two teachers draw at once: both marks stand, and each takes back only their own', async () => {
  const colleague = anId('colleague');
  const records = [
    ...aSchool(),
    aRecord('person', { id: colleague, role: 'teacher' }),
    aRecord('enrollment', { id: anId('e colleague'), person: colleague, classGroup: CLASS, role: 'teacher' }),
    aRecord('feedback', {
      id: anId('hers'),
      owner: SAKURA,
      root: WORK.id,
      author: colleague,
      kind: 'redPen',
      strokes: OTHER,
    }),
  ];
  const device = await aDevice({ person: TEACHER, records });
  const made = await giveRedPen(device, WORK, RING);
  const lines = async () => redLinesOf(await feedbackOf(device, WORK.id)).sort();
  expect(await lines()).toEqual([...RING, ...OTHER].sort());
  expect(await takeBackFeedback(device, anId('hers'))).toEqual({ refused: 'forbidden' });
  if (!('id' in made)) throw new Error('not given');
  await takeBackFeedback(device, made.id);
  expect(await lines()).toEqual(OTHER);
  await restoreFeedback(device, made.id);
  expect(await lines()).toHaveLength(2);
});
