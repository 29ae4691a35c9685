import { expect, test } from 'vitest';
import type { LooseKept, OutboxEntry } from '#store/database.ts';
import { bare } from '#store/kept.ts';
import { settleResults } from '#store/settle-push.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { GOALS, NOW } from '#tests/helpers/a-school.ts';

const typed = (lid: number, mid: string, grew: string, to: string, seq: number | null): OutboxEntry => ({
  lid,
  rid: GOALS[0],
  mid,
  state: seq === null ? 'queued' : 'sent',
  seq,
  frozen: seq === null ? 0 : 1,
  at: NOW,
  grew: { words: grew },
  mutation: {
    mid,
    rid: GOALS[0],
    type: 'goal',
    op: 'patch',
    base: 1,
    text: { words: { to, baseRv: 1 } },
    ts: '000000000-0000-a',
    off: 0,
    schema: 1,
  },
});

test('words typed on top of refused ones leave alone what came from another device in between', async () => {
  const device = await aDevice();
  const { db } = device;
  const [first, second] = [device.newId(), device.newId()];
  await db.outbox.bulkAdd([typed(1, first, 'あ。', 'あ。い。', 1), typed(2, second, 'あ。い。', 'あ。い。う。', null)]);
  const kept = (await db.table('goal').get(GOALS[0])) as LooseKept;
  const fromHome = { ...bare(kept), words: 'いえで。あ。' };
  await db.table('goal').put({ ...kept, words: 'あ。い。う。', _rv: 2, _p: 1, _base: fromHome });
  await settleResults(device, [{ seq: 1, mid: first, st: 'rejected', code: 'parent-refused' }], NOW);
  const left = await db.outbox.toArray();
  expect(left.map(({ mutation }) => mutation.text)).toEqual([{ words: { to: 'いえで。あ。い。う。', baseRv: 2 } }]);
  expect(await db.table('goal').get(GOALS[0])).toMatchObject({ words: 'いえで。あ。い。う。', _p: 1 });
  expect(await db.quarantine.count()).toBe(1);
});
