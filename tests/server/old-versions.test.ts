// What every shipped version left behind, in today's hands: a child's tablet and the school's database are opened with nothing
// lost, and an app of the version before is still understood and answered as it was built for (docs/sync.md 2.15).
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { mutationSchema } from '#domain/mutation.ts';
import { OLDEST_PROTO, PROTO, type PullAnswer, pullAnswerSchema, pushAnswerSchema, SCHEMA } from '#domain/protocol.ts';
import type { Answer } from '#remote/answer.ts';
import type { SyncWire } from '#remote/wire.ts';
import { createSchoolServer, type SchoolServer } from '#server/sync/school-server.ts';
import type { OutboxEntry, QuarantineEntry } from '#store/database.ts';
import { type Device, openDevice } from '#store/device.ts';
import { takeLead } from '#store/engine-transaction.ts';
import { sealAccount } from '#store/seal.ts';
import { newPace } from '#sync/pace.ts';
import { syncRound } from '#sync/round.ts';
import { layDownDevice, oldMessages, openOldSchool, SHIPPED } from '#tests/helpers/old-versions.ts';
import { emptyDatabase } from '#tests/server/empty-database.ts';
import { aSchool, CLASS, PEOPLE, SCHOOL, T0 } from '#tests/server/plain-school.ts';

const HOUR = 3_600_000;
const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

const AOI = { person: PEOPLE.aoi, school: SCHOOL, schoolName: '若林小学校', displayName: 'あおい', kana: 'あおい' };
const signedIn = { ...AOI, role: 'pupil', goodUntil: 8e15 } as const;
async function openDeviceAgain(): Promise<Device> {
  const surroundings = { now: () => T0 + HOUR, random };
  const device = await openDevice(signedIn, surroundings);
  ends.push(() => device.db.close());
  return device;
}

async function theOldSchool(version: number): Promise<SchoolServer> {
  const opened = await openOldSchool(version, await emptyDatabase());
  ends.push(opened.close);
  return createSchoolServer({ ...opened, now: () => T0 + HOUR, random });
}

async function ask<T>(answered: Promise<unknown>): Promise<Answer<T>> {
  const { refused, ...value } = JSON.parse(JSON.stringify(await answered));
  return refused === undefined ? { kind: 'accepted', value } : { kind: 'refused', refused, ...value };
}
/** Straight to the server, everything as JSON. */
function wireTo(server: SchoolServer): SyncWire {
  return {
    push: (request) => ask(server.push(PEOPLE.aoi, JSON.parse(JSON.stringify(request)))),
    pull: (request) => ask(server.pull(PEOPLE.aoi, JSON.parse(JSON.stringify(request)))),
    events: () => () => undefined,
  };
}
const step = async () => undefined;
async function round(device: Device, wire: SyncWire): Promise<unknown> {
  const fence = await takeLead(device.db);
  return syncRound({ device, bulk: device.db, wire, fence, step, pace: newPace(), pullRows: 500 });
}
const wordsIn = (entries: readonly (OutboxEntry | QuarantineEntry)[]): unknown[] =>
  entries.map(({ mutation: { mid, set, text, sets, maps } }) => ({ mid, set, text, sets, maps }));

describe.each(SHIPPED)('version %i', (version) => {
  it('of a tablet is opened with nothing lost; what was sent stays to the letter, what was not is today’s', async () => {
    const old = await layDownDevice(version);
    const { db } = await openDeviceAgain();
    for (const [name, { rows }] of Object.entries(old.tables)) {
      const now = await db.table(name).toArray();
      if (name !== 'meta') expect([name, now.length]).toEqual([name, rows.length]);
    }
    const before = old.tables['outbox']?.rows as unknown as OutboxEntry[];
    const after = await db.outbox.toArray();
    expect(wordsIn(after)).toEqual(wordsIn(before));
    expect(before.map(({ state }) => state)).toEqual(expect.arrayContaining(['held', 'sent', 'queued']));
    for (const [at, entry] of after.entries()) {
      if (entry.frozen) expect(entry).toEqual(before[at]);
      else expect(mutationSchema.parse(entry.mutation).schema).toBe(SCHEMA);
    }
    const refused = old.tables['quarantine']?.rows as unknown as QuarantineEntry[];
    expect(refused).not.toEqual([]);
    expect(wordsIn(await db.quarantine.toArray())).toEqual(wordsIn(refused));
    expect(await db.acked.toArray()).toEqual(old.tables['acked']?.rows);
    expect(await db.chunks.toArray()).toEqual(old.tables['chunks']?.rows);
    expect(await db.uploads.count()).toBeGreaterThan(0);
    expect(await db.records('classGroup').get(CLASS)).toMatchObject({ name: '3年2組', mediaLaterUntil: null });
  });

  it('of a tablet and of a school meet again: all that waited arrives, what was held is judged', async () => {
    await layDownDevice(version);
    const device = await openDeviceAgain();
    const server = await theOldSchool(version);
    expect(await server.retryHeld(SCHOOL)).toBe(1);
    expect(await round(device, wireTo(server))).toEqual({ kind: 'done' });
    expect(await device.db.outbox.toArray()).toEqual([]);
    const works = await device.db.records('work').toArray();
    expect(works.map(({ words }) => words)).toEqual(
      expect.arrayContaining(['かけた。つぎは はねを。あした。', 'がっこうに ある。']),
    );
    const goals = await device.db.records('goal').toArray();
    expect(goals.map(({ words }) => words).sort()).toEqual(['とちゅうで きれた', 'はらいを もっと ゆっくり']);
    const pins = await device.db.records('pin').toArray();
    expect(pins.map(({ words }) => words)).toEqual(version < 3 ? [] : ['はらいが みじかい']);
    expect([...works, ...pins].every(({ _p, _rv }) => _p === 0 && _rv > 0)).toBe(true);
    // The school's own record of the class, which nobody wrote since, is read as today's on both sides.
    const classGroup = await device.db.records('classGroup').get(CLASS);
    const { pages } = (await server.pull(PEOPLE.aoi, hello(oldMessages(version).proto, {}))) as PullAnswer;
    const row = pages.flatMap(({ rows }) => rows).find(({ id }) => id === CLASS)?.row;
    expect(classGroup).toMatchObject({ mediaLaterUntil: null, name: row?.['name'] });
    expect(row).toHaveProperty('mediaLaterUntil', null);
  });

  it('of a tablet whose person leaves at the update is sealed with all that is unsent, and opens again', async () => {
    const old = await layDownDevice(version);
    expect(await sealAccount(signedIn)).toBeGreaterThan(0);
    const { db } = await openDeviceAgain();
    const before = old.tables['outbox']?.rows as unknown as OutboxEntry[];
    expect(wordsIn(await db.outbox.toArray())).toEqual(wordsIn(before));
    expect(await db.quarantine.count()).toBe(old.tables['quarantine']?.rows.length);
    expect(await db.chunks.toArray()).toEqual(old.tables['chunks']?.rows);
    expect(await db.records('person').count()).toBe(0);
  });

  it('of the app says again what it said: it is heard as before, and once', async () => {
    const server = await theOldSchool(version);
    const { messages, proto } = oldMessages(version);
    expect([PROTO, PROTO - 1]).toContain(proto);
    let heard = 0;
    for (const { way, request, answer } of messages.filter((each) => each.way === 'push')) {
      const said = JSON.parse(JSON.stringify(await server[way](PEOPLE.aoi, request)));
      // Only the last token is still good: the school takes the others for a copy's, as it did then.
      if (said.fork !== undefined) continue;
      heard += 1;
      const results = (answer['results'] as { mid: string; st: string }[]).map(({ mid }) => mid);
      expect(said.results.map(({ mid }: { mid: string }) => mid)).toEqual(results);
      expect(said.results.every(({ st }: { st: string }) => ['dup', 'held', 'rejected'].includes(st))).toBe(true);
    }
    expect(heard).toBeGreaterThan(0);
  });

  it('of the app finds a school of today: each answer has the parts that it knows, and no other', async () => {
    const school = await aSchool(await emptyDatabase());
    ends.push(school.close);
    const { messages } = oldMessages(version);
    let token = '';
    for (const { way, request, answer } of messages) {
      school.clock.now = Number(request['now'] ?? school.clock.now);
      const asked = { ...request, serverEpoch: '', ...(way === 'push' ? { token } : { scopes: {} }) };
      const said = JSON.parse(JSON.stringify(await school.server[way](PEOPLE.aoi, asked)));
      expect(Object.keys(said).filter((part) => !(part in answer) && part !== 'results')).toEqual([]);
      expect(said).not.toHaveProperty('refused');
      token = said.token ?? token;
      if (way === 'pull') expect(said.scopes).toHaveLength((answer['scopes'] as string[]).length);
    }
    expect(await wordsAtSchool(school.server)).toContain('のこしてね。');
  });

  it('of the school answers an app of today: all is understood', async () => {
    const { messages } = oldMessages(version);
    const device = await openDeviceAgain();
    await device.db.delete();
    await device.db.open();
    for (const { way, answer } of messages) {
      const parsed = way === 'push' ? pushAnswerSchema.safeParse(answer) : pullAnswerSchema.safeParse(answer);
      expect(parsed.error).toBeUndefined();
    }
    const first = messages.find(({ way }) => way === 'pull');
    const wire: SyncWire = {
      push: () => Promise.resolve({ kind: 'later', why: 'away' }),
      pull: (request) =>
        Promise.resolve({ kind: 'accepted', value: { ...(first?.answer as unknown as PullAnswer), gen: request.gen } }),
      events: () => () => undefined,
    };
    expect(await round(device, wire)).toEqual({ kind: 'done' });
    expect(await device.db.records('classGroup').get(CLASS)).toMatchObject({ name: '3年2組' });
    await device.db.delete();
  });
});

const hello = (proto: number, scopes: object) => {
  const about = { clientId: '01a1fe43-90dc-7e64-b254-dd0740392774', serverEpoch: '', gen: 1, limit: 500 };
  return { proto, schema: 1, ...about, scopes };
};
async function wordsAtSchool(server: SchoolServer): Promise<unknown[]> {
  const answer = (await server.pull(PEOPLE.aoi, hello(PROTO, {}))) as PullAnswer;
  return answer.pages.flatMap(({ rows }) => rows.map(({ row }) => row?.['words']));
}

describe('versions of the protocol', () => {
  it('older than the one before are asked to update; newer ones wait for the school', async () => {
    const school = await aSchool(await emptyDatabase());
    ends.push(school.close);
    expect(OLDEST_PROTO).toBeLessThan(PROTO);
    for (const [proto, answer] of [
      [OLDEST_PROTO - 1, { refused: 'old-app', status: 426 }],
      [OLDEST_PROTO, { gen: 1 }],
      [PROTO, { gen: 1 }],
      [PROTO + 1, { refused: 'invalid', status: 409 }],
    ] as const)
      expect(await school.server.pull(PEOPLE.aoi, hello(proto, {}))).toMatchObject(answer);
  });
});
