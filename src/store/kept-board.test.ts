import { expect, test } from 'vitest';
import type { FoundBoard } from '#store/found-board.ts';
import { boardMoment, keepBoard, readBoard } from '#store/kept-board.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';

const FOUND = { classes: [] } as unknown as FoundBoard;
const TODAY = '2026-11-20';

test('of many classes the boards that were looked at last stay, whatever they are called', async () => {
  const { db } = await aDevice();
  const moment = await boardMoment(db);
  const names = ['z', 'y', 'x', 'w', 'v', 'u', 'b', 'a'];
  for (const [at, name] of names.entries()) await keepBoard(db, name, { ...moment, found: FOUND, day: TODAY, at });
  const here = await Promise.all(names.map(async (name) => ((await readBoard(db, name, TODAY)) ? name : '')));
  expect(here.filter(Boolean)).toEqual(['x', 'w', 'v', 'u', 'b', 'a']);
});

test('the boards of yesterday give way to those of today, and take no room beside them', async () => {
  const { db } = await aDevice();
  const moment = await boardMoment(db);
  for (const name of ['a', 'b', 'c']) await keepBoard(db, name, { ...moment, found: FOUND, day: '2026-11-19', at: 1 });
  await keepBoard(db, 'z', { ...moment, found: FOUND, day: TODAY, at: 2 });
  expect(await db.meta.where('key').startsWith('board:').primaryKeys()).toEqual(['board:z']);
});
