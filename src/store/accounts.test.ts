import { beforeEach, expect, test, vi } from 'vitest';
import {
  beginLeaving,
  chooseAccount,
  currentSession,
  forgetAccount,
  isLeaving,
  keepSession,
  noteEnded,
  noteSealed,
  readAccounts,
  refreshSession,
} from '#store/accounts.ts';
import { aSession, HARUTO, SAKURA } from '#tests/helpers/a-school.ts';

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
});
const people = () => readAccounts().sessions.map((session) => session.person);

test('the list of a version that knew no leaving is read', () => {
  localStorage.setItem('ashiato.accounts', JSON.stringify({ current: SAKURA, sessions: [aSession(SAKURA)] }));
  expect(readAccounts()).toEqual({ current: SAKURA, sessions: [aSession(SAKURA)], left: {}, ending: [] });
});

test('whoever leaves is out at once, and cannot be chosen', () => {
  keepSession(aSession(HARUTO));
  keepSession(aSession(SAKURA));
  beginLeaving(SAKURA);
  expect(currentSession(readAccounts())).toBeNull();
  expect(currentSession(chooseAccount(SAKURA))).toBeNull();
  expect(currentSession(chooseAccount(HARUTO))?.person).toBe(HARUTO);
  expect(isLeaving(readAccounts())).toBe(true);
});

test('it is over when the tables are gone through and the school has ended the session', () => {
  keepSession(aSession(SAKURA));
  beginLeaving(SAKURA);
  noteSealed(SAKURA, 3);
  expect(isLeaving(readAccounts())).toBe(true);
  noteEnded(SAKURA);
  expect(readAccounts()).toMatchObject({ left: { [SAKURA]: 3 }, ending: [] });
  expect(isLeaving(readAccounts())).toBe(false);
});

test('nothing of theirs is on the list once it is forgotten, but for the session to be ended', () => {
  keepSession(aSession(SAKURA));
  beginLeaving(SAKURA);
  noteSealed(SAKURA, 0);
  expect(isLeaving(readAccounts())).toBe(true);
  forgetAccount(SAKURA);
  expect(readAccounts()).toEqual({ current: null, sessions: [], left: {}, ending: [SAKURA] });
});

test('signing in again undoes all of it; a late word from before does not', () => {
  keepSession(aSession(SAKURA));
  beginLeaving(SAKURA);
  refreshSession({ ...aSession(SAKURA), goodUntil: 1 });
  expect(readAccounts().sessions[0]?.goodUntil).toBe(aSession(SAKURA).goodUntil);
  keepSession(aSession(SAKURA));
  noteSealed(SAKURA, 3);
  expect(readAccounts()).toEqual({ current: SAKURA, sessions: [aSession(SAKURA)], left: {}, ending: [] });
  expect(people()).toEqual([SAKURA]);
});
