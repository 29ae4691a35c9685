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
interface More {
  readonly usage?: number;
  readonly deviceMemory?: number;
  readonly getDirectory?: () => Promise<unknown>;
}
function aBrowser(quota: number, persisted: boolean, persist: () => Promise<boolean>, more: More = {}) {
  const asked = vi.fn(persist);
  const { usage = 0, deviceMemory, getDirectory = async () => ({}) } = more;
  const estimate = async () => ({ usage, quota });
  const storage = { estimate, persisted: async () => persisted, persist: asked, getDirectory };
  vi.stubGlobal('navigator', { storage, ...(deviceMemory === undefined ? {} : { deviceMemory }) });
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

const no = async () => false;
test.each([
  ['memory tells: 3 GB on a tablet with 16 GiB may be a part of it', 3 * GB, { deviceMemory: 16 }, true],
  ['memory tells: 3 GB on a tablet with 4 GiB are a disk', 3 * GB, { deviceMemory: 4 }, false],
  ['Chromium’s 10 GiB above what is used are no answer', 10 * 1024 ** 3, { deviceMemory: 64 }, false],
  ['nor on a small disk, where it says fewer', 777 + 1024 ** 3, { usage: 777, deviceMemory: 64 }, false],
] as const)('%s', async (_, quota, more, fleeting) => {
  aBrowser(quota, false, no, more);
  expect(await isFleeting()).toBe(fleeting);
});

test.each([
  ['SecurityError', true],
  ['UnknownError', true],
  ['InvalidStateError', false],
])('a window without a folder for files (%s) is a private one: %s', async (name, fleeting) => {
  const getDirectory = () => Promise.reject(new DOMException('', name));
  aBrowser(60 * GB, false, no, { getDirectory });
  expect(await isFleeting()).toBe(fleeting);
  aBrowser(60 * GB, true, no, { getDirectory });
  expect(await isFleeting()).toBe(false);
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
