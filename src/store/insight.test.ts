import { expect, it } from 'vitest';
import { answerSignal } from '#store/feedback.ts';
import { insightOf } from '#store/insight.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import {
  anId,
  aRecord,
  aSchool,
  CLASS,
  DAY,
  HARUTO,
  HIKARI,
  LESSONS,
  NOW,
  POINTS,
  SAKURA,
  TEACHER,
  WORKS,
} from '#tests/helpers/a-school.ts';

const of = (owner: string, more: object) => ({ owner, author: owner, unit: HIKARI, ...more });
const goal = (owner: string, at: number, words: string) =>
  aRecord('goal', {
    id: anId(`${owner} goal ${at}`),
    ...of(owner, { lesson: LESSONS[at], words, madeAt: NOW - (5 - at) * DAY }),
  });
const task = (owner: string, work: string, words: string, more: object = {}) =>
  aRecord('pin', { id: anId(`${owner} ${words}`), owner, author: owner, root: work, kind: 'task', words, ...more });
const look = async (...more: ReturnType<typeof aRecord>[]) => {
  const ids = new Set(more.map(({ id }) => id));
  const device = await aDevice({ person: TEACHER, records: [...aSchool().filter(({ id }) => !ids.has(id)), ...more] });
  return { device, seen: await insightOf(device, CLASS) };
};

it('who has had no word for a fortnight is named, by number, with what a word could be about', async () => {
  const { device, seen } = await look();
  expect(seen.silent.map(({ pupil, lastAt, root }) => [pupil.id, lastAt, root?.id ?? null])).toEqual([
    [HARUTO, null, null],
  ]);
  device.clock.now += 20 * DAY;
  const later = await insightOf(device, CLASS);
  expect(later.silent.map(({ pupil }) => pupil.id)).toEqual([SAKURA, HARUTO]);
  expect(later.silent[0]?.root).toMatchObject({ owner: SAKURA, unit: HIKARI });
});

it('goals that say the same three lessons in a row are shown, however they are spaced', async () => {
  const same = ['はらいを長く', 'はらいを 長く。', 'はらいを長く！'];
  const { seen } = await look(...same.map((words, at) => goal(HARUTO, at, words)));
  expect(seen.repeating.map(({ pupil, times, unit }) => [pupil.id, times, unit.id])).toEqual([[HARUTO, 3, HIKARI]]);
  const other = await look(goal(HARUTO, 0, same[0] ?? ''), goal(HARUTO, 1, 'とめ'), goal(HARUTO, 2, same[2] ?? ''));
  expect(other.seen.repeating).toEqual([]);
});

it('an open 課題 of two children is the class’s; a solved one, or of one child alone, is not', async () => {
  const work = aRecord('work', { id: anId('haruto work'), ...of(HARUTO, { lesson: LESSONS[0] }) });
  const both = [work, task(SAKURA, WORKS[0], 'まがりがほそい'), task(HARUTO, work.id, 'まがりが ほそい。')];
  const { seen } = await look(...both);
  expect(seen.tasks.map(({ words, children }) => [words, children.map(({ pupil }) => pupil.id)])).toEqual([
    ['まがりがほそい', [SAKURA, HARUTO]],
  ]);
  expect(seen.tasks[0]?.model?.unit).toBe(HIKARI);
  const solved = await look(...both.slice(0, 2), task(HARUTO, work.id, 'まがりが ほそい。', { closedBy: work.id }));
  expect(solved.seen.tasks).toEqual([]);
});

it('marks stand lesson by lesson for each child, in the order of the roster and in no other', async () => {
  const { seen } = await look();
  const [marks] = seen.marks;
  expect(marks?.rows.map(({ pupil }) => pupil.id)).toEqual([SAKURA, HARUTO]);
  expect(marks?.points.map(({ id }) => id)).toEqual([...POINTS]);
  expect(marks?.rows[0]?.marks.every((row) => row.length === marks.lessons)).toBe(true);
  expect(marks?.rows[0]?.marks.flat().some((mark) => mark !== null)).toBe(true);
  expect(marks?.rows[1]?.marks.flat().every((mark) => mark === null)).toBe(true);
});

const begun = (finishedAt: number | null) =>
  aRecord('reflection', {
    id: anId('begun'),
    ...of(HARUTO, { lesson: LESSONS[0], marks: { [POINTS[0]]: 'great' }, finishedAt }),
  });

const marksOfHaruto = async (finishedAt: number | null) => {
  const { seen } = await look(begun(finishedAt));
  const root = seen.silent.find(({ pupil }) => pupil.id === HARUTO)?.root ?? null;
  return { root, marks: seen.marks[0]?.rows[1]?.marks.flat().filter((mark) => mark !== null) };
};

it('a reflection that is still being written has said nothing yet', async () => {
  expect(await marksOfHaruto(null)).toEqual({ root: null, marks: [] });
  expect(await marksOfHaruto(NOW)).toMatchObject({ root: { id: anId('begun') }, marks: ['great'] });
});

it('a こまった stands there until it is answered', async () => {
  const call = aRecord('signal', { id: anId('call'), ...of(HARUTO, { lesson: LESSONS[1], words: 'わからない' }) });
  const { device, seen } = await look(call);
  expect(seen.signals.map(({ signal }) => signal.id)).toContain(call.id);
  expect(await answerSignal(device, call.id, '')).toBeNull();
  expect((await insightOf(device, CLASS)).signals.map(({ signal }) => signal.id)).not.toContain(call.id);
});
