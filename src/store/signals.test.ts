import { expect, test } from 'vitest';
import { isRefused } from '#domain/refusal.ts';
import { pathOf } from '#store/footprints.ts';
import { callForHelp, takeBackCall } from '#store/signals.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { HIKARI, LESSONS, SAKURA } from '#tests/helpers/a-school.ts';

test('a call for help stands on the lesson until the child takes it back', async () => {
  const device = await aDevice();
  const made = await callForHelp(device, { unit: HIKARI, lesson: LESSONS[2] }, '');
  if (isRefused(made)) throw new Error('refused');
  const open = async () => (await pathOf(device, HIKARI, SAKURA))?.lessons[2]?.footprint.openSignal?.id ?? null;
  expect(await open()).toBe(made.id);
  await takeBackCall(device, made.id);
  expect(await open()).toBeNull();
});
