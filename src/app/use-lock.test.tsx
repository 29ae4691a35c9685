import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useLock } from '#app/use-lock.ts';
import { AWAY_MS, shut } from '#store/lock.ts';
import { setLock } from '#store/lock-digits.ts';
import { HARUTO, SAKURA } from '#tests/helpers/a-school.ts';

let now = 1_000_000;
let seen: DocumentVisibilityState = 'visible';
beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  vi.spyOn(Date, 'now').mockImplementation(() => now);
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => seen);
  await setLock(SAKURA, '1111');
});
afterEach(() => {
  seen = 'visible';
});
const turn = (to: DocumentVisibilityState) =>
  act(() => {
    seen = to;
    document.dispatchEvent(new Event('visibilitychange'));
  });

test('whoever set it goes on; whoever takes the device next is asked, and let in by the digits', () => {
  const { result, unmount } = renderHook(() => useLock(SAKURA));
  expect(result.current.shut).toBe(false);
  unmount();
  shut();
  const next = renderHook(() => useLock(SAKURA));
  expect(next.result.current.shut).toBe(true);
  act(() => next.result.current.open());
  expect(next.result.current.shut).toBe(false);
});

test('ten minutes out of sight shut it, and what was on the screen is gone before anybody looks', () => {
  const { result } = renderHook(() => useLock(SAKURA));
  turn('hidden');
  now += AWAY_MS - 1;
  turn('visible');
  expect(result.current.shut).toBe(false);
  const later = vi.spyOn(globalThis, 'setTimeout');
  turn('hidden');
  const [work, ms] = later.mock.calls.at(-1) ?? [];
  expect(ms).toBe(AWAY_MS);
  now += AWAY_MS;
  act(() => (work as () => void)());
  expect(result.current.shut).toBe(true);
});

test('an account without a lock never shuts', () => {
  const { result } = renderHook(() => useLock(HARUTO));
  turn('hidden');
  now += 2 * AWAY_MS;
  turn('visible');
  expect(result.current.shut).toBe(false);
});
