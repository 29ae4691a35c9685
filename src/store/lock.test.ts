import { beforeEach, expect, test, vi } from 'vitest';
import { AWAY_MS, hasLock, isShut, noteAway, noteBack, noteOpened, removeLock, shut } from '#store/lock.ts';
import { lockWaitMs, setLock, tryDigits } from '#store/lock-digits.ts';
import { HARUTO, SAKURA } from '#tests/helpers/a-school.ts';

function aStorage(kept = new Map<string, string>()) {
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}
let local: ReturnType<typeof aStorage>;
let now = 1_000_000;
beforeEach(() => {
  local = aStorage();
  vi.stubGlobal('localStorage', local);
  vi.stubGlobal('sessionStorage', aStorage());
  vi.spyOn(Date, 'now').mockImplementation(() => now);
});
const anotherTab = () => vi.stubGlobal('sessionStorage', aStorage());

test('nobody is asked who set no lock', () => {
  expect([hasLock(SAKURA), isShut(SAKURA)]).toEqual([false, false]);
});

test('whoever sets it is not asked at once; another tab is, and another child’s account is not', async () => {
  expect(await setLock(SAKURA, '0417')).toBe(true);
  expect(isShut(SAKURA)).toBe(false);
  anotherTab();
  expect([isShut(SAKURA), isShut(HARUTO)]).toEqual([true, false]);
  expect(await tryDigits(SAKURA, '0418')).toBe(false);
  expect(isShut(SAKURA)).toBe(true);
  expect(await tryDigits(SAKURA, '0417')).toBe(true);
  expect(isShut(SAKURA)).toBe(false);
  shut();
  expect(isShut(SAKURA)).toBe(true);
});

test('the digits are nowhere on the device, and two locks of the same digits differ', async () => {
  await setLock(SAKURA, '2468');
  await setLock(HARUTO, '2468');
  const [one, two] = [...local.kept.values()];
  expect(`${one}${two}`).not.toMatch(/"2468"|:2468/);
  expect(JSON.parse(one ?? '')).toMatchObject({ rounds: 250_000 });
  expect(JSON.parse(one ?? '').hash).not.toBe(JSON.parse(two ?? '').hash);
});

const wrong = () => tryDigits(SAKURA, '9999');
test('after three wrong tries it waits, longer each time; a reload does not forget, the right digits do', async () => {
  await setLock(SAKURA, '1111');
  await wrong();
  await wrong();
  expect(lockWaitMs(SAKURA)).toBe(0);
  await wrong();
  expect(lockWaitMs(SAKURA)).toBe(10_000);
  anotherTab();
  expect(await tryDigits(SAKURA, '1111'), 'too early').toBe(false);
  now += 10_000;
  await wrong();
  expect(lockWaitMs(SAKURA)).toBe(20_000);
  now += 20_000;
  expect(await tryDigits(SAKURA, '1111')).toBe(true);
  expect(lockWaitMs(SAKURA)).toBe(0);
});

test('a clock that was set back by years waits no longer than the longest', async () => {
  await setLock(SAKURA, '1111');
  for (const _ of [1, 2, 3]) await tryDigits(SAKURA, '9999');
  now -= 1e11;
  expect(lockWaitMs(SAKURA)).toBe(600_000);
  now += 1e11;
});

test('ten minutes out of sight shut it, nine do not, and short whiles do not add up', async () => {
  await setLock(SAKURA, '1111');
  for (const _ of [1, 2]) {
    noteAway();
    now += AWAY_MS - 1;
    noteBack();
    expect(isShut(SAKURA)).toBe(false);
  }
  noteAway();
  now += AWAY_MS;
  noteBack();
  expect(isShut(SAKURA)).toBe(true);
  noteOpened(SAKURA);
  expect(isShut(SAKURA)).toBe(false);
});

test('a lock that was taken off or cannot be read shuts nobody out', async () => {
  await setLock(SAKURA, '1111');
  anotherTab();
  local.setItem(`ashiato.lock.${SAKURA}`, 'broken');
  expect(isShut(SAKURA)).toBe(true);
  expect(await tryDigits(SAKURA, '0000')).toBe(true);
  removeLock(SAKURA);
  expect(hasLock(SAKURA)).toBe(false);
});
