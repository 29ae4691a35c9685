import { expect, test, vi } from 'vitest';
import type { Device } from '#store/device.ts';
import { askEarly, liveAnswer } from '#store/live.ts';
import { choicesOf, chooseSettings } from '#store/settings.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';

const counting = () => vi.fn(async (device: Device) => (await choicesOf(device)).textSize);

test('what was asked early is there at once for whoever asks the same, without being asked again', async () => {
  const device = await aDevice();
  const query = counting();
  await askEarly(device, query);
  const live = liveAnswer(device, query);
  expect(live.hasValue?.()).toBe(true);
  expect(live.getValue?.()).toBe('normal');
  const heard: string[] = [];
  const hearing = live.subscribe((size) => heard.push(size));
  expect(heard).toEqual(['normal']);
  expect(query).toHaveBeenCalledTimes(1);
  hearing.unsubscribe();
});

test('it goes on being live', async () => {
  const device = await aDevice();
  const query = counting();
  await askEarly(device, query);
  const heard: string[] = [];
  const hearing = liveAnswer(device, query).subscribe((size) => heard.push(size));
  await chooseSettings(device, { textSize: 'large' });
  await expect.poll(() => heard).toEqual(['normal', 'large']);
  hearing.unsubscribe();
});

test('another question is its own, and one that nobody hears any more is asked anew', async () => {
  const device = await aDevice();
  const query = counting();
  await askEarly(device, query, 1000);
  expect(liveAnswer(device, counting()).hasValue?.()).toBe(false);
  await expect.poll(() => liveAnswer(device, query).hasValue?.()).toBe(false);
  const heard: string[] = [];
  const hearing = liveAnswer(device, query).subscribe((size) => heard.push(size));
  await expect.poll(() => heard).toEqual(['normal']);
  hearing.unsubscribe();
});

test('a question that fails is over for whoever waits, and fails for who asks it again', async () => {
  const device = await aDevice();
  const query = vi.fn(async (): Promise<string> => {
    throw new Error('no');
  });
  await askEarly(device, query);
  const failed = vi.fn();
  liveAnswer(device, query).subscribe(() => undefined, failed);
  await expect.poll(() => failed.mock.calls.length).toBe(1);
});
