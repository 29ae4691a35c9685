import { expect, test, vi } from 'vitest';
import { boardAtHand } from '#store/board-at-hand.ts';
import type { FoundBoard } from '#store/found-board.ts';
import { aDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import { anId, aSchool, DAY, HARUTO, HIKARI, LESSONS, ownRecord, TEACHER, ZUKO } from '#tests/helpers/a-school.ts';

const teacherDevice = () => aDevice({ person: TEACHER, records: aSchool() });
const QUESTION = { asked: HIKARI, chosen: null };

const fail = (error: unknown) => expect.fail(String(error));
function watching(device: TestDevice, question = QUESTION) {
  const heard: FoundBoard[] = [];
  const stop = boardAtHand(device).watch(question, { hear: (found) => heard.push(found), fail });
  return { heard, stop };
}
const worksOn = (found: FoundBoard | undefined): number =>
  found && 'board' in found ? found.board.rows.flatMap((row) => row.cells.flatMap((cell) => cell.works)).length : -1;
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
