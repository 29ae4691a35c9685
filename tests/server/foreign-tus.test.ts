// Our uploads speak tus 1.0 and no dialect of it: tus-js-client as it comes, with its own HTTP, brings a film to the school.
import { createHash } from 'node:crypto';
import { DetailedError, Upload, type UploadOptions } from 'tus-js-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApp, type TestApp } from '#tests/server/open-app.ts';
import { LESSON, type Name, newId, PEOPLE, PlainDevice, UNIT } from '#tests/server/plain-school.ts';

const FILM = Buffer.concat([
  Buffer.from([0x1a, 0x45, 0xdf, 0xa3]),
  Buffer.alloc(900_000, createHash('sha512').update('a film').digest()),
]);
const PIECE = 200_000;

let app: TestApp;
let origin: string;
beforeAll(async () => {
  app = await openApp();
  origin = await app.http.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => app.close());

/** A work of Aoi's whose film the school does not have yet. */
async function aFilm(): Promise<string> {
  const aoi = new PlainDevice({ ...app, server: app.school, news: [] }, 'aoi');
  const [work, media] = [newId(), newId()];
  const variants = {
    o: { hash: createHash('sha256').update(FILM).digest('hex'), bytes: FILM.length, mime: 'video/webm' },
  };
  const owner = PEOPLE.aoi;
  await aoi.create('work', { owner, set: { unit: UNIT, lesson: LESSON, kind: 'video', media } }, work);
  expect((await aoi.create('media', { owner, root: work, set: { variants } }, media)).st).toBe('ok');
  return media;
}

async function optionsOf(name: Name, media: string): Promise<UploadOptions> {
  return {
    endpoint: `${origin}/api/uploads`,
    metadata: { media, variant: 'o' },
    headers: { cookie: await app.cookie(name), 'x-ashiato': '1' },
    chunkSize: PIECE,
    retryDelays: null,
  };
}

/** Resolves when all is sent; rejects with what the client says. `after` is told of each piece that the school took. */
const send = (options: UploadOptions, after: (upload: Upload, taken: number) => boolean = () => false) =>
  new Promise<Upload>((resolve, reject) => {
    const upload: Upload = new Upload(FILM, {
      ...options,
      onSuccess: () => resolve(upload),
      onError: reject,
      onChunkComplete: (_size, taken) => {
        if (after(upload, taken)) void upload.abort().then(() => resolve(upload));
      },
    });
    upload.start();
  });

const filmFor = (name: Name, media: string) => app.as(name, { url: `/api/media/${media}/o` });

it('a film goes up in pieces, and is seen by whom the work is seen', async () => {
  const media = await aFilm();
  await send(await optionsOf('aoi', media));
  const seen = await filmFor('sato', media);
  expect([seen.statusCode, seen.rawPayload.equals(FILM)]).toEqual([200, true]);
  expect((await filmFor('kato', media)).statusCode).toBe(404);
});

it('goes on where it was broken off, by the address alone', async () => {
  const media = await aFilm();
  const options = await optionsOf('aoi', media);
  const { url } = await send(options, (_upload, taken) => taken >= 2 * PIECE);
  expect((await filmFor('sato', media)).statusCode).toBe(404);
  const taken: number[] = [];
  await send({ ...options, uploadUrl: url }, (_upload, sofar) => {
    taken.push(sofar);
    return false;
  });
  expect(taken[0]).toBeGreaterThanOrEqual(3 * PIECE);
  expect((await filmFor('sato', media)).rawPayload.equals(FILM)).toBe(true);
});

it('nobody else goes on with it', async () => {
  const media = await aFilm();
  const { url } = await send(await optionsOf('aoi', media), (_upload, taken) => taken >= PIECE);
  const others = await send({ ...(await optionsOf('ren', media)), uploadUrl: url, endpoint: null }).catch(
    (error) => error,
  );
  expect(others).toBeInstanceOf(DetailedError);
  expect((await filmFor('ren', media)).statusCode).toBe(404);
  await send({ ...(await optionsOf('aoi', media)), uploadUrl: url });
  expect((await filmFor('sato', media)).statusCode).toBe(200);
});
