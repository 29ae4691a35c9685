// Two servers, each a process of its own, on one database and one folder of bytes: one class, as if there were one.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { PROTO, type PullAnswer, type PushAnswer, SCHEMA } from '#domain/protocol.ts';
import { openNodeLine } from '#server/db/node-line.ts';
import { type OpenedDatabase, openDatabase } from '#server/db/open-database.ts';
import { keepHouse } from '#server/housekeeping.ts';
import { putJoinLink } from '#server/session/session.repo.ts';
import { aServerProcess, type ServerProcess } from '#tests/helpers/a-server-process.ts';
import { newDatabaseAt } from '#tests/helpers/postgres.ts';
import { openApp } from '#tests/server/open-app.ts';
import { aSchool, LESSON, type Name, newId, PEOPLE, SCHOOL, UNIT } from '#tests/server/plain-school.ts';

let url: string;
let data: string;
let opened: OpenedDatabase;
let a: ServerProcess;
let b: ServerProcess;
beforeAll(async () => {
  url = await newDatabaseAt(inject('postgres'));
  data = mkdtempSync(join(tmpdir(), 'ashiato-two-'));
  await (await aSchool(url)).close();
  opened = await openDatabase({ url, connections: 4 });
  [a, b] = await Promise.all([aServerProcess(url, data), aServerProcess(url, data)]);
});
afterAll(async () => {
  await Promise.all([a.kill(), b.kill()]);
  await opened.close();
  rmSync(data, { recursive: true, force: true });
});

interface Tablet {
  readonly ask: (at: ServerProcess, path: string, init?: RequestInit) => Promise<Response>;
  readonly push: (at: ServerProcess, muts: readonly unknown[], from?: number) => Promise<PushAnswer>;
  readonly pull: (at: ServerProcess) => Promise<PullAnswer>;
}

async function link(name: Name): Promise<string> {
  const token = `link-of-${name}-${newId()}-${'x'.repeat(10)}`;
  await putJoinLink(opened.database, {
    token,
    person: PEOPLE[name],
    school: SCHOOL,
    uses: null,
    until: Date.now() + 1e8,
  });
  return token;
}
const joins = (at: ServerProcess, token: string): Promise<Response> =>
  fetch(`${at.origin}/api/session/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-ashiato': '1' },
    body: JSON.stringify({ token }),
  });

async function aTablet(name: Name, at: ServerProcess): Promise<Tablet> {
  const joined = await joins(at, await link(name));
  const cookie = joined.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ');
  const clientId = newId();
  let token = '';
  let gen = 0;
  const ask: Tablet['ask'] = (server, path, init = {}) =>
    fetch(`${server.origin}${path}`, {
      ...init,
      headers: { cookie, 'x-ashiato': '1', 'x-ashiato-person': PEOPLE[name], ...init.headers },
    });
  const post = async <T>(server: ServerProcess, path: string, said: object): Promise<T> => {
    const body = JSON.stringify({ proto: PROTO, schema: SCHEMA, clientId, serverEpoch: '', ...said });
    const answer = await ask(server, path, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  return {
    ask,
    async push(server, muts, from = 1) {
      const said = { token, now: Date.now(), pending: muts.length, muts: muts.map((m, n) => ({ seq: from + n, m })) };
      const answer = await post<PushAnswer>(server, '/api/sync/push', said);
      token = answer.token;
      return answer;
    },
    pull: (server) => post(server, '/api/sync/pull', { gen: (gen += 1), scopes: {}, limit: 500 }),
  };
}

const aWork = (rid: string, title = '光') => ({
  mid: newId(),
  rid,
  type: 'work',
  op: 'create',
  base: 0,
  owner: PEOPLE.aoi,
  madeAt: Date.now(),
  off: 0,
  set: { unit: UNIT, lesson: LESSON, audience: 'class', title },
  ts: `${Date.now().toString(36).padStart(9, '0')}-0000-a`,
  schema: SCHEMA,
});

/** Reads the stream of pokes until one comes. */
async function firstPoke(stream: Response): Promise<string> {
  const decoder = new TextDecoder();
  let heard = '';
  for await (const chunk of stream.body ?? []) {
    heard += decoder.decode(chunk as Uint8Array, { stream: true });
    const poke = /event: poke\ndata: (.*)\n/.exec(heard);
    if (poke?.[1] !== undefined) return poke[1];
  }
  throw new Error('the stream ended');
}

it('who listens at one hears of what was written at the other', async () => {
  const [aoi, sato] = [await aTablet('aoi', a), await aTablet('sato', b)];
  const stream = await sato.ask(b, '/api/sync/events');
  const poke = firstPoke(stream);
  const work = newId();
  expect((await aoi.push(a, [aWork(work)])).results).toMatchObject([{ st: 'ok' }]);
  expect(JSON.parse(await poke)).toHaveProperty('spread');
  const rows = (await sato.pull(b)).pages.flatMap((page) => page.rows);
  expect(rows.map(({ id }) => id)).toContain(work);
});

it('a session is the same at both, and over at both', async () => {
  const aoi = await aTablet('aoi', a);
  expect((await aoi.ask(b, '/api/session')).status).toBe(200);
  expect((await aoi.ask(b, '/api/session/leave', { method: 'POST' })).status).toBe(204);
  expect((await aoi.ask(a, '/api/session')).status).toBe(401);
});

const TUS = { 'tus-resumable': '1.0.0' };
const metadataOf = (facts: Readonly<Record<string, string>>): string =>
  Object.entries(facts)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',');

it('the slots of a school’s line are given out once, not once by each', async () => {
  const aoi = await aTablet('aoi', a);
  const heard: string[] = [];
  const line = await openNodeLine(url);
  line.hear('slots', (words) => heard.push(...words));
  const begin = (at: ServerProcess) =>
    aoi.ask(at, '/api/uploads', {
      method: 'POST',
      headers: { ...TUS, 'upload-length': '900000', 'upload-metadata': metadataOf({ media: newId(), variant: 'o' }) },
    });
  const told = (what: string) => () => heard.filter((word) => word.split(' ')[1] === what).length;
  const begun = [await begin(a), await begin(a)];
  expect(begun.map(({ status }) => status)).toEqual([201, 201]);
  await expect.poll(told('idle')).toBe(2);
  const third = await begin(b);
  expect([third.status, await third.json()]).toMatchObject([429, { refused: 'later' }]);
  const path = new URL(begun[0]?.headers.get('location') ?? '', a.origin).pathname;
  await aoi.ask(a, path, { method: 'DELETE', headers: TUS });
  await expect.poll(told('out')).toBe(1);
  expect((await begin(b)).status).toBe(201);
  await line.close();
});

it('a larger picture begun at one is finished at the other', async () => {
  const aoi = await aTablet('aoi', a);
  const bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(200_000, 7)]);
  const [work, media] = [newId(), newId()];
  const hash = createHash('sha256').update(bytes).digest('hex');
  const variants = { m: { hash, bytes: bytes.length, mime: 'image/jpeg' } };
  const picture = { ...aWork(media), type: 'media', root: work, set: { variants } };
  expect((await aoi.push(a, [aWork(work), picture])).results.map(({ st }) => st)).toEqual(['ok', 'ok']);
  const begun = await aoi.ask(a, '/api/uploads', {
    method: 'POST',
    headers: { ...TUS, 'upload-length': String(bytes.length), 'upload-metadata': metadataOf({ media, variant: 'm' }) },
  });
  expect(begun.status).toBe(201);
  const path = new URL(begun.headers.get('location') ?? '', a.origin).pathname;
  const patch = (at: ServerProcess, from: number, body: BodyInit, more: RequestInit = {}) =>
    aoi.ask(at, path, {
      ...more,
      method: 'PATCH',
      headers: { ...TUS, 'content-type': 'application/offset+octet-stream', 'upload-offset': String(from) },
      body,
    });
  // A piece whose end never comes: its request holds the upload at one server…
  const stalled = new ReadableStream({ start: (piece) => piece.enqueue(bytes.subarray(0, 50_000)) });
  const holding = patch(a, 0, stalled, { duplex: 'half' } as RequestInit).catch(() => undefined);
  await expect.poll(() => locks()).toBe(1);
  // …until the other server asks it to let go.
  const head = await aoi.ask(b, path, { method: 'HEAD', headers: TUS });
  expect(head.status).toBe(200);
  const offset = Number(head.headers.get('upload-offset'));
  expect((await patch(b, offset, bytes.subarray(offset))).status).toBe(204);
  await holding;
  for (const server of [a, b]) {
    const got = await aoi.ask(server, `/api/media/${media}/m`);
    expect([got.status, Buffer.from(await got.arrayBuffer()).equals(bytes)]).toEqual([200, true]);
  }
});

/** Uploads that some server holds just now. */
async function locks(): Promise<number> {
  const asked = await sql<{ held: number }>`select count(*) as held from pg_locks
    where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`.execute(
    opened.database,
  );
  return Number(asked.rows[0]?.held);
}

async function keptAt(): Promise<number> {
  const kept = opened.database.selectFrom('server_meta').select('value').where('key', '=', 'house-kept-at');
  return Number((await kept.executeTakeFirst())?.value);
}

it('the house is kept by one server at a time, and at night once', async () => {
  const app = await openApp(null, {}, { url });
  const other = await openNodeLine(url);
  const keep = (hour: number, unlessWithin = 0) => {
    app.clock.now = Date.now() + hour * 3_600_000;
    return keepHouse(app, app.opened, () => app.clock.now, { unlessWithin }).then(() => app.clock.now);
  };
  expect(await other.tryLock('housekeeping')).toBe(true);
  expect(await keep(1)).toBeGreaterThan(await keptAt());
  await other.unlock('housekeeping');
  const first = await keep(2);
  expect(await keptAt()).toBe(first);
  await keep(3, 12 * 3_600_000);
  expect(await keptAt()).toBe(first);
  expect(await keep(15, 12 * 3_600_000)).toBe(await keptAt());
  await other.close();
  await app.close();
});

it('one dies in the middle of a push: the other goes on, nothing is lost or doubled', async () => {
  const aoi = await aTablet('aoi', b);
  const works = Array.from({ length: 50 }, () => aWork(newId()));
  const before = Date.now();
  const pushing = aoi.push(a, works).then(
    () => 'answered',
    () => 'no answer',
  );
  // Its transaction stands open, with some of the fifty in it.
  await expect.poll(() => busy(), { interval: 1, timeout: 5000 }).toBeGreaterThan(0);
  await a.kill();
  expect(await pushing).toBe('no answer');
  const again = await aoi.push(b, works);
  expect(again.results.map(({ st }) => st).filter((st) => st !== 'ok' && st !== 'dup')).toEqual([]);
  expect(again.results).toHaveLength(50);
  expect(Date.now() - before).toBeLessThan(60_000);
  const rows = (await aoi.pull(b)).pages.flatMap((page) => page.rows.map(({ id }) => id));
  for (const { rid } of works) expect(rows).toContain(rid);
  const said = await opened.database
    .selectFrom('revision')
    .select('mid')
    .where(
      'mid',
      'in',
      works.map(({ mid }) => mid),
    )
    .execute();
  expect(said).toHaveLength(50);
});

/** Connections of the servers that are in the middle of a transaction that writes. */
async function busy(): Promise<number> {
  const asked = await sql<{ open: number }>`select count(*) as open from pg_stat_activity
    where datname = current_database() and backend_xid is not null and pid <> pg_backend_pid()`.execute(
    opened.database,
  );
  return Number(asked.rows[0]?.open);
}

it('wrong links are counted by both together', async () => {
  const c = await aServerProcess(url, data);
  const tries: number[] = [];
  for (let at = 0; at < 31; at += 1) tries.push((await joins(at % 2 ? b : c, `wrong${at}${'x'.repeat(30)}`)).status);
  await c.kill();
  expect(tries.slice(0, 30)).toEqual(Array(30).fill(404));
  expect(tries[30]).toBe(429);
});
