import { expect, test } from 'vitest';
import { needsAttention, retryRefused } from '#store/quarantine.ts';
import { settleResults } from '#store/settle-push.ts';
import { keepWork } from '#store/works.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { HIKARI, LESSONS, NOW } from '#tests/helpers/a-school.ts';
import { aPicture } from '#tests/helpers/pictures.ts';

test.each(['work', 'media'] as const)('a refused photo is sent once more as a whole, by its %s', async (type) => {
  const device = await aDevice();
  const { db } = device;
  await keepWork(device, aPicture(1), { unit: HIKARI, lesson: LESSONS[2], stage: 'trial' });
  const made = await db.outbox.orderBy('lid').toArray();
  for (const [at, entry] of made.entries()) await db.outbox.put({ ...entry, state: 'sent', frozen: 1, seq: at + 1 });
  const no = made.map(({ mid }, at) => ({ seq: at + 1, mid, st: 'rejected', code: 'not-found' }) as const);
  await settleResults(device, no, NOW);
  const refused = await needsAttention(device);
  expect(refused.map(({ mutation }) => mutation.type)).toEqual(['work', 'media']);
  const qid = refused.find(({ mutation }) => mutation.type === type)?.qid ?? 0;
  expect(await retryRefused(device, qid)).toBeNull();
  expect(await db.quarantine.count()).toBe(0);
  const again = await db.outbox.orderBy('lid').toArray();
  expect(again.map(({ mutation }) => [mutation.type, mutation.op])).toEqual([
    ['work', 'create'],
    ['media', 'create'],
  ]);
  expect(await db.records('work').get(made[0]?.rid ?? '')).toMatchObject({ media: made[1]?.rid, _p: 1 });
  expect(await db.uploads.count()).toBe(3);
});
