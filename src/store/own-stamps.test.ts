import { expect, test } from 'vitest';
import { linesOf, ringAt } from '#domain/red-pen.ts';
import { feedbackOf, giveStamp } from '#store/feedback.ts';
import { giveOwnStamp, hideOwnStamp, keepOwnStamp, ownStampsOf } from '#store/own-stamps.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { anId, aRecord, aSchool, SAKURA, TEACHER, WORKS } from '#tests/helpers/a-school.ts';

const WORK = { id: WORKS[0], owner: SAKURA };
const RING = linesOf(ringAt(0.5, 0.5, 1));
const OTHER = linesOf(ringAt(0.3, 0.3, 2));
const stamped = (name: string, author: string, strokes: string[]) =>
  aRecord('feedback', { id: anId(name), owner: SAKURA, root: WORK.id, author, kind: 'stamp', strokes });

test('a stamp that was drawn is at hand, is given, and is one stamp like any other', async () => {
  const device = await aDevice({ person: TEACHER });
  expect(await keepOwnStamp(device, RING)).toBeNull();
  expect(await ownStampsOf(device)).toEqual([RING]);
  expect(await giveOwnStamp(device, WORK, RING)).toHaveProperty('given');
  expect(await giveOwnStamp(device, WORK, OTHER)).toHaveProperty('given');
  expect(await feedbackOf(device, WORK.id)).toMatchObject([{ kind: 'stamp', stamp: null, strokes: OTHER }]);
  await giveStamp(device, WORK, 'growing');
  expect(await feedbackOf(device, WORK.id)).toMatchObject([{ stamp: 'growing', strokes: [] }]);
  await giveOwnStamp(device, WORK, RING);
  expect(await giveOwnStamp(device, WORK, RING)).toHaveProperty('takenBack');
  expect(await feedbackOf(device, WORK.id)).toEqual([]);
});

test('one that was given on another device is at hand here too, a colleague’s is not', async () => {
  const records = [...aSchool(), stamped('own', TEACHER, RING), stamped('hers', anId('colleague'), OTHER)];
  const device = await aDevice({ person: TEACHER, records });
  expect(await ownStampsOf(device)).toEqual([RING]);
  await hideOwnStamp(device, RING);
  expect(await ownStampsOf(device)).toEqual([]);
  expect((await feedbackOf(device, WORK.id)).map(({ strokes }) => strokes)).toContainEqual(RING);
});

test('one that was hidden is hidden on the teacher’s other device too', async () => {
  const device = await aDevice({ person: TEACHER });
  await hideOwnStamp(device, RING);
  const settings = (await device.db.records('settings').toArray()).map(({ _rv, _s, _p, _base, ...record }) => record);
  const records = [...aSchool(), stamped('ring', TEACHER, RING), stamped('other', TEACHER, OTHER), ...settings];
  expect(await ownStampsOf(await aDevice({ person: TEACHER, records }))).toEqual([OTHER]);
});

test('a blank one is none, one of 20 MB is refused', async () => {
  const device = await aDevice({ person: TEACHER });
  expect(await keepOwnStamp(device, [])).toEqual({ refused: 'invalid' });
  const huge = [`1;1;0 0 0${',1 1 1'.repeat(3_500_000)}`];
  expect(await keepOwnStamp(device, huge)).toEqual({ refused: 'too-large' });
  expect(await giveOwnStamp(device, WORK, huge)).toHaveProperty('refused');
  expect(await feedbackOf(device, WORK.id)).toEqual([]);
});
