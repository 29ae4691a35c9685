// Bytes in and out over HTTP. Told twice: of a folder of the server's, and of a bucket (media-in-….test.ts).
import { createHash } from 'node:crypto';
import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mutation } from '#domain/mutation.ts';
import { PROTO, SCHEMA } from '#domain/protocol.ts';
import { dropOldFiles, dropOrphans } from '#server/media/collect-garbage.ts';
import { type Bucket, startBucket } from '#tests/helpers/s3.ts';
import { openApp, type TestApp } from '#tests/server/open-app.ts';
import { LESSON, type Name, newId, PEOPLE, SCHOOL, T0, UNIT } from '#tests/server/plain-school.ts';

const days = (n: number) => Date.now() + n * 86_400_000;

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const facts = (bytes: Buffer, mime = 'image/jpeg') => ({ hash: hashOf(bytes), bytes: bytes.length, mime });

export function tellMediaStories(home: 'folder' | 'bucket'): void {
  let app: TestApp;
  let origin: string;
  let bucket: Bucket | null = null;
  beforeAll(async () => {
    bucket = home === 'bucket' ? await startBucket() : null;
    app = await openApp(null, bucket ? { bucket: bucket.place } : {});
    origin = await app.http.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await app.close();
    await bucket?.stop();
  });

  const JPEG = [0xff, 0xd8, 0xff, 0xe0];
  const WEBM = [0x1a, 0x45, 0xdf, 0xa3];
  let drawn = 0;
  /** Bytes that begin like a picture and are like no others. */
  const bytesOf = (length: number, head = JPEG): Buffer => {
    drawn += 1;
    const noise = Buffer.alloc(length, createHash('sha512').update(`${drawn}`).digest());
    return Buffer.concat([Buffer.from(head), noise]).subarray(0, length);
  };

  const clients = new Map<Name, { id: string; token: string; seq: number }>();
  async function push(name: Name, ...parts: (Partial<Mutation> & { type: string; rid: string })[]): Promise<string[]> {
    const client = clients.get(name) ?? { id: newId(), token: '', seq: 0 };
    const ts = `${T0.toString(36).padStart(9, '0')}-0000-abc`;
    const muts = parts.map((part, at) => ({
      seq: client.seq + at + 1,
      m: { mid: newId(), op: 'create', base: 0, owner: PEOPLE[name], madeAt: T0, ts, off: 0, schema: SCHEMA, ...part },
    }));
    const hello = { proto: PROTO, schema: SCHEMA, clientId: client.id, serverEpoch: '', token: client.token };
    const payload = { ...hello, now: T0, pending: muts.length, muts };
    const answer = (await app.as(name, { method: 'POST', url: '/api/sync/push', payload })).json();
    clients.set(name, { id: client.id, token: answer.token, seq: client.seq + muts.length });
    return answer.results.map((result: { st: string }) => result.st);
  }
  async function aPicture(bytes: Buffer, audience = 'teacher', variant = 't', mime = 'image/jpeg') {
    const [work, media] = [newId(), newId()];
    const set = { unit: UNIT, lesson: LESSON, audience, media };
    const variants = { [variant]: facts(bytes, mime) };
    expect(
      await push('aoi', { type: 'work', rid: work, set }, { type: 'media', rid: media, root: work, set: { variants } }),
    ).toEqual(['ok', 'ok']);
    return { work, media };
  }
  const put = (name: Name, media: string, payload: Buffer, mime = 'image/jpeg', variant = 't') =>
    app.as(name, { method: 'PUT', url: `/api/media/${media}/${variant}`, payload, headers: { 'content-type': mime } });
  const get = (name: Name, media: string, headers: Record<string, string> = {}, variant = 't') =>
    app.as(name, { url: `/api/media/${media}/${variant}`, headers });

  describe('a small picture', () => {
    it('comes after its record, is told of, and is seen by whom the work is seen', async () => {
      const bytes = bytesOf(2000);
      const { work, media } = await aPicture(bytes);
      expect((await get('aoi', media)).statusCode).toBe(404);
      expect((await put('aoi', media, bytes)).statusCode).toBe(204);
      const seen = await get('sato', media);
      expect([seen.statusCode, seen.headers['content-type'], seen.headers.etag]).toEqual([
        200,
        'image/jpeg',
        `"${hashOf(bytes)}"`,
      ]);
      expect(seen.rawPayload.equals(bytes)).toBe(true);
      expect(seen.headers['cache-control']).toContain('private');
      for (const name of ['ren', 'yui', 'kato', 'admin'] as const) {
        expect((await get(name, media)).json()).toEqual({ refused: 'not-found' });
      }
      await push('aoi', { type: 'work', rid: work, op: 'patch', base: 1, set: { audience: 'class' } });
      expect((await get('ren', media)).statusCode).toBe(200);
      await push('aoi', { type: 'work', rid: work, op: 'patch', base: 2, set: { audience: 'self' } });
      for (const name of ['ren', 'sato'] as const) expect((await get(name, media)).statusCode).toBe(404);
      expect((await get('aoi', media, { 'if-none-match': `"${hashOf(bytes)}"` })).statusCode).toBe(304);
      const up = await app.school.readAs(PEOPLE.aoi, async ({ trx }) =>
        trx.selectFrom('record').select(['data', 'rv']).where('id', '=', media).executeTakeFirstOrThrow(),
      );
      expect(up?.rv).toBe(2);
      expect(JSON.parse(up?.data ?? '').up).toEqual({ t: T0 });
    });

    it('may come before its record', async () => {
      const bytes = bytesOf(3000);
      const [work, media] = [newId(), newId()];
      expect((await put('aoi', media, bytes)).statusCode).toBe(204);
      await push('aoi', { type: 'work', rid: work, set: { unit: UNIT, lesson: LESSON } });
      await push('aoi', { type: 'media', rid: media, root: work, set: { variants: { t: facts(bytes) } } });
      expect((await get('sato', media)).rawPayload.equals(bytes)).toBe(true);
    });

    it('that came before its record from somebody else is not taken for the author’s', async () => {
      const bytes = bytesOf(3000);
      const [work, media] = [newId(), newId()];
      await put('ren', media, bytes);
      await push('aoi', { type: 'work', rid: work, set: { unit: UNIT, lesson: LESSON } });
      await push('aoi', { type: 'media', rid: media, root: work, set: { variants: { t: facts(bytes) } } });
      expect((await get('aoi', media)).statusCode).toBe(404);
    });

    it('is refused when it is another one, another’s, too large, or none', async () => {
      const bytes = bytesOf(1500);
      const { media } = await aPicture(bytes);
      const said = async (answer: ReturnType<typeof put>) => [(await answer).statusCode, (await answer).json().refused];
      expect(await said(put('aoi', media, bytesOf(1500)))).toEqual([422, 'wrong-hash']);
      expect(await said(put('ren', media, bytes))).toEqual([404, 'not-found']);
      expect(await said(put('aoi', media, bytes, 'image/jpeg', 'o'))).toEqual([404, 'not-found']);
      expect(await said(put('aoi', media, bytesOf(70_000)))).toEqual([413, 'too-large']);
      expect(await said(put('aoi', newId(), Buffer.from('<script>alert(1)</script>'), 'image/jpeg'))).toEqual([
        415,
        'not-media',
      ]);
      expect(await said(put('aoi', newId(), Buffer.from('MZ this is a program'), 'image/png'))).toEqual([
        415,
        'not-media',
      ]);
      expect(await said(put('aoi', newId(), bytes, 'image/png'))).toEqual([415, 'not-media']);
      expect(await said(put('aoi', newId(), Buffer.from('<svg/>'), 'image/svg+xml'))).toEqual([415, 'not-media']);
      expect(await said(put('aoi', 'not-an-id', bytes))).toEqual([422, 'invalid']);
      expect((await put('aoi', media, bytes)).statusCode).toBe(204);
      expect(await readdir(app.uploads)).toEqual([]);
    });
  });

  const tus = (
    name: Name,
    method: 'POST' | 'PATCH' | 'HEAD' | 'DELETE',
    path: string,
    headers: Record<string, string>,
    body?: Buffer,
  ) =>
    app.cookie(name).then((cookie) =>
      fetch(origin + path, {
        method,
        headers: { cookie, 'x-ashiato': '1', 'tus-resumable': '1.0.0', ...headers },
        ...(body ? { body: new Uint8Array(body) } : {}),
      }),
    );

  const begin = (name: Name, media: string, length: number) =>
    tus(name, 'POST', '/api/uploads', {
      'upload-length': String(length),
      'upload-metadata': `media ${btoa(media)},variant ${btoa('o')}`,
    });
  const send = (name: Name, place: string, offset: number, part: Buffer) =>
    tus(
      name,
      'PATCH',
      place,
      { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
      part,
    );

  describe('a film', () => {
    it('goes on where it broke off, and is watched in pieces', async () => {
      const bytes = bytesOf(900_000, WEBM);
      const { media } = await aPicture(bytes, 'class', 'o', 'video/webm');
      const begun = await begin('aoi', media, bytes.length);
      expect(begun.status).toBe(201);
      const place = new URL(begun.headers.get('location') ?? '', origin).pathname;
      expect((await send('aoi', place, 0, bytes.subarray(0, 300_000))).headers.get('upload-offset')).toBe('300000');
      expect((await send('aoi', place, 0, bytes.subarray(0, 300_000))).status).toBe(409);
      // The line breaks in the middle of the second piece.
      const cut = new AbortController();
      const cookie = await app.cookie('aoi');
      const half = new ReadableStream({
        start(controller) {
          controller.enqueue(new Uint8Array(bytes.subarray(300_000, 500_000)));
          setTimeout(() => cut.abort(), 100);
        },
      });
      const headers = {
        cookie,
        'x-ashiato': '1',
        'tus-resumable': '1.0.0',
        'upload-offset': '300000',
        'content-type': 'application/offset+octet-stream',
      };
      await fetch(origin + place, {
        method: 'PATCH',
        headers,
        body: half,
        duplex: 'half',
        signal: cut.signal,
      } as RequestInit).catch(() => null);
      const where = async () => Number((await tus('aoi', 'HEAD', place, {})).headers.get('upload-offset'));
      for (let wait = 0; (await where()) < 500_000 && wait < 40; wait += 1)
        await new Promise((go) => setTimeout(go, 50));
      const offset = await where();
      expect(offset).toBe(500_000);
      expect((await send('aoi', place, offset, bytes.subarray(offset))).status).toBe(204);
      expect((await tus('aoi', 'HEAD', place, {})).headers.get('x-ashiato-arrived')).toBe('1');
      const watched = await get('ren', media, { range: 'bytes=100-199' }, 'o');
      expect([watched.statusCode, watched.headers['content-range'], watched.headers['content-type']]).toEqual([
        206,
        'bytes 100-199/900000',
        'video/webm',
      ]);
      expect(watched.rawPayload.equals(bytes.subarray(100, 200))).toBe(true);
      expect((await get('ren', media, { range: 'bytes=900000-' }, 'o')).statusCode).toBe(416);
      expect((await get('ren', media, { range: 'bytes=-50' }, 'o')).rawPayload.equals(bytes.subarray(-50))).toBe(true);
      expect((await get('ren', media, {}, 'o')).rawPayload.length).toBe(900_000);
      expect(await readdir(app.uploads)).toEqual([]);
    });

    it('is refused when its bytes are not those of the record, and nobody else may go on with it', async () => {
      const bytes = bytesOf(100_000, WEBM);
      const { media } = await aPicture(bytes, 'class', 'o', 'video/webm');
      expect((await begin('aoi', media, 99_999)).status).toBe(422);
      expect((await begin('ren', media, bytes.length)).status).toBe(404);
      expect((await begin('aoi', media, 1e9)).status).toBe(413);
      const place = new URL((await begin('aoi', media, bytes.length)).headers.get('location') ?? '', origin).pathname;
      expect((await send('ren', place, 0, bytes)).status).toBe(404);
      expect((await tus('ren', 'HEAD', place, {})).status).toBe(404);
      const wrong = await send('aoi', place, 0, bytesOf(100_000, WEBM));
      expect([wrong.status, wrong.headers.get('content-type')?.split(';')[0], await wrong.json()]).toEqual([
        422,
        'application/json',
        { refused: 'wrong-hash' },
      ]);
      expect((await tus('aoi', 'HEAD', place, {})).status).toBeGreaterThanOrEqual(404);
      const again = new URL((await begin('aoi', media, bytes.length)).headers.get('location') ?? '', origin).pathname;
      expect((await send('aoi', again, 0, bytes)).status).toBe(204);
      expect((await get('sato', media, {}, 'o')).statusCode).toBe(200);
      const html = Buffer.alloc(90_000, '<html>');
      const page = new URL((await begin('aoi', newId(), html.length)).headers.get('location') ?? '', origin).pathname;
      expect((await send('aoi', page, 0, html)).status).toBe(415);
      expect(await readdir(app.uploads)).toEqual([]);
    });

    it('that nobody goes on with for 30 days is thrown away; bytes without a record too, others stay', async () => {
      const bytes = bytesOf(80_000, WEBM);
      const begun = await begin('aoi', newId(), bytes.length);
      const place = new URL(begun.headers.get('location') ?? '', origin).pathname;
      await send('aoi', place, 0, bytes.subarray(0, 1000));
      expect(await dropOldFiles(app.uploads, days(29))).toBe(0);
      for (const name of await readdir(app.uploads))
        await utimes(join(app.uploads, name), new Date(days(2)), new Date(days(2)));
      expect(await dropOldFiles(app.uploads, days(31))).toBe(0);
      expect(await dropOldFiles(app.uploads, days(33))).toBe(2);
      const kept = bytesOf(1000);
      const { media } = await aPicture(kept);
      await put('aoi', media, kept);
      const orphan = bytesOf(1200);
      await put('aoi', newId(), orphan);
      const collect = () => dropOrphans(app.school, SCHOOL, app.store, app.clock.now);
      await collect();
      expect(await app.store.sizeOf(SCHOOL, hashOf(orphan))).toBe(1200);
      app.clock.now = T0 + 31 * 86_400_000;
      expect(await collect()).toBeGreaterThan(0);
      app.clock.now = T0;
      expect(await app.store.sizeOf(SCHOOL, hashOf(orphan))).toBeNull();
      expect((await get('aoi', media)).statusCode).toBe(200);
    });
  });

  describe('the stream of pokes', () => {
    it('tells the teacher that there is news, and not what, and beats at once', async () => {
      const cut = new AbortController();
      const headers = { cookie: await app.cookie('sato') };
      const stream = await fetch(`${origin}/api/sync/events?proto=${PROTO}`, { headers, signal: cut.signal });
      expect(stream.headers.get('content-type')).toBe('text/event-stream');
      const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
      let heard = (await reader?.read())?.value ?? '';
      expect(heard).toContain('event: beat');
      await aPicture(bytesOf(100));
      while (!heard.includes('event: poke')) heard += (await reader?.read())?.value ?? '';
      const poke = JSON.parse(/event: poke\ndata: (.*)/.exec(heard)?.[1] ?? '');
      expect(Object.keys(poke)).toEqual(['spread']);
      cut.abort();
    });
  });
}
