// What the service worker does when no tab is open: with real locks, and a school that writes down who asked.
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import type { PushAnswer, PushRequest, Session } from '#domain/protocol.ts';
import { settingsId } from '#domain/records/settings.ts';
import type { Answer } from '#remote/answer.ts';
import type { Wire } from '#remote/wire.ts';
import { Database, databaseName } from '#store/database.ts';
import { type Device, openDevice } from '#store/device.ts';
import { writeChanges } from '#store/write.ts';
import { lockOf } from '#sync/agreed-names.ts';
import { NotAllSent, sendWithoutPage } from '#sync/without-page.ts';

const uuid = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const sessionOf = (person: string): Session => ({
  person,
  school: uuid(1),
  schoolName: 'しま小学校',
  role: 'pupil',
  displayName: 'はな',
  kana: 'はな',
  goodUntil: 9e12,
});
const [HANA, SORA] = [uuid(2), uuid(3)];

let asked: { readonly as: string; readonly authors: string[] }[] = [];
let no: Answer<never> | null = null;
let meanwhile: () => void = () => undefined;
const wireOf = (as: string): Wire =>
  ({
    push: async ({ muts }: PushRequest): Promise<Answer<PushAnswer>> => {
      asked.push({ as, authors: muts.map(({ m }) => (m as { rid: string }).rid) });
      meanwhile();
      const results = muts.map(({ seq, m }) => ({ seq, mid: (m as { mid: string }).mid, st: 'ok' as const }));
      const value = { serverEpoch: 'e', serverNow: Date.now(), token: 't', results };
      return no ?? { kind: 'accepted', value };
    },
  }) as Partial<Wire> as Wire;

async function leavesUnsent(person: string): Promise<void> {
  const device = await openDevice(sessionOf(person));
  await writes(device);
  device.db.close();
}
async function writes(device: Device): Promise<void> {
  const owner = device.session.person;
  const change = { op: 'create', type: 'settings', id: settingsId(owner), owner, values: { hand: 'left' } } as const;
  expect(await writeChanges(device, [change])).toBeNull();
}
async function waiting(person: string): Promise<number> {
  const db = new Database(databaseName(person));
  await db.open();
  const count = await db.outbox.count();
  db.close();
  return count;
}
/** A tab that holds the lead, or waits for it. @returns it goes */
function aTab(person: string): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  const held = navigator.locks.request(lockOf(person), () => promise);
  onTestFinished(async () => {
    resolve();
    await held;
  });
  return resolve;
}

beforeEach(() => {
  asked = [];
  no = null;
  meanwhile = () => undefined;
});
afterEach(async () => {
  vi.useRealTimers();
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
});

it('each account’s own outbox goes, and only in that person’s name', async () => {
  await leavesUnsent(HANA);
  await leavesUnsent(SORA);
  await sendWithoutPage(wireOf);
  expect(asked.toSorted((a, b) => (a.as < b.as ? -1 : 1))).toEqual([
    { as: HANA, authors: [settingsId(HANA)] },
    { as: SORA, authors: [settingsId(SORA)] },
  ]);
  expect([await waiting(HANA), await waiting(SORA)]).toEqual([0, 0]);
});

it('a database that does not say whose it is sends nothing', async () => {
  await leavesUnsent(HANA);
  const db = new Database(databaseName(HANA));
  await db.open();
  await db.meta.put({ key: 'session', value: sessionOf(SORA) });
  db.close();
  await sendWithoutPage(wireOf);
  expect(asked).toEqual([]);
});

it('what another version of the app laid out is left to it', async () => {
  await leavesUnsent(HANA);
  const newer = new Dexie(databaseName(HANA));
  const db = new Database(databaseName(HANA));
  newer.version(db.verno + 1).stores({ more: 'id' });
  await newer.open();
  newer.close();
  await sendWithoutPage(wireOf);
  expect(asked).toEqual([]);
});

it('throws, so that the browser tries again, when the school does not answer; every word is still there', async () => {
  await leavesUnsent(HANA);
  no = { kind: 'later', why: 'away' };
  await expect(sendWithoutPage(wireOf)).rejects.toThrow(NotAllSent);
  expect(await waiting(HANA)).toBe(1);
  no = null;
  await sendWithoutPage(wireOf);
  expect(await waiting(HANA)).toBe(0);
});

it('does not ask to be woken again where only a person can help', async () => {
  await leavesUnsent(HANA);
  no = { kind: 'refused', refused: 'sign-in', status: 401 };
  await sendWithoutPage(wireOf);
  expect(asked).toHaveLength(1);
  expect(await waiting(HANA)).toBe(1);
});

it('leaves it to a tab that leads, and asks for another try in case that tab is killed', async () => {
  await leavesUnsent(HANA);
  const goes = aTab(HANA);
  await expect(sendWithoutPage(wireOf)).rejects.toThrow(NotAllSent);
  expect(asked).toEqual([]);
  goes();
  await sendWithoutPage(wireOf);
  expect(await waiting(HANA)).toBe(0);
});

it('gives way to a tab that comes meanwhile, and to the browser’s clock', async () => {
  await leavesUnsent(HANA);
  meanwhile = () => aTab(HANA);
  await expect(sendWithoutPage(wireOf)).rejects.toThrow(NotAllSent);
  // What was answered before is settled by whoever leads next: it was sent, frozen, and is known at school.
  expect(await waiting(HANA)).toBe(1);

  await leavesUnsent(SORA);
  meanwhile = () => vi.setSystemTime(Date.now() + 121_000);
  vi.useFakeTimers({ toFake: ['Date'] });
  await expect(sendWithoutPage(wireOf)).rejects.toThrow(NotAllSent);
  expect(await waiting(SORA)).toBe(1);
});
