import { expect, test, vi } from 'vitest';

import type { Mutation } from '#domain/mutation.ts';
import { type BoardQuestion, boardAtHand } from '#store/board-at-hand.ts';
import { giveStamp } from '#store/feedback.ts';
import type { FoundBoard } from '#store/found-board.ts';
import { boardMoment, keepBoard } from '#store/kept-board.ts';
import { takeOut } from '#store/leave-scope.ts';
import { aDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import {
  anId,
  aSchool,
  DAY,
  HARUTO,
  HIKARI,
  LESSONS,
  ownRecord,
  SAKURA,
  TEACHER,
  WORKS,
  ZUKO,
} from '#tests/helpers/a-school.ts';

const teacherDevice = () => aDevice({ person: TEACHER, records: aSchool() });
const QUESTION = { asked: HIKARI, chosen: null };

const fail = (error: unknown) => expect.fail(String(error));
function watching(device: TestDevice, question: BoardQuestion = QUESTION) {
  const heard: FoundBoard[] = [];
  const stop = boardAtHand(device).watch(question, { hear: (found) => heard.push(found), fail });
  return { heard, stop };
}
const worksOn = (found: FoundBoard | undefined): number =>
  found && 'board' in found ? [...(found.board.footprints?.values() ?? [])].flatMap((each) => each.works).length : -1;
const keepWork = (device: TestDevice, name: string) => {
  const work = ownRecord('work', HARUTO, { id: anId(name), unit: HIKARI, lesson: LESSONS[2] });
  return device.db.table('work').put({ ...work, _rv: 9, _s: [`pf:${HARUTO}`], _p: 0 });
};

test('whoever comes back to the board has it at once; to another unit, not', async () => {
  const device = await teacherDevice();
  expect(boardAtHand(device).look(QUESTION)).toBeUndefined();
  const { heard, stop } = watching(device);
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  stop();
  expect(boardAtHand(device).look(QUESTION)).toBe(heard[0]);
  expect(boardAtHand(device).look({ asked: ZUKO, chosen: null })).toBeUndefined();
});

test('a change takes it away before anybody sees what is no longer so', async () => {
  const device = await teacherDevice();
  const { heard, stop } = watching(device);
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  stop();
  await keepWork(device, 'meanwhile');
  await vi.waitFor(() => expect(boardAtHand(device).look(QUESTION)).toBeUndefined());
  const again = watching(device);
  await vi.waitFor(() => expect(again.heard).toHaveLength(1));
  expect(worksOn(again.heard[0])).toBe(worksOn(heard[0]) + 1);
});

test('the board of yesterday is not that of today', async () => {
  const device = await teacherDevice();
  const { heard } = watching(device);
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  device.clock.now += DAY;
  expect(boardAtHand(device).look(QUESTION)).toBeUndefined();
});

test('whatever comes in while it is read is told too', async () => {
  const device = await teacherDevice();
  const { heard } = watching(device);
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  const before = worksOn(heard[0]);
  await Promise.all(['one', 'two', 'three'].map((name) => keepWork(device, name)));
  await vi.waitFor(() => expect(worksOn(heard.at(-1))).toBe(before + 3));
});

test('what cannot show on a board leaves it where it is', async () => {
  const device = await teacherDevice();
  const { heard } = watching(device);
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  await device.db.meta.put({ key: 'pulledAt', value: 1 });
  await keepWork(device, 'the last');
  await vi.waitFor(() => expect(heard).toHaveLength(2));
});

test('in a pause it is read for whoever may come', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const device = await teacherDevice();
  boardAtHand(device).readAhead();
  vi.advanceTimersByTime(2000);
  vi.useRealTimers();
  await vi.waitFor(() => expect(worksOn(boardAtHand(device).look({ asked: null, chosen: null }))).toBeGreaterThan(0));
});

const aNewPage = (device: TestDevice): TestDevice => ({ ...device });
const isKept = (device: TestDevice) => device.db.meta.where('key').startsWith('board:').count();

async function kept(): Promise<TestDevice> {
  const device = await teacherDevice();
  const { heard, stop } = watching(device);
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  await vi.waitFor(async () => expect(await isKept(device)).toBe(1));
  stop();
  return device;
}
const FIRST = { asked: null, chosen: null };

test('for whoever may come: what was kept is at hand before anybody asks, and is told at once', async () => {
  const before = await teacherDevice();
  const { heard, stop } = watching(before, FIRST);
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  await vi.waitFor(async () => expect(await isKept(before)).toBe(1));
  stop();
  const device = aNewPage(before);
  await boardAtHand(device).beReady();
  const at = boardAtHand(device).look(FIRST);
  expect(at && 'board' in at ? at.board.rows.length : 0).toBeGreaterThan(0);
  expect(watching(device, FIRST).heard).toEqual([at]);
});

test('where nothing was kept, it is read in a pause', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const device = await teacherDevice();
  await boardAtHand(device).beReady();
  vi.advanceTimersByTime(2000);
  vi.useRealTimers();
  await vi.waitFor(() => expect(worksOn(boardAtHand(device).look(FIRST))).toBeGreaterThan(0));
});

const boardsOf = (heard: readonly FoundBoard[]) => heard.map((found) => ('board' in found ? found.board : null));

test('what it was last time is what it is, where nothing was written since; what lies behind it is read when it is wanted', {
  timeout: 15_000,
}, async () => {
  const device = aNewPage(await kept());
  const later = watching(device);
  await vi.waitFor(() => expect(boardAtHand(device).look(QUESTION)).toBeDefined());
  expect(boardAtHand(device).look(QUESTION)).toBe(later.heard[0]);
  expect(worksOn(later.heard[0])).toBe(0);
  boardAtHand(device).readBehind();
  await vi.waitFor(() => expect(later.heard).toHaveLength(2));
  const [first, read] = boardsOf(later.heard);
  expect(first?.footprints).toBeNull();
  expect(first?.rows).toEqual(read?.rows);
  expect(worksOn(later.heard[1])).toBeGreaterThan(0);
});

test.each([
  ['an own change', (device: TestDevice) => giveStamp(device, { id: WORKS[0], owner: SAKURA }, 'wellSeen')],
  ['rows of the school', ({ db }: TestDevice) => db.scopes.toCollection().modify({ cursor: 7 })],
  ['a verdict', ({ db }: TestDevice) => db.acked.add({ mutation: {} as Mutation, at: 1, bytes: 2 })],
  ['a repair', ({ db }: TestDevice) => db.meta.put({ key: 'repairs', value: [{ scope: 'x', at: 1, had: 2 }] })],
])('%s since: it stands there until the records are read', async (_, change) => {
  const before = await kept();
  await change(before);
  const later = watching(aNewPage(before));
  await vi.waitFor(() => expect(later.heard).toHaveLength(2));
  expect(boardsOf(later.heard)[0]?.footprints).toBeNull();
  expect(worksOn(later.heard[1])).toBeGreaterThan(0);
});

test('what left the device leaves the kept board in the same transaction, and no later reading brings it back', {
  timeout: 15_000,
}, async () => {
  const device = await teacherDevice();
  const { heard } = watching(device);
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  await vi.waitFor(async () => expect(await isKept(device)).toBe(1));
  const before = await boardMoment(device.db);
  await device.db.transaction('rw', device.db.tables, async () => {
    const its = (await device.db.records('work').get(WORKS[2]))?._s ?? [];
    for (const scope of its) await takeOut(device.db, scope, [WORKS[2]]);
    expect(await isKept(device)).toBe(0);
  });
  const late = { found: heard[0] as FoundBoard, day: '2026-11-20', at: 1, ...before };
  await keepBoard(device.db, 'late', late);
  expect(await isKept(device)).toBe(0);
  await keepBoard(device.db, 'late', { ...late, leaves: before.leaves + 1 });
  expect(await isKept(device)).toBe(1);
});
