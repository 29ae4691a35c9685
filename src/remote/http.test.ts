import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import * as z from 'zod/mini';
import { SAMPLE_TEACHER } from '#domain/sample.ts';
import type { Answer } from '#remote/answer.ts';
import { ask, askJson, type Door, doorOf } from '#remote/http.ts';
import { openWire } from '#remote/wire.ts';

const shape = z.object({ said: z.string() });
const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  });
const doorTo = (respond: (init: RequestInit) => Response | Promise<Response>): Door => ({
  origin: 'http://school.test',
  fetch: async (_, init) => respond(init ?? {}),
});
const ok = async () => ({ kind: 'accepted', value: 1 }) as const;
const asking = (response: Response): Promise<Answer<{ said: string }>> =>
  askJson(
    doorTo(() => response),
    'POST',
    '/api/x',
    shape,
    { a: 1 },
  );

describe('what an answer means', () => {
  it.each<[string, Response, Answer<{ said: string }>]>([
    ['the school’s word', json({ said: 'はい' }), { kind: 'accepted', value: { said: 'はい' } }],
    ['JSON of another shape', json({ nothing: 1 }), { kind: 'later', why: 'away' }],
    [
      'a captive portal’s page with status 200',
      new Response('<html>Wi-Fi</html>', { headers: { 'content-type': 'text/html' } }),
      { kind: 'later', why: 'away' },
    ],
    [
      'JSON that was cut off',
      new Response('{"said": "は', { headers: { 'content-type': 'application/json' } }),
      { kind: 'later', why: 'away' },
    ],
    ['nobody signed in', json({ refused: 'sign-in' }, 401), { kind: 'refused', refused: 'sign-in', status: 401 }],
    [
      'another epoch',
      json({ refused: 'invalid', serverEpoch: 'b' }, 409),
      { kind: 'refused', refused: 'invalid', status: 409, serverEpoch: 'b' },
    ],
    [
      'too large for a proxy',
      new Response('nginx', { status: 413 }),
      { kind: 'refused', refused: 'too-large', status: 413 },
    ],
    ['an old app', json({ refused: 'old-app' }, 426), { kind: 'refused', refused: 'old-app', status: 426 }],
    [
      'a code that only a newer school has',
      json({ refused: 'of-next-year' }, 422),
      { kind: 'refused', refused: 'invalid', status: 422 },
    ],
    ['a portal’s own JSON', json({ error: 'log in' }, 403), { kind: 'later', why: 'away' }],
    ['a proxy’s 404', new Response('not here', { status: 404 }), { kind: 'later', why: 'away' }],
    [
      'come back in seven seconds',
      json({ refused: 'too-many' }, 429, { 'retry-after': '7' }),
      { kind: 'later', why: 'busy', retryAfterMs: 7000 },
    ],
    ['the server is down', new Response('', { status: 503 }), { kind: 'later', why: 'busy' }],
  ])('%s', async (_, response, answer) => {
    expect(await asking(response)).toEqual(answer);
  });

  it('no network', async () => {
    const door = doorTo(() => {
      throw new TypeError('Failed to fetch');
    });
    expect(await askJson(door, 'GET', '/api/x', shape)).toEqual({ kind: 'later', why: 'away' });
  });

  it('no answer in time', async () => {
    const door = doorTo(
      ({ signal }) =>
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(new Error('aborted')));
        }),
    );
    const answer = await ask(door, { method: 'GET', path: '/api/x', timeoutMs: 10 }, async () => ({
      kind: 'accepted',
      value: 1,
    }));
    expect(answer).toEqual({ kind: 'later', why: 'timeout' });
  });

  it('is waited for twenty seconds, unless told otherwise', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout');
    await asking(json({ said: 'はい' }));
    expect(timeout.mock.calls).toEqual([[20_000]]);
  });

  it('compressed, and cut off on the way', async () => {
    const whole = gzipSync(JSON.stringify({ said: 'はい'.repeat(1000) }));
    const server = createServer((_, answer) => {
      answer.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
      answer.end(whole.subarray(0, whole.length - 12));
    });
    onTestFinished(() => void server.close());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const door: Door = { origin, fetch: (input, init) => fetch(input, init) };
    expect(await askJson(door, 'GET', '/api/x', shape)).toEqual({ kind: 'later', why: 'away' });
  });

  it('a bare 404 counts only where bytes are sent in parts', async () => {
    const door = doorTo(() => new Response(null, { status: 404 }));
    const head = { method: 'HEAD', path: '/api/uploads/1' } as const;
    expect(await ask(door, head, ok)).toMatchObject({ kind: 'later' });
    expect(await ask(door, { ...head, bareNo: true }, ok)).toEqual({ kind: 'refused', refused: 'gone', status: 404 });
  });
});

describe('what is sent', () => {
  it('carries the mark against forged requests, and is compressed only when that is worth it', async () => {
    const seen: RequestInit[] = [];
    const door = doorTo((init) => {
      seen.push(init);
      return json({ said: 'はい' });
    });
    const long = { words: 'ふりかえり。'.repeat(300) };
    await askJson(door, 'POST', '/api/x', shape, { words: 'みじかい' });
    await askJson(door, 'POST', '/api/x', shape, long);
    const [short, packed] = seen;
    expect(short?.headers).toMatchObject({ 'x-ashiato': '1', 'content-type': 'application/json' });
    expect(short?.body).toBe('{"words":"みじかい"}');
    expect(packed?.headers).toMatchObject({ 'content-encoding': 'gzip' });
    expect(JSON.parse(gunzipSync(packed?.body as Uint8Array).toString())).toEqual(long);
  });
});

it('no door opens for the sample class: nothing is asked, and nothing is listened for', async () => {
  const asked = vi.fn(() => Promise.reject(new Error('no school here')));
  const listened = vi.fn();
  vi.stubGlobal('fetch', asked);
  vi.stubGlobal('EventSource', listened);
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  const shut = doorOf(SAMPLE_TEACHER);
  expect(await askJson(shut, 'GET', '/api/session', shape)).toEqual({ kind: 'later', why: 'away' });
  openWire(shut).events({ poke: () => undefined, beat: () => undefined })();
  expect(asked).not.toHaveBeenCalled();
  expect(listened).not.toHaveBeenCalled();
  await askJson(doorOf('5a3b1e00-0000-8000-8000-000000000002'), 'GET', '/api/session', shape);
  expect(asked).toHaveBeenCalledOnce();
});
