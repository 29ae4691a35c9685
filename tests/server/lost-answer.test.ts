// The last piece of a film came, and the answer to it was lost on the way: the device asks how far it had come, and need not send
// it again. Only whoever sent it hears so, and only while it is true.
import { createHash } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApp, type TestApp } from '#tests/server/open-app.ts';
import { LESSON, type Name, newId, PEOPLE, PlainDevice, SCHOOL, UNIT } from '#tests/server/plain-school.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

const BYTES = 90_000;
const filmOf = (seed: string): Buffer =>
  Buffer.concat([
    Buffer.from([0x1a, 0x45, 0xdf, 0xa3]),
    Buffer.alloc(BYTES - 4, createHash('sha512').update(seed).digest()),
  ]);
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** A work of Aoi's, and the record of its film. */
async function recordsCome(media: string, film: Buffer): Promise<void> {
  const aoi = new PlainDevice({ ...app, server: app.school, news: [] }, 'aoi');
  const work = newId();
  const variants = { o: { hash: hashOf(film), bytes: BYTES, mime: 'video/webm' } };
  const owner = PEOPLE.aoi;
  await aoi.create(
    'work',
    { owner, set: { unit: UNIT, lesson: LESSON, kind: 'video', audience: 'class', media } },
    work,
  );
  expect((await aoi.create('media', { owner, root: work, set: { variants } }, media)).st).toBe('ok');
}

const TUS = { 'tus-resumable': '1.0.0' };
async function begins(media: string): Promise<string> {
  const about = `media ${btoa(media)},variant ${btoa('o')}`;
  const headers = { ...TUS, 'upload-length': String(BYTES), 'upload-metadata': about };
  const begun = await app.as('aoi', { method: 'POST', url: '/api/uploads', headers });
  return String(begun.headers.location);
}
async function sends(place: string, payload: Buffer): Promise<number> {
  const headers = { ...TUS, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' };
  return (await app.as('aoi', { method: 'PATCH', url: place, headers, payload })).statusCode;
}
/** What a device hears that asks how far it had come: the offset, and whether all of it was found good. */
async function asks(name: Name, place: string) {
  const { statusCode, headers } = await app.as(name, { method: 'HEAD', url: place, headers: TUS });
  return [statusCode, headers['upload-offset'], headers['x-ashiato-arrived']];
}
const NOTHING = [404, undefined, undefined];
const OVER = [200, String(BYTES), '1'];

it('the upload is over for whom it was, and for nobody else', async () => {
  const [film, media] = [filmOf('one'), newId()];
  await recordsCome(media, film);
  const place = await begins(media);
  expect(await asks('aoi', place)).toEqual([200, '0', undefined]);
  expect(await sends(place, film)).toBe(204);
  expect(await asks('aoi', place)).toEqual(OVER);
  expect(await asks('ren', place)).toEqual(NOTHING);
  expect(await asks('sato', place)).toEqual(NOTHING);
  const another = place.endsWith('0') ? `${place.slice(0, -1)}1` : `${place.slice(0, -1)}0`;
  for (const other of [place.replace(PEOPLE.aoi, PEOPLE.ren), another])
    expect(await asks('aoi', other)).toEqual(NOTHING);
  // A school that lost the bytes wants them again.
  await app.store.remove(SCHOOL, hashOf(film));
  expect(await asks('aoi', place)).toEqual(NOTHING);
});

it('it is not over as long as no record of theirs names its bytes', async () => {
  const [film, media] = [filmOf('two'), newId()];
  const place = await begins(media);
  expect(await sends(place, film)).toBe(204);
  expect(await asks('aoi', place)).toEqual(NOTHING);
  await recordsCome(media, film);
  expect(await asks('aoi', place)).toEqual(OVER);
});

it('it is looked at when it is asked for, if the server had stopped before it could', async () => {
  const [film, media] = [filmOf('three'), newId()];
  await recordsCome(media, film);
  const lie = async (bytes: Buffer): Promise<string> => {
    const place = await begins(media);
    await writeFile(join(app.uploads, place.slice('/api/uploads/'.length)), bytes);
    return place;
  };
  const wrong = await lie(filmOf('four'));
  expect(await asks('aoi', wrong)).toEqual(NOTHING);
  const place = await lie(film);
  // Asked twice at once, it is taken in once.
  expect(await Promise.all([asks('aoi', place), asks('aoi', place)])).toEqual([OVER, OVER]);
  expect((await app.as('ren', { url: `/api/media/${media}/o` })).rawPayload.equals(film)).toBe(true);
  expect(await readdir(app.uploads)).toEqual([]);
});
