import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as pathOf } from 'node:path';
import { brotliDecompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROTO, pullAnswerSchema, pushAnswerSchema, SCHEMA, sessionSchema } from '#domain/protocol.ts';
import { COOKIE } from '#server/session/caller.ts';
import { openApp, type TestApp } from '#tests/server/open-app.ts';
import { aWork, type Name, newId, PEOPLE, T0 } from '#tests/server/plain-school.ts';

let app: TestApp;
let dist: string;
beforeAll(async () => {
  dist = await mkdtemp(pathOf(tmpdir(), 'ashiato-dist-'));
  await mkdir(pathOf(dist, 'assets'));
  await writeFile(pathOf(dist, 'index.html'), `<!doctype html><title>Ashiato</title>${'<p></p>'.repeat(400)}`);
  await writeFile(pathOf(dist, 'sw.js'), 'self;');
  await writeFile(pathOf(dist, 'assets/main-abc123.js'), 'export {};');
  app = await openApp(dist);
});
afterAll(async () => {
  await app.close();
  await rm(dist, { recursive: true });
});

const hello = (clientId = newId()) => ({ proto: PROTO, schema: SCHEMA, clientId, serverEpoch: '' });
const pushOf = (muts: unknown[], clientId = newId()) => ({
  ...hello(clientId),
  token: '',
  now: T0,
  pending: muts.length,
  muts: muts.map((m, at) => ({ seq: at + 1, m })),
});
describe('the door', () => {
  it('asks who is there before anything else', async () => {
    for (const [method, url] of [
      ['GET', '/api/session'],
      ['POST', '/api/sync/push'],
      ['POST', '/api/sync/pull'],
      ['GET', '/api/sync/events'],
      ['GET', `/api/media/${newId()}/t`],
      ['PUT', `/api/media/${newId()}/t`],
      ['POST', '/api/uploads'],
      ['PATCH', '/api/uploads/x.y'],
    ] as const) {
      const answer = await app.as(null, { method, url });
      expect([url, answer.statusCode, answer.json()]).toEqual([url, 401, { refused: 'sign-in' }]);
    }
    expect((await app.as(null, { url: '/api/health' })).json()).toEqual({ fine: true });
  });

  it('does nothing for a form of another site', async () => {
    const cookie = await app.cookie('aoi');
    const answer = await app.http.inject({ method: 'POST', url: '/api/sync/push', headers: { cookie }, payload: {} });
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toEqual({ refused: 'forbidden' });
  });

  it('does not believe a cookie that it did not sign', async () => {
    const headers = { cookie: `${COOKIE}=abc.def` };
    expect((await app.as(null, { url: '/api/session', headers })).statusCode).toBe(401);
  });

  it('says no to an address of the API that is not there, and to another method', async () => {
    expect((await app.as('aoi', { url: '/api/nothing' })).json()).toEqual({ refused: 'not-found' });
    expect((await app.as('aoi', { method: 'DELETE', url: '/api/sync/push' })).statusCode).toBe(404);
  });

  it('allows nothing from outside', async () => {
    const { headers } = await app.as(null, { url: '/' });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/https?:|unsafe|\*/);
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('a session', () => {
  it('begins with a link that is used up, and ends with leaving', async () => {
    const token = await app.joinLink('aoi', 1);
    const join = () => app.as(null, { method: 'POST', url: '/api/session/join', payload: { token } });
    const answer = await join();
    expect(sessionSchema.parse(answer.json())).toMatchObject({
      person: PEOPLE.aoi,
      role: 'pupil',
      schoolName: '若林小学校',
    });
    const [set, own] = answer.cookies;
    expect(set).toMatchObject({ name: COOKIE, httpOnly: true, sameSite: 'Lax', path: '/api/session' });
    expect(own).toMatchObject({ name: `${COOKIE}_${PEOPLE.aoi}`, value: set?.value, httpOnly: true, path: '/api' });
    expect((await join()).json()).toEqual({ refused: 'join-link' });
    const headers = { cookie: `${COOKIE}=${encodeURIComponent(set?.value ?? '')}` };
    expect((await app.as(null, { url: '/api/session', headers })).json()).toMatchObject({ person: PEOPLE.aoi });
    expect((await app.as(null, { method: 'POST', url: '/api/session/leave', headers })).statusCode).toBe(204);
    expect((await app.as(null, { url: '/api/session', headers })).statusCode).toBe(401);
    const kept = await app.database.selectFrom('join_token').selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  it('is each child’s own on a tablet that two share', async () => {
    const jar = new Map<string, string>();
    const ask = async (method: 'GET' | 'POST', url: string, more: { person?: Name; payload?: object } = {}) => {
      const person: Record<string, string> = more.person ? { 'x-ashiato-person': PEOPLE[more.person] } : {};
      const cookie = [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ');
      const payload = more.payload ? { payload: more.payload } : {};
      const answer = await app.as(null, { method, url, headers: { cookie, ...person }, ...payload });
      for (const { name, value } of answer.cookies) {
        if (value === '') jar.delete(name);
        else jar.set(name, value);
      }
      return answer.statusCode === 200 ? answer.json<{ person: string }>().person : answer.statusCode;
    };
    const come = async (name: Name) =>
      ask('POST', '/api/session/join', { payload: { token: await app.joinLink(name) } });
    await come('aoi');
    await come('ren');
    expect(await ask('GET', '/api/session')).toBe(PEOPLE.ren);
    expect(await ask('GET', '/api/session', { person: 'aoi' })).toBe(PEOPLE.aoi);
    expect(await ask('GET', `/api/session?person=${PEOPLE.aoi}`)).toBe(PEOPLE.aoi);
    expect(await ask('GET', '/api/session', { person: 'yui' })).toBe(401);
    expect(await ask('POST', '/api/sync/pull', { person: 'yui', payload: {} })).toBe(401);
    expect(await ask('POST', '/api/session/leave', { person: 'aoi' })).toBe(204);
    expect(await ask('GET', '/api/session', { person: 'aoi' })).toBe(401);
    expect(await ask('GET', '/api/session')).toBe(PEOPLE.ren);
    expect(await ask('POST', '/api/session/leave')).toBe(204);
    expect([await ask('GET', '/api/session'), jar.size]).toEqual([401, 0]);
  });

  it('lives on while it is used, and ends when it is not for 90 days', async () => {
    const before = app.clock.now;
    const headers = { cookie: await app.cookie('ren') };
    for (const days of [60, 120, 180]) {
      app.clock.now = before + days * 86_400_000;
      expect((await app.as(null, { url: '/api/session', headers })).statusCode).toBe(200);
    }
    app.clock.now = before + 271 * 86_400_000;
    expect((await app.as(null, { url: '/api/session', headers })).statusCode).toBe(401);
    app.clock.now = before;
  });

  it('locks out who guesses, and not the class that joins beside them', async () => {
    const join = (token: string, remoteAddress: string) =>
      app.as(null, { method: 'POST', url: '/api/session/join', payload: { token }, remoteAddress });
    for (let pupil = 0; pupil < 40; pupil += 1) {
      expect((await join(await app.joinLink('aoi', 1), '10.9.9.9')).statusCode).toBe(200);
    }
    for (let guess = 0; guess < 30; guess += 1) {
      expect((await join(`guess-number-${guess}-long-enough`, '10.1.1.1')).statusCode).toBe(404);
    }
    const locked = await join(await app.joinLink('aoi', 1), '10.1.1.1');
    expect(locked.statusCode).toBe(429);
    expect(locked.json()).toMatchObject({ refused: 'too-many' });
    expect(Number(locked.headers['retry-after'])).toBeGreaterThan(0);
    expect((await join(await app.joinLink('aoi', 1), '10.2.2.2')).statusCode).toBe(200);
    app.clock.now += 11 * 60_000;
    expect((await join(await app.joinLink('aoi', 1), '10.1.1.1')).statusCode).toBe(200);
  });
});

describe('bodies', () => {
  it('are answered in the shape of the protocol, plain or gzip', async () => {
    const body = JSON.stringify(pushOf([aWork()]));
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    const pushed = await app.as('aoi', { method: 'POST', url: '/api/sync/push', headers, payload: gzipSync(body) });
    expect(pushAnswerSchema.parse(pushed.json()).results[0]?.st).toBe('ok');
    const asked = { ...hello(), gen: 1, scopes: {}, limit: 500 };
    const pulled = await app.as('aoi', {
      method: 'POST',
      url: '/api/sync/pull',
      payload: asked,
      headers: { 'accept-encoding': 'br' },
    });
    expect(pulled.headers['content-encoding']).toBe('br');
    const answer = pullAnswerSchema.parse(JSON.parse(brotliDecompressSync(pulled.rawPayload).toString()));
    expect(answer.pages.flatMap((page) => page.rows).some(({ row }) => row?.type === 'work')).toBe(true);
  });

  it('that are broken, foreign or too large are refused in one shape', async () => {
    const json = { 'content-type': 'application/json' };
    const send = async (payload: string | Buffer, headers: Record<string, string> = json) => {
      const answer = await app.as('aoi', { method: 'POST', url: '/api/sync/push', payload, headers });
      return [answer.statusCode, answer.json<{ refused: string }>().refused];
    };
    expect(await send('{"proto":1,')).toEqual([422, 'invalid']);
    expect(await send('[]')).toEqual([422, 'invalid']);
    expect(await send(JSON.stringify({ ...pushOf([]), clientId: 'x' }))).toEqual([422, 'invalid']);
    expect(await send(JSON.stringify({ ...pushOf([]), proto: 0 }))).toEqual([426, 'old-app']);
    expect(await send('hello', { 'content-type': 'text/html' })).toEqual([415, 'not-media']);
    expect(await send(`"${'x'.repeat(1024 * 1024)}"`)).toEqual([413, 'too-large']);
    expect(await send(Buffer.from('no gzip'), { ...json, 'content-encoding': 'gzip' })).toEqual([422, 'invalid']);
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, 32), { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await send(bomb, { ...json, 'content-encoding': 'gzip' })).toEqual([413, 'too-large']);
    expect(await send(JSON.stringify({ ...pushOf([]), serverEpoch: 'older' }))).toEqual([409, 'invalid']);
  });
});

describe('the log', () => {
  it('holds no words, no tokens, no names, no addresses of records', async () => {
    const secret = 'ひみつの ことば';
    const token = await app.joinLink('aoi');
    const join = { method: 'POST', url: '/api/session/join', payload: { token } } as const;
    await app.as(null, join);
    await app.as('aoi', { method: 'POST', url: '/api/sync/push', payload: pushOf([aWork(secret)]) });
    const broken = { payload: `{"words":"${secret}`, headers: { 'content-type': 'application/json' } };
    await app.as('aoi', { method: 'POST', url: '/api/sync/push', ...broken });
    const media = newId();
    await app.as('aoi', { url: `/api/media/${media}/t` });
    const all = app.log.join('');
    expect(all).toContain('/api/media/:media/:variant');
    for (const word of [secret, token, 'ひみつ', '若林', media, 'displayName']) expect(all).not.toContain(word);
  });
});

describe('the built app', () => {
  it('is one page under every address, and only files with a hash are kept for ever', async () => {
    for (const url of ['/', '/units/x', '/board', '/join']) {
      const page = await app.as(null, { url });
      expect([url, page.statusCode, page.headers['cache-control']]).toEqual([url, 200, 'no-cache']);
      expect(page.body).toContain('Ashiato');
    }
    expect((await app.as(null, { url: '/sw.js' })).headers['cache-control']).toBe('no-cache');
    expect((await app.as(null, { url: '/assets/main-abc123.js' })).headers['cache-control']).toContain('immutable');
    const missing = await app.as(null, { url: '/assets/main-older.js' });
    expect([missing.statusCode, missing.json()]).toEqual([404, { refused: 'not-found' }]);
    expect((await app.as(null, { url: '/..%2f..%2fetc/passwd' })).body).not.toContain('root:');
  });
});
