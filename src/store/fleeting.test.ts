import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isFleeting } from '#store/fleeting.ts';
import { noteGuest } from '#store/guest.ts';

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  vi.stubGlobal('location', { search: '' });
});
afterEach(() => vi.unstubAllGlobals());

const GB = 1_000_000_000;
function aBrowser(quota: number, persisted: boolean, persist: () => Promise<boolean>) {
  const asked = vi.fn(persist);
  const storage = { estimate: async () => ({ quota }), persisted: async () => persisted, persist: asked };
  vi.stubGlobal('navigator', { storage });
  return asked;
}

test.each([
  ['a disk of its own', 60 * GB, false, false, false],
  ['little room, but kept', 0.5 * GB, true, true, false],
  ['little room, and kept when asked', 0.5 * GB, false, true, false],
  ['little room, and the browser says no', 0.5 * GB, false, false, true],
])('%s', async (_, quota, persisted, granted, fleeting) => {
  aBrowser(quota, persisted, async () => granted);
  expect(await isFleeting()).toBe(fleeting);
});

test('a browser with a disk is not asked for anything', async () => {
  const asked = aBrowser(60 * GB, false, async () => false);
  await isFleeting();
  expect(asked).not.toHaveBeenCalled();
});

test('whoever is asked and does not answer has not refused', async () => {
  vi.useFakeTimers();
  aBrowser(0.5 * GB, false, () => new Promise(() => undefined));
  const answer = isFleeting();
  await vi.advanceTimersByTimeAsync(2000);
  expect(await answer).toBe(false);
  vi.useRealTimers();
});

test('a guest session is known by the address it started at, on every screen after', async () => {
  aBrowser(60 * GB, true, async () => true);
  vi.stubGlobal('location', { search: '?guest' });
  noteGuest();
  expect(await isFleeting()).toBe(true);
  vi.stubGlobal('location', { search: '' });
  expect(await isFleeting()).toBe(true);
});

test('a browser without any of this is left alone', async () => {
  vi.stubGlobal('navigator', {});
  expect(await isFleeting()).toBe(false);
});
