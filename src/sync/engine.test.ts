import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { PullAnswer, PullRequest, PushAnswer, PushRequest, Session } from '#domain/protocol.ts';
import { settingsId } from '#domain/records/settings.ts';
import type { Answer } from '#remote/answer.ts';
import { contactOf } from '#store/contact.ts';
import { type Device, openDevice } from '#store/device.ts';
import { takeLead } from '#store/engine-transaction.ts';
import { writeChanges } from '#store/write.ts';
import { type Engine, startEngine } from '#sync/engine.ts';
import type { Step } from '#sync/engine-parts.ts';
import { newPace } from '#sync/pace.ts';

const uuid = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const session: Session = {
  person: uuid(2),
  school: uuid(1),
  schoolName: 'しま小学校',
  role: 'pupil',
  displayName: 'はな',
  kana: 'はな',
  goodUntil: 9e12,
};
const SCOPE = `me:${session.person}`;
const MINUTE = 60_000;

/** A school that takes everything; `down` says what it answers instead. */
function aSchool() {
  const asked: ('push' | 'pull')[] = [];
  const school = {
    asked,
    down: null as Answer<never> | null,
    /** Holds every answer back until it is called. */
    hold: null as Promise<void> | null,
    wire: {
      push: async ({ muts }: PushRequest): Promise<Answer<PushAnswer>> => {
        asked.push('push');
        await school.hold;
        if (school.down) return school.down;
        const results = muts.map(({ seq, m }) => ({ seq, mid: (m as { mid: string }).mid, st: 'ok' as const }));
        return { kind: 'accepted', value: { serverEpoch: 'e', serverNow: Date.now(), token: 't', results } };
      },
      pull: async ({ gen }: PullRequest): Promise<Answer<PullAnswer>> => {
        asked.push('pull');
        await school.hold;
        if (school.down) return school.down;
        const value = { serverEpoch: 'e', serverNow: Date.now(), gen, scopes: [SCOPE], pages: [], more: false };
        return { kind: 'accepted', value };
      },
      events: () => () => undefined,
    },
  };
  return school;
}

/** Everything that does not wait for a timer. */
async function quiet(): Promise<void> {
  for (let n = 0; n < 400; n += 1) await new Promise<void>((done) => setImmediate(done));
}
async function passes(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  await quiet();
}

let device: Device;
let school: ReturnType<typeof aSchool>;
let opened = 0;
beforeEach(async () => {
  opened += 1;
  device = await openDevice({ ...session, person: uuid(100 + opened) });
  school = aSchool();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
  device.db.close();
});

async function start(
  media: (step: Step) => Promise<unknown> = async () => undefined,
  onFenced = () => undefined,
): Promise<Engine> {
  const fence = await takeLead(device.db);
  const parts = { device, bulk: device.db, wire: school.wire, fence, pace: newPace(), pullRows: 500 };
  const engine = startEngine({ parts, media, random: () => 0.5, onFenced });
  onTestFinished(engine.stop);
  await passes(0);
  return engine;
}
async function writes(): Promise<void> {
  const owner = device.session.person;
  const id = settingsId(owner);
  const there = await device.db.records('settings').get(id);
  const values = { hand: there?.hand === 'left' ? ('right' as const) : ('left' as const) };
  const change = there
    ? ({ op: 'patch', type: 'settings', id, values } as const)
    : ({ op: 'create', type: 'settings', id, owner, values } as const);
  expect(await writeChanges(device, [change])).toBeNull();
}

describe('when it goes', () => {
  it('asks at the start, and every few minutes after', async () => {
    await start();
    expect(school.asked).toEqual(['pull']);
    await passes(3 * MINUTE);
    expect(school.asked).toEqual(['pull']);
    await passes(3 * MINUTE);
    expect(school.asked).toEqual(['pull', 'pull']);
  });

  it('sends what was written without asking for news, and asks when there may be some', async () => {
    const engine = await start();
    await writes();
    engine.wake('written', 100);
    await passes(100);
    expect(school.asked).toEqual(['pull', 'push']);
    engine.wake('news', 500);
    await passes(500);
    expect(school.asked).toEqual(['pull', 'push', 'pull']);
  });

  it('does not run twice at once, and goes again for what came meanwhile', async () => {
    const engine = await start();
    const held = Promise.withResolvers<void>();
    school.hold = held.promise;
    engine.wake('news');
    await passes(0);
    engine.wake('news');
    engine.wake('contact');
    await passes(1000);
    expect(school.asked).toEqual(['pull', 'pull']);
    school.hold = null;
    held.resolve();
    await quiet();
    await passes(0);
    expect(school.asked).toEqual(['pull', 'pull', 'pull']);
  });
});

describe('when nothing gets through', () => {
  it('waits longer and longer, and never gives up', async () => {
    school.down = { kind: 'later', why: 'away' };
    await start();
    const times = [Date.now()];
    for (let n = 0; n < 14; n += 1) {
      await vi.advanceTimersToNextTimerAsync();
      await quiet();
      times.push(Date.now());
    }
    // Half of the most that it may be, by this test's dice.
    const seconds = times.slice(1).map((time, at) => Math.round((time - (times[at] ?? 0)) / 1000));
    expect(seconds).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 150, 150, 150, 150, 150, 150]);
    expect(school.asked).toHaveLength(15);
    expect(await contactOf(device)).toMatchObject({ online: false, inSync: false });
  });

  it('is not hurried by new words, but by the network coming back', async () => {
    school.down = { kind: 'later', why: 'away' };
    const engine = await start();
    await passes(10 * MINUTE);
    const before = school.asked.length;
    await writes();
    engine.wake('written');
    await passes(10);
    expect(school.asked.length).toBe(before);
    school.down = null;
    engine.wake('contact');
    await passes(10);
    expect(school.asked.slice(before)).toEqual(['push', 'pull']);
    expect(await device.db.outbox.count()).toBe(0);
  });

  it('waits as long as a busy school asks', async () => {
    school.down = { kind: 'later', why: 'busy', retryAfterMs: 30_000 };
    await start();
    await passes(29_000);
    expect(school.asked).toHaveLength(1);
    await passes(2000);
    expect(school.asked).toHaveLength(2);
    expect(await contactOf(device)).toMatchObject({ online: true });
  });

  it.each([
    [401, 'sign-in', 'signIn'],
    [426, 'old-app', 'oldApp'],
  ] as const)('says so when only a person can help (%i)', async (status, refused, trouble) => {
    school.down = { kind: 'refused', refused, status };
    const engine = await start();
    expect(await contactOf(device)).toMatchObject({ trouble, inSync: false });
    school.down = null;
    engine.wake('contact');
    await passes(0);
    expect(await contactOf(device)).toMatchObject({ trouble: null, online: true });
  });

  it('makes the pushes smaller when they take too long', async () => {
    const pace = newPace(8);
    expect([pace.tooMuch(), pace.limits().count]).toEqual([true, 4]);
    expect([pace.tooMuch(), pace.tooMuch(), pace.tooMuch(), pace.limits().count]).toEqual([true, true, false, 1]);
    pace.wentWell();
    pace.wentWell();
    pace.wentWell();
    pace.wentWell();
    expect(pace.limits().count).toBe(8);
  });
});

describe('media and other tabs', () => {
  it('bytes go after words, and let words pass between two pieces', async () => {
    const seen: string[] = [];
    const pieces = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const engine = await start(async (step) => {
      for (const [at, piece] of ['t', 'm'].entries()) {
        await step('upload');
        seen.push(piece);
        await pieces[at]?.promise;
      }
    });
    expect([...school.asked, ...seen]).toEqual(['pull', 't']);
    const held = Promise.withResolvers<void>();
    school.hold = held.promise;
    await writes();
    engine.wake('written');
    await passes(0);
    expect(school.asked).toEqual(['pull', 'push']);
    pieces[0]?.resolve();
    await quiet();
    expect(seen).toEqual(['t']);
    held.resolve();
    await quiet();
    expect(seen).toEqual(['t', 'm']);
  });

  it('stops for good when another tab leads', async () => {
    const fenced = vi.fn<() => undefined>();
    const engine = await start(undefined, fenced);
    await takeLead(device.db);
    engine.wake('news');
    await passes(0);
    expect(fenced).toHaveBeenCalledOnce();
    await passes(20 * MINUTE);
    expect(school.asked).toEqual(['pull']);
  });
});
