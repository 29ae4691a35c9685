// The tablet is killed in the middle of sending, and comes back as a newer version of the app: whatever stood on the wire, in the
// tables or nowhere yet, everything arrives, once, and the school never has to take the tablet for another one.
import { expect, test } from 'vitest';
import { SCHEMA } from '#domain/protocol.ts';
import type { OutboxEntry } from '#store/database.ts';
import { readMeta } from '#store/device.ts';
import { ageTables } from '#tests/helpers/old-versions.ts';
import { atSchool, aWorld, goalOn, goesOnUntil, rewritesGoal, syncs, writesGoal } from '#tests/sync/a-world.ts';
import type { SimDevice } from '#tests/sync/sim-device.ts';

const STEPS = ['claim', 'push', 'pushed', 'settle', 'ask', 'pull', 'pulled', 'page', 'close'] as const;

/** As if the first version of the app had written it. */
async function writtenBefore({ device: { db } }: SimDevice): Promise<void> {
  await db.outbox.toCollection().modify((entry: OutboxEntry) => {
    if (!entry.frozen) Object.assign(entry.mutation, { schema: 1 });
  });
}

const asItIsNow = (entry: OutboxEntry): OutboxEntry =>
  entry.frozen ? entry : { ...entry, mutation: { ...entry.mutation, schema: SCHEMA } };

test.each(STEPS)('killed at “%s”, opened by the next version', async (step) => {
  const { school, device } = await aWorld();
  const home = await device('p1');
  const known = await writesGoal(home, 'まえから。');
  await syncs(home);
  const client = await readMeta(home.device.db, 'clientId');
  await rewritesGoal(home, known, 'まえから。 いま。');
  const fresh = await writesGoal(home, 'はじめて。');
  await writtenBefore(home);
  expect((await goesOnUntil(home, step)).at).toBe(step);
  await rewritesGoal(home, known, 'まえから。 いま。 そのあと。');
  await writtenBefore(home);
  const name = home.device.db.name;
  const before = await home.device.db.outbox.toArray();
  expect(before.length).toBeGreaterThan(0);
  home.close();
  await ageTables(name, 3);
  await home.open();
  const after = await home.device.db.outbox.toArray();
  expect(after).toEqual(before.map(asItIsNow));
  await syncs(home);
  expect(await home.device.db.outbox.count()).toBe(0);
  expect(await home.device.db.quarantine.count()).toBe(0);
  expect(await goalOn(home, known)).toMatchObject({ words: 'まえから。 いま。 そのあと。', _p: 0 });
  expect(await atSchool(school, known)).toMatchObject({ words: 'まえから。 いま。 そのあと。' });
  expect(await atSchool(school, fresh)).toMatchObject({ words: 'はじめて。' });
  expect(await readMeta(home.device.db, 'clientId')).toBe(client);
});
