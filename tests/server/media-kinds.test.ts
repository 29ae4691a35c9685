// What may be kept (photo, film, sound, drawing, file), how large, and how it is given back: never so that anything in it runs.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MIME_TYPES, type MimeType } from '#domain/records/media.ts';
import { openApp, type TestApp } from '#tests/server/open-app.ts';
import { LESSON, newId, PEOPLE, PlainDevice, UNIT } from '#tests/server/plain-school.ts';

let app: TestApp;
let aoi: PlainDevice;
beforeAll(async () => {
  app = await openApp();
  aoi = new PlainDevice({ opened: app.opened, server: app.school, clock: app.clock } as never, 'aoi');
});
afterAll(() => app.close());

const ZIP = 'PK\x03\x04';
const OLD_OFFICE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const HEADS: Readonly<Record<MimeType, string>> = {
  'image/webp': 'RIFF\0\0\0\0WEBP',
  'image/jpeg': '\xff\xd8\xff\xe0',
  'image/png': '\x89PNG\r\n\x1a\n',
  'video/mp4': '\0\0\0\x20ftypisom',
  'video/webm': '\x1a\x45\xdf\xa3',
  'audio/mp4': '\0\0\0\x20ftypM4A ',
  'audio/webm': '\x1a\x45\xdf\xa3',
  'audio/mpeg': 'ID3\x04',
  'audio/ogg': 'OggS',
  'audio/wav': 'RIFF\0\0\0\0WAVE',
  'application/pdf': '%PDF-1.7',
  'application/msword': OLD_OFFICE,
  'application/vnd.ms-excel': OLD_OFFICE,
  'application/vnd.ms-powerpoint': OLD_OFFICE,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ZIP,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ZIP,
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ZIP,
  'application/vnd.oasis.opendocument.text': ZIP,
  'application/vnd.oasis.opendocument.spreadsheet': ZIP,
  'application/vnd.oasis.opendocument.presentation': ZIP,
  'application/x.scratch.sb3': ZIP,
  'application/zip': ZIP,
  'text/plain': `${'memo '.repeat(20)}\n`,
};
const bytesOf = (mime: MimeType, length = 5000): Buffer =>
  Buffer.concat([Buffer.from(HEADS[mime], 'latin1'), Buffer.alloc(length, `${newId()}<script>alert(1)</script>`)]);

async function aWork(
  bytes: Buffer,
  mime: string,
  set: object = { audience: 'class' },
  work = newId(),
): Promise<string> {
  const media = newId();
  const own = { owner: PEOPLE.aoi, madeAt: 1 };
  const hash = createHash('sha256').update(bytes).digest('hex');
  const variants = { o: { hash, bytes: bytes.length, mime } };
  const results = await aoi.push(
    aoi.mutation('work', work, { ...own, set: { unit: UNIT, lesson: LESSON, ...set } }),
    aoi.mutation('media', media, { ...own, root: work, set: { variants } }),
  );
  expect(results.map(({ st }) => st)).toEqual(['ok', 'ok']);
  return `/api/media/${media}/o`;
}
const put = (url: string, payload: Buffer, mime: string) =>
  app.as('aoi', { method: 'PUT', url, payload, headers: { 'content-type': mime } });
const begin = (url: string, length: number) => {
  const [, , , media = '', variant = ''] = url.split('/');
  const metadata = `media ${btoa(media)},variant ${btoa(variant)}`;
  const headers = { 'tus-resumable': '1.0.0', 'upload-length': String(length), 'upload-metadata': metadata };
  return app.as('aoi', { method: 'POST', url: '/api/uploads', headers });
};

describe('a file', () => {
  it.each(MIME_TYPES)('%s comes in and out, and nothing in it runs', async (mime) => {
    const bytes = bytesOf(mime);
    const url = await aWork(bytes, mime);
    expect((await put(url, bytes, mime)).statusCode).toBe(204);
    const got = await app.as('ren', { url });
    expect([got.statusCode, got.headers['content-type']]).toEqual([200, mime]);
    expect(got.rawPayload.equals(bytes)).toBe(true);
    expect(got.headers['content-security-policy']).toBe("default-src 'none'; sandbox");
    expect(got.headers['x-content-type-options']).toBe('nosniff');
    const shown = /^(image|video|audio)\//.test(mime);
    expect(got.headers['content-disposition']).toMatch(
      shown ? /^inline$/ : /^attachment; filename="ashiato-\w+\.\w+"$/,
    );
  });

  it('that is not what it says, or that could run, is refused, whatever it is called', async () => {
    const pdf = bytesOf('application/pdf');
    const said = async (answer: ReturnType<typeof put>) => [(await answer).statusCode, (await answer).json().refused];
    expect(await said(put(await aWork(pdf, 'image/png'), pdf, 'image/png'))).toEqual([415, 'not-media']);
    for (const words of ['<!doctype html>', '<svg xmlns="', '#!/bin/sh\n', 'MZ\x90']) {
      const bytes = Buffer.concat([Buffer.from(words), Buffer.alloc(100)]);
      expect(await said(put(`/api/media/${newId()}/o`, bytes, 'application/pdf'))).toEqual([415, 'not-media']);
    }
  });

  it('has its limit by kind, told before the first byte', async () => {
    const film = { 'video/mp4': 60, 'image/png': 30, 'audio/mpeg': 30, 'application/pdf': 60 } as const;
    for (const [mime, most] of Object.entries(film)) {
      const url = async (bytes: number) => {
        const [work, media] = [newId(), newId()];
        const own = { owner: PEOPLE.aoi, madeAt: 1 };
        const variants = { o: { hash: 'a'.repeat(64), bytes, mime } };
        await aoi.push(
          aoi.mutation('work', work, { ...own, set: { unit: UNIT, lesson: LESSON } }),
          aoi.mutation('media', media, { ...own, root: work, set: { variants } }),
        );
        return `/api/media/${media}/o`;
      };
      const size = most * 1024 * 1024;
      app.clock.now += 3_600_000;
      expect([mime, (await begin(await url(size), size)).statusCode]).toEqual([mime, 201]);
      const over = await begin(await url(size + 1), size + 1);
      expect([mime, over.statusCode, over.json()]).toEqual([mime, 413, { refused: 'too-large' }]);
    }
  });
});

const WORKS = [
  ['photo', 'image/jpeg'],
  ['video', 'video/mp4'],
  ['audio', 'audio/mp4'],
  ['drawing', 'image/png'],
  ['file', 'application/pdf'],
] as const;

/** Who of all these people is given the bytes. */
const readers = async (url: string) => {
  const names = ['aoi', 'ren', 'yui', 'sato', 'kato', 'admin'] as const;
  const all = await Promise.all(names.map(async (name) => ({ name, answer: await app.as(name, { url }) })));
  // Not yours is like not there: not one word, number or header more.
  const nowhere = await app.as('ren', { url: `/api/media/${newId()}/o` });
  const told = ({ statusCode, body, headers }: typeof nowhere) => [statusCode, body, { ...headers, date: '' }];
  for (const { answer } of all) if (answer.statusCode !== 200) expect(told(answer)).toEqual(told(nowhere));
  return all.filter(({ answer }) => answer.statusCode === 200).map(({ name }) => name);
};

describe.each(WORKS)('a %s (%s) that is fetched', (kind, mime) => {
  it('is given to whom its work is shown, anew each time; one work’s bytes open no other’s', async () => {
    const bytes = bytesOf(mime);
    const work = newId();
    const url = await aWork(bytes, mime, { kind, audience: 'teacher' }, work);
    // Announced, and not yet here.
    expect(await readers(url)).toEqual([]);
    await put(url, bytes, mime);
    expect(await readers(url)).toEqual(['aoi', 'sato']);
    const own = await aWork(bytes, mime, { kind, audience: 'self' });
    await put(own, bytes, mime);
    expect(await readers(own)).toEqual(['aoi']);
    const shown = (base: number, audience: string) =>
      aoi.push(aoi.mutation('work', work, { op: 'patch', base, set: { audience } }));
    await shown(1, 'class');
    expect(await readers(url)).toEqual(['aoi', 'ren', 'sato']);
    await shown(2, 'self');
    expect(await readers(url)).toEqual(['aoi']);
    // What a browser kept from before does not get round that, nor does a piece of it, nor its size.
    const etag = `"${createHash('sha256').update(bytes).digest('hex')}"`;
    for (const headers of [{ 'if-none-match': etag }, { range: 'bytes=0-1' }, { range: 'bytes=0-1', 'if-range': etag }])
      expect((await app.as('ren', { url, headers })).statusCode).toBe(404);
    expect((await app.as('ren', { method: 'HEAD', url })).statusCode).toBe(404);
    expect((await app.as(null, { url })).statusCode).toBe(401);
    expect(await readers(url.replace(/o$/, 'm'))).toEqual([]);
  });

  it('comes in the pieces that are asked for, as long as it is the same', async () => {
    const bytes = bytesOf(mime, 20_000);
    const url = await aWork(bytes, mime, { kind, audience: 'class' });
    await put(url, bytes, mime);
    const get = (headers: Record<string, string>) => app.as('ren', { url, headers });
    const etag = String((await get({})).headers.etag);
    const piece = await get({ range: 'bytes=100-199', 'if-range': etag });
    expect([piece.statusCode, piece.headers['content-range']]).toEqual([206, `bytes 100-199/${bytes.length}`]);
    expect(piece.rawPayload.equals(bytes.subarray(100, 200))).toBe(true);
    const other = await get({ range: 'bytes=100-199', 'if-range': '"another"' });
    expect([other.statusCode, other.rawPayload.length]).toEqual([200, bytes.length]);
    const last = await get({ range: 'bytes=-50' });
    expect([last.statusCode, last.rawPayload.equals(bytes.subarray(-50))]).toEqual([206, true]);
    const behind = await get({ range: `bytes=${bytes.length}-` });
    expect([behind.statusCode, behind.headers['content-range']]).toEqual([416, `bytes */${bytes.length}`]);
    const head = await app.as('ren', { method: 'HEAD', url });
    expect([head.statusCode, head.headers['content-length'], head.rawPayload.length]).toEqual([
      200,
      String(bytes.length),
      0,
    ]);
    expect((await app.as('yui', { url, headers: { range: 'bytes=0-1' } })).statusCode).toBe(404);
  });
});
