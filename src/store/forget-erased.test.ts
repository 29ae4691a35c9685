import { expect, test } from 'vitest';
import type { OutboxEntry } from '#store/database.ts';
import { settleResults } from '#store/settle-push.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { GOALS, NOW } from '#tests/helpers/a-school.ts';

test('what the school has erased for ever leaves the device, with everything that was written to it', async () => {
  const device = await aDevice();
  const { db } = device;
  const entry = (lid: number, rid: string): OutboxEntry => {
    const mid = device.newId();
    const mutation = {
      mid,
      rid,
      type: 'goal',
      op: 'patch',
      base: 1,
      ts: '000000000-0000-a',
      off: 0,
      schema: 1,
    } as const;
    return { lid, rid, mid, state: 'sent', seq: lid, frozen: 1, at: NOW, mutation };
  };
  const [erased = '', stays = ''] = GOALS;
  const [first, second, other] = [entry(1, erased), entry(2, erased), entry(3, stays)];
  await db.outbox.bulkAdd([first, second, other]);
  await db.acked.bulkAdd([first, other].map(({ mutation }) => ({ mutation, at: NOW, bytes: 9 })));
  await db.quarantine.add({ rid: erased, mutation: first.mutation, code: 'invalid', snapshot: null, at: NOW });
  await settleResults(device, [{ seq: 1, mid: first.mid, st: 'rejected', code: 'gone' }], NOW);
  expect((await db.outbox.toArray()).map(({ rid }) => rid)).toEqual([stays]);
  expect((await db.acked.toArray()).map(({ mutation }) => mutation.rid)).toEqual([stays]);
  expect(await db.quarantine.count()).toBe(0);
  expect(await db.records('goal').get(erased)).toBeUndefined();
  expect(await db.records('goal').get(stays)).toBeDefined();
});
