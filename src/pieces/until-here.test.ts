import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { untilHere } from '#pieces/until-here.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('what cannot be had is brought again, each time after twice as long, a minute at the most', async () => {
  const asked: number[] = [];
  const begun = Date.now();
  const here = untilHere(async () => {
    asked.push((Date.now() - begun) / 1000);
    if (asked.length < 9) throw new TypeError('Failed to fetch dynamically imported module');
    return 'here';
  });
  await vi.advanceTimersByTimeAsync(600_000);
  expect(asked).toEqual([0, 2, 6, 14, 30, 62, 122, 182, 242]);
  expect(await here).toBe('here');
});

test('what is there is brought once', async () => {
  const bring = vi.fn(async () => 'here');
  expect(await untilHere(bring)).toBe('here');
  await vi.advanceTimersByTimeAsync(600_000);
  expect(bring).toHaveBeenCalledTimes(1);
});
