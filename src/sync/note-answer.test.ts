import { expect, test } from 'vitest';
import { putMeta, readMeta } from '#store/device.ts';
import { takeLead } from '#store/engine-transaction.ts';
import { type EngineParts, noteAnswer } from '#sync/engine-parts.ts';
import { newPace } from '#sync/pace.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';

test.each([
  ['is set where nobody set it', undefined, 40, 40],
  ['is left alone by what is only the line', 40, 930, 40],
  ['is left alone by what is only the line, the other way too', 40, -900, 40],
  ['is set anew where it went wrong', 40, 1040, 1040],
  ['is set anew where it was put right', 7_200_000, 35, 35],
])('the clock %s', async (_, before, offset, after) => {
  const device = await aDevice();
  if (before !== undefined) await putMeta(device.db, 'clockOffset', before);
  const fence = await takeLead(device.db);
  const parts = { device, fence, bulk: device.db, pace: newPace(), pullRows: 1 } as unknown as EngineParts;
  await noteAnswer(parts, { serverNow: device.clock.now + offset });
  expect(await readMeta(device.db, 'clockOffset')).toBe(after);
  expect((await readMeta(device.db, 'contact'))?.lastContactAt).toBe(device.clock.now);
});
