// @vitest-environment jsdom
// The Wi-Fi of a class comes back, and forty tablets hear of it in the same instant. And: without Background Sync (Safari,
// Firefox; there is none in this environment either) a page's own occasions send everything.
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import type { PushAnswer, PushRequest, Session } from '#domain/protocol.ts';
import { settingsId } from '#domain/records/settings.ts';
import type { Answer } from '#remote/answer.ts';
import type { Wire } from '#remote/wire.ts';
import { type Device, openDevice } from '#store/device.ts';
import { writeChanges } from '#store/write.ts';
import { startSync } from '#sync/start-sync.ts';
import { diceOf } from '#tests/sync/dice.ts';

const uuid = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const sessionOf = (n: number): Session => ({
  person: uuid(n),
  school: uuid(1),
  schoolName: 'しま小学校',
  role: 'pupil',
  displayName: 'はな',
  kana: 'はな',
  goodUntil: 9e12,
});
const AWAY: Answer<never> = { kind: 'later', why: 'away' };
const BUSY: Answer<never> = { kind: 'later', why: 'busy', retryAfterMs: 60_000 };

interface School {
  no: Answer<never> | null;
  /** When somebody asked, and who. */
  readonly asked: { readonly at: number; readonly who: string; readonly isLast: boolean }[];
}
const common = () => ({ serverEpoch: 'e', serverNow: Date.now() });
function wireTo(school: School, device: Device): Wire {
  const hear = (isLast = false): void => {
    school.asked.push({ at: Date.now(), who: device.session.person, isLast });
  };
  return {
    push: async ({ muts }: PushRequest, isLast?: boolean): Promise<Answer<PushAnswer>> => {
      hear(isLast);
      const results = muts.map(({ seq, m }) => ({ seq, mid: (m as { mid: string }).mid, st: 'ok' as const }));
      return school.no ?? { kind: 'accepted', value: { ...common(), token: 't', results } };
    },
    pull: async ({ gen }) => {
      hear();
      return school.no ?? { kind: 'accepted', value: { ...common(), gen, scopes: [], pages: [], more: false } };
    },
    events: () => () => undefined,
  } as Partial<Wire> as Wire;
}

let people = 1000;
async function aTablet(school: School): Promise<Device> {
  people += 1;
  const device = await openDevice(sessionOf(people));
  const media = { upload: async () => null, download: async () => null };
  const sync = startSync({ device, wire: wireTo(school, device), media });
  onTestFinished(() => {
    sync.stop();
    device.db.close();
  });
  return device;
}
const aSchool = (): School => ({ no: AWAY, asked: [] });

/** Everything that does not wait for a timer. */
async function quiet(): Promise<void> {
  for (let n = 0; n < 60; n += 1) await new Promise<void>((done) => setImmediate(done));
}
async function passes(ms: number, inSteps = ms): Promise<void> {
  for (let gone = 0; gone <= ms - inSteps || gone === 0; gone += inSteps) {
    await vi.advanceTimersByTimeAsync(inSteps);
    await quiet();
  }
}
/** The most within any one second. */
const busiestSecond = (times: readonly number[]): number =>
  Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + 1000).length));

let dice: () => number;
let comesBack: () => void;
beforeEach(() => {
  dice = diceOf(40).next;
  comesBack = () => undefined;
  vi.spyOn(Math, 'random').mockImplementation(() => dice());
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** @returns how many asked in the busiest second, when a whole class comes back at once */
async function aClassComesBack(): Promise<{ readonly busiest: number; readonly lastAfterMs: number }> {
  const school = aSchool();
  for (let n = 0; n < 40; n += 1) await aTablet(school);
  await quiet();
  await passes(60_000, 5000);
  school.no = null;
  school.asked.length = 0;
  const from = Date.now();
  comesBack();
  for (const occasion of ['online', 'focus', 'pageshow']) dispatchEvent(new Event(occasion));
  await passes(5200, 100);
  const first = new Map(school.asked.toReversed().map(({ at, who }) => [who, at]));
  expect(first.size).toBe(40);
  return { busiest: busiestSecond([...first.values()]), lastAfterMs: Math.max(...first.values()) - from };
}

it('forty tablets that come back together are spread over five seconds', { timeout: 60_000 }, async () => {
  const { busiest, lastAfterMs } = await aClassComesBack();
  // Eight a second on average; by chance it may be some more, never the class.
  expect(busiest).toBeLessThanOrEqual(16);
  expect(lastAfterMs).toBeGreaterThan(3000);
});

it('without the dice they would all come in one second', { timeout: 60_000 }, async () => {
  comesBack = () => {
    dice = () => 0;
  };
  expect((await aClassComesBack()).busiest).toBe(40);
});

async function writes(device: Device): Promise<void> {
  const owner = device.session.person;
  const change = { op: 'create', type: 'settings', id: settingsId(owner), owner, values: { hand: 'left' } } as const;
  expect(await writeChanges(device, [change])).toBeNull();
}
/** A tablet with something to say, whose next try is minutes away. */
async function aTabletThatWaits(school: School): Promise<Device> {
  const device = await aTablet(school);
  await writes(device);
  dice = () => 0.99;
  await passes(9 * 60_000, 20_000);
  expect(await device.db.outbox.count()).toBe(1);
  school.asked.length = 0;
  return device;
}

it('without an occasion it waits its turn', async () => {
  const school = aSchool();
  const device = await aTabletThatWaits(school);
  school.no = null;
  dispatchEvent(new Event('scroll'));
  await passes(5000, 500);
  expect(await device.db.outbox.count()).toBe(1);
});

it.each(['online', 'focus', 'pageshow', 'visibilitychange'])(
  '%s sends what waits, within five seconds',
  async (name) => {
    const school = aSchool();
    const device = await aTabletThatWaits(school);
    school.no = null;
    (name === 'visibilitychange' ? document : globalThis).dispatchEvent(new Event(name));
    await passes(5000, 500);
    expect(await device.db.outbox.count()).toBe(0);
  },
);

it('a device that slept looks within thirty seconds whether its turn is over', async () => {
  const school = aSchool();
  const device = await aTabletThatWaits(school);
  school.no = null;
  // The clock went on, the timers did not.
  vi.setSystemTime(Date.now() + 20 * 60_000);
  await passes(31_000, 1000);
  expect(await device.db.outbox.count()).toBe(0);
});

it('a page that goes says its last word', async () => {
  const school = aSchool();
  await aTabletThatWaits(school);
  dispatchEvent(new Event('pagehide'));
  await quiet();
  expect(school.asked.map(({ isLast }) => isLast)).toContain(true);
});

it('a busy school that asked for patience is left alone, even when the network comes back', async () => {
  const school = aSchool();
  school.no = BUSY;
  const device = await aTablet(school);
  await quiet();
  await passes(0, 1);
  school.asked.length = 0;
  school.no = null;
  await writes(device);
  for (const occasion of ['online', 'focus']) dispatchEvent(new Event(occasion));
  await passes(58_000, 2000);
  expect(school.asked).toEqual([]);
  await passes(12_000, 1000);
  expect(await device.db.outbox.count()).toBe(0);
});
