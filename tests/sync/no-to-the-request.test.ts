// The school says no to the request itself, with a code that nobody foresaw. Asking goes on, and the person is shown.
import { expect, test } from 'vitest';
import { contactOf } from '#store/contact.ts';
import { aWorld, goesOnUntil, syncs, writesGoal } from '#tests/sync/a-world.ts';

test('is shown with its number, asked again, and forgotten when the school says yes', async () => {
  const { network, device } = await aWorld();
  const home = await device('p1');
  const no = { kind: 'refused', refused: 'invalid', status: 422 } as const;
  Object.assign(network, { rulesOff: { onReply: () => no } });
  await writesGoal(home, 'まだ とどかない。');
  const task = await goesOnUntil(home, 'nowhere');
  expect(task.outcome).toEqual({ kind: 'later' });
  expect(await contactOf(home.device)).toMatchObject({ online: true, trouble: 'refused', status: 422, waiting: 1 });
  Object.assign(network, { rulesOff: {} });
  await syncs(home);
  expect(await contactOf(home.device)).toMatchObject({ trouble: null, waiting: 0, inSync: true });
});

test('what was not taken for ten minutes although the school answers is late; without a line it only waits', async () => {
  const { school, network, device } = await aWorld();
  const home = await device('p1');
  await writesGoal(home, 'まだ とどかない。');
  school.now += 601_000;
  expect(await contactOf(home.device)).toMatchObject({ online: true, late: true, inSync: false });
  Object.assign(network, { rulesOff: { onReply: () => ({ kind: 'later', why: 'timeout' }) } });
  await goesOnUntil(home, 'nowhere');
  expect(await contactOf(home.device)).toMatchObject({ online: false, late: false });
  Object.assign(network, { rulesOff: {} });
  await syncs(home);
  expect(await contactOf(home.device)).toMatchObject({ late: false, inSync: true });
  school.now += 119_000;
  expect(await contactOf(home.device)).toMatchObject({ inSync: true });
  school.now += 2000;
  expect(await contactOf(home.device)).toMatchObject({ inSync: false });
});
