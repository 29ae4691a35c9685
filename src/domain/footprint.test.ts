import { expect, test } from 'vitest';
import { footprintOf, type LessonRecords } from '#domain/footprint.ts';

const NOTHING: LessonRecords = { goals: [], works: [], reflections: [], feedback: [], signals: [] };
const record = (id: string, madeAt: number, more: object = {}) => ({ id, madeAt, trashed: false, ...more }) as never;

test('a lesson without records is an empty footprint', () => {
  expect(footprintOf(NOTHING)).toMatchObject({
    goal: null,
    works: [],
    face: null,
    reflection: null,
    openSignal: null,
    done: { goal: false, work: false, reflection: false },
  });
});

test('the goal that nothing replaces stands; the others are its history, oldest first', () => {
  const goals = [
    record('c', 3, { replaces: 'b' }),
    record('a', 1, { replaces: null }),
    record('b', 2, { replaces: 'a' }),
  ];
  const footprint = footprintOf({ ...NOTHING, goals });
  expect(footprint.goal?.id).toBe('c');
  expect(footprint.goalHistory.map((goal) => goal.id)).toEqual(['a', 'b']);
});

test.each([
  ['the last final work', [record('a', 1, { stage: 'final' }), record('b', 2, { stage: 'trial' })], 'a'],
  ['else the last one', [record('a', 1, { stage: 'trial' }), record('b', 2, { stage: 'practice' })], 'b'],
  [
    'never a page, where there is a picture',
    [record('a', 1, { kind: 'photo' }), record('b', 2, { kind: 'link' })],
    'a',
  ],
  ['a page, where there is nothing else', [record('a', 1, { kind: 'link' })], 'a'],
  ['never a trashed one', [record('a', 1, { stage: 'trial' }), record('b', 2, { stage: 'final', trashed: true })], 'a'],
])('its face is %s', (_which, works, face) => {
  expect(footprintOf({ ...NOTHING, works }).face?.id).toBe(face);
});

test('a reflection counts as done when the child said so, not before', () => {
  const draft = footprintOf({ ...NOTHING, reflections: [record('a', 1, { finishedAt: null })] });
  expect(draft).toMatchObject({ reflection: { id: 'a' }, done: { reflection: false } });
  const done = footprintOf({ ...NOTHING, reflections: [record('a', 1, { finishedAt: 5 })] });
  expect(done.done.reflection).toBe(true);
});

test('a call for help is open until it is answered', () => {
  const signals = [record('a', 1, { answeredAt: 3 }), record('b', 2, { answeredAt: null })];
  const footprint = footprintOf({ ...NOTHING, signals });
  expect(footprint.openSignal?.id).toBe('b');
  expect(footprint.answered.map((signal) => signal.id)).toEqual(['a']);
});
