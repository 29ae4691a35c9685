// What makes the simulation quick must not change what it sees: a look past the transactions sees what a transaction sees, a
// write is noticed, and the same seed gives the same run for ever.
import { expect, test } from 'vitest';
import { aWorld, makesWork, writesGoal } from '#tests/sync/a-world.ts';
import { runSeed } from '#tests/sync/run-seed.ts';
import { allOf } from '#tests/sync/sim-device.ts';

test('looked at past the transactions, a device holds the very same rows', async () => {
  const { device } = await aWorld();
  const home = await device('p1');
  await writesGoal(home, '光をかく。');
  await makesWork(home, 'class');
  const looked = allOf(home);
  const { tables } = home.device.db;
  for (const table of tables) expect(looked.get(table.name), table.name).toEqual(await table.toArray());
  expect(tables.filter((table) => (looked.get(table.name) ?? []).length > 0).length).toBeGreaterThan(5);
});

test('every write gives a device another state, and looking does not', async () => {
  const { device } = await aWorld();
  const home = await device('p1');
  const before = home.state();
  await home.device.db.records('goal').toArray();
  expect(home.state()).toBe(before);
  await writesGoal(home, '光をかく。');
  expect(home.state()).not.toBe(before);
});

test('a copied row has nothing in common with the first', () => {
  const row = { id: 'a', list: [1, { deep: [undefined] }], bytes: new Uint8Array([1, 2]).buffer, at: new Date(0) };
  const copy = structuredClone(row);
  expect(copy).toStrictEqual(row);
  expect(copy.list[1]).not.toBe(row.list[1]);
  expect(copy.bytes).not.toBe(row.bytes);
  expect(() => structuredClone({ bad: () => undefined })).toThrow();
});

test('the same seed gives the same run, another one another', async () => {
  const [first, again, other] = [await runSeed(5), await runSeed(5), await runSeed(6)];
  expect(again.print).toBe(first.print);
  expect(other.print).not.toBe(first.print);
});
