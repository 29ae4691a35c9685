import { Dexie } from 'dexie';
import { beforeEach, expect, test, vi } from 'vitest';
import { finishLeaving } from '#app/finish-leaving.ts';
import { leaveSession } from '#remote/session.ts';
import { beginLeaving, keepSession, readAccounts } from '#store/accounts.ts';
import { databaseName } from '#store/database.ts';
import { writeGoal } from '#store/goals.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { aSession, HARUTO, HIKARI, LESSONS, SAKURA } from '#tests/helpers/a-school.ts';

// The wire is the one thing that is not real here.
vi.mock('#remote/session.ts', () => ({ leaveSession: vi.fn() }));
const school = vi.mocked(leaveSession);
const show = vi.fn();

beforeEach(() => {
  localStorage.clear();
  school.mockReset();
  school.mockResolvedValue({ kind: 'accepted', value: null });
});
const here = (person: string) => Dexie.exists(databaseName(person));

test('what is empty goes, what holds something stays sealed, and both sessions end', async () => {
  const device = await aDevice({ person: HARUTO });
  await writeGoal(device, { unit: HIKARI, lesson: LESSONS[2], words: 'はね', points: [], fromReflection: null });
  device.db.close();
  (await aDevice()).db.close();
  for (const person of [HARUTO, SAKURA]) keepSession(aSession(person));
  for (const person of [HARUTO, SAKURA]) beginLeaving(person);
  await finishLeaving(show);
  expect(readAccounts()).toEqual({ current: null, sessions: [aSession(HARUTO)], left: { [HARUTO]: 1 }, ending: [] });
  expect([await here(HARUTO), await here(SAKURA)]).toEqual([true, false]);
  expect(school.mock.calls.map(([door]) => door.person)).toEqual([HARUTO, SAKURA]);
  expect(show).toHaveBeenLastCalledWith(readAccounts());
});

test('without a network all is done but the end of the session, which is tried again', async () => {
  (await aDevice()).db.close();
  keepSession(aSession(SAKURA));
  beginLeaving(SAKURA);
  school.mockResolvedValueOnce({ kind: 'later', why: 'away' });
  await finishLeaving(show);
  expect(readAccounts()).toEqual({ current: null, sessions: [], left: {}, ending: [SAKURA] });
  expect(await here(SAKURA)).toBe(false);
  // The school does not know the session any more: that is as good as ended.
  school.mockResolvedValueOnce({ kind: 'refused', refused: 'sign-in', status: 401 });
  await finishLeaving(show);
  expect(readAccounts().ending).toEqual([]);
  expect(school).toHaveBeenCalledTimes(2);
});

test('while the school cannot be reached it is asked again by itself, however often', async () => {
  (await aDevice()).db.close();
  keepSession(aSession(SAKURA));
  beginLeaving(SAKURA);
  school.mockResolvedValue({ kind: 'later', why: 'away' });
  await finishLeaving(show);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    await finishLeaving(show);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(school.mock.calls.length).toBeGreaterThan(3);
    expect(readAccounts().ending).toEqual([SAKURA]);
    school.mockResolvedValue({ kind: 'accepted', value: null });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(readAccounts().ending).toEqual([]);
    const asked = school.mock.calls.length;
    await vi.advanceTimersByTimeAsync(600_000);
    expect(school).toHaveBeenCalledTimes(asked);
  } finally {
    vi.useRealTimers();
  }
});

test('whoever is signed in again is not touched', async () => {
  const device = await aDevice();
  device.db.close();
  keepSession(aSession(SAKURA));
  beginLeaving(SAKURA);
  keepSession(aSession(SAKURA));
  await finishLeaving(show);
  expect(readAccounts()).toMatchObject({ current: SAKURA, left: {}, ending: [] });
  expect(await here(SAKURA)).toBe(true);
  expect(school).not.toHaveBeenCalled();
});
