// A device that lives twice: an iPad set up from another one's backup, a cloned profile. Both were one until the dump was
// taken; both go on; nothing is lost, nothing comes twice, and in the end the school knows two devices.
import { expect, test } from 'vitest';
import { ownDevices } from '#server/devices/device.repo.ts';
import { openLedger } from '#server/sync/ledger.ts';
import { readMeta } from '#store/device.ts';
import { noteAbout } from '#store/holdings.ts';
import {
  atSchool,
  aWorld,
  goalOn,
  goesOnUntil,
  rewritesGoal,
  syncs,
  timesWritten,
  writesGoal,
} from '#tests/sync/a-world.ts';
import type { SimDevice } from '#tests/sync/sim-device.ts';
import { PEOPLE, SCHOOL, type SimSchool } from '#tests/sync/sim-school.ts';

/** All tables of one device, row by row, into another one's IndexedDB. */
async function copyOnto(target: SimDevice, source: SimDevice): Promise<void> {
  const { tables } = source.device.db;
  const dump = await Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const));
  const { db } = target.device;
  await db.transaction('rw', db.tables, async () => {
    for (const [name, rows] of structuredClone(dump)) {
      await db.table(name).clear();
      await db.table(name).bulkPut(rows);
    }
  });
}

const devicesAt = async (school: SimSchool) => {
  const { database } = school.database();
  return ownDevices(openLedger(database, SCHOOL, school.now), PEOPLE.p1);
};
const idOf = ({ device }: SimDevice) => readMeta(device.db, 'clientId');

/** What is out on the copy, in its moment of being taken. */
const moments: Readonly<Record<string, (sim: SimDevice) => Promise<unknown>>> = {
  'with nothing unsent': async () => undefined,
  'with words that never went out': (sim) => writesGoal(sim, 'まだ 送っていない。'),
  'with words on their way': async (sim) => {
    await writesGoal(sim, 'いま 送っている。');
    await goesOnUntil(sim, 'push');
    await sim.crash();
  },
  'before its first push': async () => undefined,
};

test.each(Object.keys(moments))('copied %s, both go on', async (moment) => {
  const { school, device } = await aWorld();
  const first = await device('p1');
  const known = moment === 'before its first push' ? null : await writesGoal(first, 'はじめ。');
  await syncs(first);
  await moments[moment]?.(first);
  const written = await first.device.db.records('goal').toArray();
  const second = await device('p1');
  await copyOnto(second, first);
  expect(await idOf(second)).toBe(await idOf(first));

  const ids: string[] = [];
  for (const [sim, words] of [
    [first, 'もとの ほうで。'],
    [second, 'うつしの ほうで。'],
  ] as const)
    ids.push(await writesGoal(sim, words));
  if (known !== null) {
    await rewritesGoal(first, known, 'はじめ。もとから。');
    await rewritesGoal(second, known, 'うつしから。はじめ。');
  }
  for (let round = 0; round < 2; round += 1)
    for (const sim of [first, second]) {
      school.now += 1000;
      await syncs(sim);
    }
  // And after that, each writes again.
  for (const [sim, words] of [
    [second, 'うつしで もういちど。'],
    [first, 'もとで もういちど。'],
  ] as const) {
    ids.push(await writesGoal(sim, words));
    await syncs(sim);
  }
  await syncs(second);
  await syncs(first);

  for (const id of [...ids, ...written.map((goal) => goal.id)]) {
    expect(await atSchool(school, id)).toMatchObject({ type: 'goal' });
    for (const sim of [first, second]) expect(await goalOn(sim, id)).toMatchObject({ _p: 0 });
  }
  for (const each of [...ids, ...written.map((goal) => goal.id)].filter((id) => id !== known))
    expect(await timesWritten(school, each)).toBe(1);
  if (known !== null) {
    const words = 'うつしから。はじめ。もとから。';
    expect(await atSchool(school, known)).toMatchObject({ words });
    for (const sim of [first, second]) expect((await goalOn(sim, known))?.words).toBe(words);
  }
  for (const sim of [first, second]) {
    expect(await sim.device.db.outbox.count()).toBe(0);
    expect(await sim.device.db.quarantine.count()).toBe(0);
  }
  expect(await idOf(second)).not.toBe(await idOf(first));
  const clients = [await idOf(first), await idOf(second)].toSorted();
  expect(
    (await devicesAt(school))
      .map(({ id }) => id)
      .filter((id) => clients.includes(id))
      .toSorted(),
  ).toEqual(clients);
  // One of the two says so, calmly, on its page.
  const told = await Promise.all([first, second].map(({ device: { db } }) => readMeta(db, 'copiedAt')));
  expect(told.filter((at) => at !== undefined)).toHaveLength(1);
});

test('a school that forgot what it had answered makes no copy of the device', async () => {
  const { school, device } = await aWorld();
  const sim = await device('p1');
  await noteAbout(sim.device, { kind: 'iPad', browser: 'Safari', app: '0.1.0' });
  await writesGoal(sim, 'はじめ。');
  await syncs(sim);
  const before = await idOf(sim);
  const { database } = school.database();
  await database.updateTable('client').set({ last_seq: 0 }).execute();
  await database.deleteFrom('mutation_result').execute();
  await writesGoal(sim, 'つづき。');
  await syncs(sim);
  expect(await idOf(sim)).not.toBe(before);
  expect(await readMeta(sim.device.db, 'former')).toEqual({ id: before, gone: true });
  expect(await readMeta(sim.device.db, 'copiedAt')).toBeUndefined();
});
