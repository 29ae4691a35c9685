// Who may send large bytes now: slots for originals over one line of a school, and a teacher's 「あとで送る」.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { MEDIA_LATER_MS } from '#domain/records/class-group.ts';
import { openApp, type TestApp } from '#tests/server/open-app.ts';
import { CLASS, type Name, newId, PlainDevice } from '#tests/server/plain-school.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

const HOUR = 3_600_000;
const BYTES = 90_000;
const NOW = { 'x-ashiato-now': '1' };
const from = (address: string) => ({ 'x-forwarded-for': address });

beforeEach(async () => {
  // Whatever the story before left is over.
  app.clock.now += 10 * HOUR;
  await letWait(null);
});

const begin = (name: Name, variant: string, headers: Record<string, string> = {}) =>
  app.as(name, {
    method: 'POST',
    url: '/api/uploads',
    headers: {
      'tus-resumable': '1.0.0',
      'upload-length': String(BYTES),
      'upload-metadata': `media ${btoa(newId())},variant ${btoa(variant)}`,
      ...headers,
    },
  });
const piece = (name: Name, place: unknown, offset: number, bytes: Buffer) =>
  app.as(name, {
    method: 'PATCH',
    url: String(place),
    headers: {
      'tus-resumable': '1.0.0',
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    },
    payload: bytes,
  });
const ask = (name: Name, place: unknown) =>
  app.as(name, { method: 'HEAD', url: String(place), headers: { 'tus-resumable': '1.0.0' } });
const put = (name: Name, variant: string, headers: Record<string, string> = {}) =>
  app.as(name, {
    method: 'PUT',
    url: `/api/media/${newId()}/${variant}`,
    headers: { 'content-type': 'image/jpeg', ...headers },
    payload: Buffer.from([0xff, 0xd8, 0xff, 0xe0, Math.floor(app.clock.now % 251), 7]),
  });

const letWait = async (until: number | null, name: Name = 'sato') => {
  const device = new PlainDevice({ opened: app.opened, server: app.school, clock: app.clock } as never, name);
  const change = { op: 'patch', base: 99, set: { mediaLaterUntil: until } } as const;
  const [result] = await device.push(device.mutation('classGroup', CLASS, change));
  return result;
};

it('two originals come in at once from one school; the third is asked to come again, from elsewhere it goes', async () => {
  const first = await begin('aoi', 'o', from('203.0.113.7'));
  expect(first.statusCode).toBe(201);
  expect((await begin('ren', 'o', from('203.0.113.99'))).statusCode).toBe(201);
  const third = await begin('yui', 'o', from('203.0.113.3'));
  expect([third.statusCode, third.json()]).toEqual([429, { refused: 'later', retryAfter: expect.any(Number) }]);
  expect(Number(third.headers['retry-after'])).toBe(third.json().retryAfter);
  expect((await begin('yui', 'o', from('198.51.100.3'))).statusCode).toBe(201);
  // Smaller sizes are not counted, and what a person asked for goes.
  expect((await begin('yui', 'm', from('203.0.113.3'))).statusCode).toBe(201);
  expect((await begin('yui', 'o', { ...from('203.0.113.3'), ...NOW })).statusCode).toBe(201);
});

it('eight medium sizes come in at once; the ninth is back in seconds, and no original goes before it', async () => {
  const line = from('192.0.2.7');
  const begun = await Promise.all(Array.from({ length: 8 }, () => begin('aoi', 'm', line)));
  expect(new Set(begun.map((one) => one.statusCode))).toEqual(new Set([201]));
  const ninth = await begin('ren', 'm', line);
  expect([ninth.statusCode, ninth.json()]).toEqual([429, { refused: 'later', retryAfter: expect.any(Number) }]);
  expect(ninth.json().retryAfter).toBeLessThanOrEqual(3);
  expect((await begin('yui', 'o', line)).statusCode).toBe(429);
  expect((await begin('ren', 'm', { ...line, ...NOW })).statusCode).toBe(201);
  expect((await put('ren', 't', line)).statusCode).toBe(204);
  // All are silent.
  app.clock.now += 11_000;
  expect((await begin('ren', 'm', line)).statusCode).toBe(201);
  app.clock.now += 11_000;
  expect((await begin('yui', 'o', line)).statusCode).toBe(201);
});

it('a slot is free again when its upload is over, or after a minute of silence; who was silent waits anew', async () => {
  const first = (await begin('aoi', 'o')).headers.location;
  const second = (await begin('ren', 'o')).headers.location;
  expect((await begin('yui', 'o')).statusCode).toBe(429);
  const film = Buffer.alloc(BYTES, 'x');
  film.set([0x1a, 0x45, 0xdf, 0xa3]);
  expect((await piece('aoi', first, 0, film.subarray(0, 50_000))).statusCode).toBe(204);
  expect((await begin('yui', 'o')).statusCode).toBe(429);
  expect((await piece('aoi', first, 50_000, film.subarray(50_000))).statusCode).toBe(204);
  expect((await begin('yui', 'o')).statusCode).toBe(201);
  expect((await begin('yui', 'o')).statusCode).toBe(429);
  app.clock.now += 61_000;
  expect((await begin('yui', 'o')).statusCode).toBe(201);
  expect((await begin('yui', 'o')).statusCode).toBe(201);
  const waits = await piece('ren', second, 0, film.subarray(0, 1000));
  expect([waits.statusCode, waits.json().refused]).toEqual([429, 'later']);
  // Whoever asks first how far it came hears so before a byte has gone for nothing; what was never begun takes no slot.
  const asks = await ask('ren', second);
  expect(asks.statusCode).toBe(429);
  expect(Number(asks.headers['retry-after'])).toBeGreaterThan(0);
  app.clock.now += 61_000;
  for (const last of ['0', '1']) {
    const never = String(second).replace(/.{8}$/, last.repeat(8));
    expect((await ask('ren', never)).statusCode).toBe(404);
  }
  expect((await ask('ren', second)).headers['upload-offset']).toBe('0');
  expect((await begin('yui', 'o')).statusCode).toBe(201);
  expect((await begin('yui', 'o')).statusCode).toBe(429);
});

it('while the teacher lets pictures wait, thumbnails go and larger ones do not, but for 「いま送る」 and other classes', async () => {
  expect((await letWait(app.clock.now + HOUR))?.st).toBe('ok');
  expect((await put('aoi', 't')).statusCode).toBe(204);
  for (const no of [await put('aoi', 'm'), await begin('aoi', 'm'), await begin('ren', 'o')]) {
    expect([no.statusCode, no.json().refused]).toEqual([429, 'later']);
    expect(no.json().retryAfter).toBeGreaterThan(60);
  }
  expect((await put('aoi', 'm', NOW)).statusCode).toBe(204);
  expect((await begin('aoi', 'o', NOW)).statusCode).toBe(201);
  expect((await begin('yui', 'm')).statusCode).toBe(201);
  expect((await begin('sato', 'm')).statusCode).toBe(201);
  // It ends by itself.
  app.clock.now += HOUR;
  expect((await put('aoi', 'm')).statusCode).toBe(204);
});

it('an upload that was begun before waits too, and goes on where it stood', async () => {
  const begun = (await begin('aoi', 'm')).headers.location;
  await letWait(app.clock.now + HOUR);
  expect((await piece('aoi', begun, 0, Buffer.alloc(10))).json()).toMatchObject({ refused: 'later' });
  await letWait(null);
  expect((await piece('aoi', begun, 0, Buffer.alloc(10))).statusCode).toBe(204);
});

it('nobody makes pictures wait for longer than a day, and only a teacher of the class does', async () => {
  const far = await letWait(app.clock.now + 365 * 24 * HOUR);
  expect([far?.st, far?.row?.['mediaLaterUntil']]).toEqual(['ok', app.clock.now + MEDIA_LATER_MS]);
  for (const name of ['aoi', 'kato', 'admin'] as const) expect((await letWait(null, name))?.st).toBe('rejected');
  // The pupils' devices hear of it as of anything else of their class.
  const aoi = new PlainDevice({ opened: app.opened, server: app.school, clock: app.clock } as never, 'aoi');
  await aoi.pull();
  expect(aoi.held.get(CLASS)?.row['mediaLaterUntil']).toBe(app.clock.now + MEDIA_LATER_MS);
});
