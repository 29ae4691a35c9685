import { afterEach, expect, test, vi } from 'vitest';
import { hears } from '#media/player.ts';

afterEach(() => vi.useRealTimers());

test.each([
  ['seeked', true],
  ['error', false],
] as const)('after %s nothing is waited for any more', async (said, answer) => {
  vi.useFakeTimers();
  const player = new EventTarget();
  const heard = hears(player as HTMLVideoElement, 'seeked');
  player.dispatchEvent(new Event(said));
  expect(await heard).toBe(answer);
  expect(vi.getTimerCount()).toBe(0);
});

test('a player that never answers is given up', async () => {
  vi.useFakeTimers();
  const heard = hears(new EventTarget() as HTMLVideoElement, 'seeked');
  await vi.runAllTimersAsync();
  expect(await heard).toBe(false);
});
