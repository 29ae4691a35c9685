import { expect, test } from 'vitest';
import { type BoardCell, boardUnitsOf, footprintIn, looksSame } from '#store/board.ts';
import type { Device } from '#store/device.ts';
import { giveStamp } from '#store/feedback.ts';
import { findBoard } from '#store/found-board.ts';
import { markSeen } from '#store/seen.ts';
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
  ownRecord,
  SAKURA,
  TEACHER,
  WORKS,
  ZUKO,
} from '#tests/helpers/a-school.ts';

const boardOf = async (device: Device, unit: string) => {
  const found = await findBoard(device, unit, null);
  return 'board' in found ? found.board : null;
};
const aTeacher = (...more: ReturnType<typeof aSchool>) =>
  aDevice({ person: TEACHER, records: [...aSchool(), ...more] });

test('a row for each pupil by 出席番号, a cell for each lesson', async () => {
  const board = await boardOf(await aTeacher(), HIKARI);
  expect(board?.rows.map((row) => row.pupil.displayName)).toEqual(['佐藤 さくら', '鈴木 陽翔']);
  expect(board?.columns.map((column) => column.number)).toEqual([1, 2, 3]);
  const [sakura, haruto] = board?.rows ?? [];
  expect(sakura?.cells.map((cell) => cell.done)).toEqual([
    { goal: true, work: true, reflection: true },
    { goal: true, work: true, reflection: true },
    { goal: false, work: false, reflection: false },
  ]);
  expect(sakura?.cells[1]?.face?.id).toBe(WORKS[2]);
  expect(sakura?.cells.map((cell) => cell.isAnswered)).toEqual([false, true, false]);
  expect(board && footprintIn(board, SAKURA, LESSONS[1])?.feedback).toHaveLength(1);
  expect(board && footprintIn(board, HARUTO, LESSONS[1])?.works).toEqual([]);
  expect(sakura?.nextGoal).toBe('「儿」の まがりを ゆっくり、はねを 大きく');
  expect(haruto?.cells.every((cell) => cell.face === null)).toBe(true);
});

test('the class is at the lesson of today, else at the last one before', async () => {
  const device = await aTeacher();
  expect(await boardOf(device, HIKARI)).toMatchObject({ current: 2, isToday: true });
  device.clock.now = NOW + 3 * DAY;
  expect(await boardOf(device, HIKARI)).toMatchObject({ current: 2, isToday: false });
  device.clock.now = NOW - 6 * DAY;
  expect(await boardOf(device, HIKARI)).toMatchObject({ current: 1, isToday: false });
});

test('with no lesson before today it is the last one begun, else the first', async () => {
  const device = await aTeacher();
  device.clock.now = NOW - 60 * DAY;
  expect(await boardOf(device, HIKARI)).toMatchObject({ current: 1, isToday: false });
  expect(await boardOf(device, ZUKO)).toMatchObject({ current: 0, isToday: false });
});

test('lessons to come are left out until somebody has something in them', async () => {
  const device = await aTeacher();
  device.clock.now = NOW - 7 * DAY;
  const board = await boardOf(device, HIKARI);
  expect(board?.columns.map((column) => column.number)).toEqual([1, 2]);
  expect(board?.lessons).toBe(3);
  const early = ownRecord('work', HARUTO, { id: anId('early'), unit: HIKARI, lesson: LESSONS[2] });
  await device.db.table('work').put({ ...early, _rv: 2, _s: [`pf:${HARUTO}`], _p: 0 });
  expect((await boardOf(device, HIKARI))?.columns).toHaveLength(3);
});

test('what was kept outside of lessons has a column of its own, only then', async () => {
  const atHome = ownRecord('work', HARUTO, { id: anId('at home'), unit: HIKARI, lesson: null, place: 'home' });
  const board = await boardOf(await aTeacher(atHome), HIKARI);
  expect(board?.columns.map((column) => column.key)).toEqual([...LESSONS, 'outside']);
  expect(board?.rows[1]?.cells[3]?.face?.id).toBe(atHome.id);
});

test('works of a lesson that was thrown away stay in sight', async () => {
  const records = aSchool().map((r) => (r.id === LESSONS[0] ? Object.assign(r, { trashed: true }) : r));
  const board = await boardOf(await aDevice({ person: TEACHER, records }), HIKARI);
  expect(board?.columns.map((column) => column.key)).toEqual([LESSONS[1], LESSONS[2], 'outside']);
  expect(board?.rows[0]?.cells[2]?.face?.id).toBe(WORKS[0]);
});

test('a cell looks new until its work was opened, and is drawn again only when something shows', async () => {
  const device = await aTeacher();
  const cell = async () => (await boardOf(device, HIKARI))?.rows[0]?.cells[1];
  const before = await cell();
  expect(before?.isNew).toBe(true);
  await markSeen(device, { id: WORKS[2], owner: SAKURA });
  const seen = await cell();
  expect(seen?.isNew).toBe(false);
  expect(looksSame(seen as BoardCell, before)).toBe(false);
  expect(looksSame(seen as BoardCell, await cell())).toBe(true);
  await giveStamp(device, { id: WORKS[0], owner: SAKURA }, 'growing');
  expect(looksSame(seen as BoardCell, await cell())).toBe(true);
  expect((await boardOf(device, HIKARI))?.rows[0]?.cells[0]?.isAnswered).toBe(true);
});

test('a call for help shows until it is answered', async () => {
  const call = ownRecord('signal', HARUTO, { id: anId('call'), unit: HIKARI, lesson: LESSONS[2], words: 'まがりが…' });
  const board = await boardOf(await aTeacher(call), HIKARI);
  expect(board?.rows[1]?.cells[2]?.isStuck).toBe(true);
  expect(board && footprintIn(board, HARUTO, LESSONS[2])?.openSignal?.id).toBe(call.id);
});

test('a pupil who has left the class is not on the board', async () => {
  const records = aSchool().map((r) => (r['person'] === HARUTO ? Object.assign(r, { to: '2026-10-31' }) : r));
  const board = await boardOf(await aDevice({ person: TEACHER, records }), HIKARI);
  expect(board?.rows.map((row) => row.pupil.id)).toEqual([SAKURA]);
});

test('the unit that is under way comes first; drafts and thrown-away units have no board to choose', async () => {
  const draft = aRecord('unit', { id: anId('draft'), classGroup: CLASS, title: '下書き', state: 'draft' });
  const closed = aRecord('unit', { id: anId('old'), classGroup: CLASS, title: '友', state: 'closed', madeAt: NOW });
  const device = await aTeacher(draft, closed);
  expect((await boardUnitsOf(device, CLASS)).map((unit) => unit.title)).toEqual(['「光」', 'くるくるランド', '友']);
  expect(await boardOf(device, anId('nothing'))).toBeNull();
});
