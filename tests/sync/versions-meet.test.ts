// App and school of different versions: whoever cannot be understood goes on writing, keeps everything, and is told why.
import { expect, test } from 'vitest';
import { contactOf } from '#store/contact.ts';
import { readMeta } from '#store/device.ts';
import { deviceFacts, troublesIn } from '#store/device-facts.ts';
import { aWorld, goesOnUntil, syncs, writesGoal } from '#tests/sync/a-world.ts';

const BROWSER = { room: null, persisted: true, installed: true };

test('an app that is too old is told so; what it writes meanwhile waits, and goes when it is new', async () => {
  const { network, device } = await aWorld();
  const home = await device('p1');
  await syncs(home);
  Object.assign(network, { rulesOff: { onReply: () => ({ kind: 'refused', refused: 'old-app', status: 426 }) } });
  await writesGoal(home, 'ふるい アプリで かいた。');
  expect((await goesOnUntil(home, 'nowhere')).outcome).toEqual({ kind: 'stopped', trouble: 'oldApp' });
  await writesGoal(home, 'まだ かける。');
  expect(await home.device.db.outbox.count()).toBe(2);
  expect(troublesIn(await deviceFacts(home.device), BROWSER)).toContainEqual({ name: 'oldApp', code: 'A-426' });
  Object.assign(network, { rulesOff: {} });
  await syncs(home);
  expect(await contactOf(home.device)).toMatchObject({ trouble: null, waiting: 0 });
});

test('a school that was set back to an older version does not understand the app: it is asked on and on, and that is shown', async () => {
  const { network, device } = await aWorld();
  const home = await device('p1');
  await syncs(home);
  const serverEpoch = (await readMeta(home.device.db, 'serverEpoch')) ?? '';
  const client = await readMeta(home.device.db, 'clientId');
  const no = { kind: 'refused', refused: 'invalid', status: 409, serverEpoch } as const;
  Object.assign(network, { rulesOff: { onReply: () => no } });
  expect((await goesOnUntil(home, 'nowhere')).outcome).toEqual({ kind: 'later' });
  await writesGoal(home, 'がっこうが ふるい。');
  expect((await goesOnUntil(home, 'nowhere')).outcome).toEqual({ kind: 'later' });
  expect(await contactOf(home.device)).toMatchObject({ trouble: 'refused', status: 409, waiting: 1 });
  Object.assign(network, { rulesOff: {} });
  await syncs(home);
  expect(await contactOf(home.device)).toMatchObject({ trouble: null, waiting: 0 });
  expect(await readMeta(home.device.db, 'clientId')).toBe(client);
});
