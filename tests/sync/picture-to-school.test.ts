// A picture from one device to another through the real server and real HTTP, on a line that breaks.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import type { Wire } from '#remote/wire.ts';
import { lampsOf } from '#store/lamps.ts';
import { readBlob } from '#store/media-blobs.ts';
import { keepWork } from '#store/works.ts';
import { writeChanges } from '#store/write.ts';
import { runDownloads } from '#sync/download.ts';
import { runUploads } from '#sync/upload.ts';
import { openApp, type TestApp } from '#tests/server/open-app.ts';
import { CLASS, LESSON, type Name, UNIT } from '#tests/server/plain-school.ts';
import { aRealDevice, aVariant } from '#tests/sync/a-real-device.ts';

let app: TestApp;
let origin: string;
beforeAll(async () => {
  app = await openApp();
  origin = await app.http.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => app.close());

const step = async () => undefined;
const pause = async () => undefined;

const signedIn = (name: Name) => aRealDevice({ ...app, origin }, name);

test('a picture taken on a weak line arrives whole, piece by piece, and the teacher sees it', async () => {
  const picture: PreparedMedia = {
    variants: { t: await aVariant(120, 50), m: await aVariant(500, 70), o: await aVariant(1200, 95) },
  };
  expect(picture.variants.o?.bytes).toBeGreaterThan(1_000_000);
  const aoi = await signedIn('aoi');
  await aoi.round();
  const made = await keepWork(aoi.device, picture, { unit: UNIT, lesson: LESSON, stage: 'trial' });
  if ('refused' in made) throw new Error(made.refused);
  const lamp = async () => (await lampsOf(aoi.device, [made.id])).get(made.id);
  await aoi.round();
  expect(await aoi.device.db.outbox.count()).toBe(0);
  expect(await lamp()).not.toBe('arrived');

  // Five requests at a time, then the line is dead.
  for (let tries = 0; (await aoi.device.db.uploads.count()) > 0 && tries < 20; tries += 1) {
    aoi.line.left = 5;
    await runUploads(aoi.device, aoi.wire, step, pause);
  }
  expect(await aoi.device.db.uploads.count()).toBe(0);
  expect(await lamp()).not.toBe('arrived');
  aoi.line.left = Number.POSITIVE_INFINITY;
  await aoi.round();
  expect(await lamp()).toBe('arrived');

  const sato = await signedIn('sato');
  await sato.round();
  expect(await runDownloads(sato.device, sato.wire, step)).toBeNull();
  const thumbnail = await readBlob(sato.device.db, picture.variants.t?.hash ?? '');
  expect(Buffer.from((await thumbnail?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(
    Buffer.from(picture.variants.t?.data ?? new ArrayBuffer()),
  );
  expect(await readBlob(sato.device.db, picture.variants.o?.hash ?? '')).toBeNull();
});

test('bytes that changed on the way are refused, and the right ones go again', async () => {
  const picture: PreparedMedia = { variants: { t: await aVariant(60, 50), o: await aVariant(400, 90) } };
  expect(picture.variants.o?.bytes).toBeGreaterThan(64 * 1024);
  const ren = await signedIn('ren');
  await ren.round();
  const made = await keepWork(ren.device, picture, { unit: UNIT, lesson: LESSON, stage: 'final' });
  if ('refused' in made) throw new Error(made.refused);
  await ren.round();
  let damages = 2;
  const damaged = (bytes: ArrayBuffer): ArrayBuffer => {
    damages -= 1;
    if (damages < 0) return bytes;
    const copy = new Uint8Array(bytes.slice(0));
    copy[copy.length - 1] = 255 - (copy[copy.length - 1] ?? 0);
    return copy.buffer;
  };
  const wire: Wire = {
    ...ren.wire,
    putMedia: (media, variant, bytes, mime) => ren.wire.putMedia(media, variant, damaged(bytes), mime),
    tus: (request) => ren.wire.tus({ ...request, body: request.body && damaged(request.body) }),
  };
  expect(await runUploads(ren.device, wire, step, pause)).toBeNull();
  expect((await ren.device.db.uploads.toArray()).map(({ url, tries }) => ({ url, tries }))).toEqual([
    { url: null, tries: 1 },
    { url: null, tries: 1 },
  ]);
  expect(await runUploads(ren.device, wire, step, pause)).toBeNull();
  expect(await ren.device.db.uploads.count()).toBe(0);
  await ren.round();
  expect((await lampsOf(ren.device, [made.id])).get(made.id)).toBe('arrived');
});

test('the answer to the last piece is lost: the school has it, says so when asked, and no byte goes twice', async () => {
  const picture: PreparedMedia = { variants: { t: await aVariant(60, 50), m: await aVariant(400, 80) } };
  const ren = await signedIn('ren');
  await ren.round();
  const made = await keepWork(ren.device, picture, { unit: UNIT, lesson: LESSON, stage: 'trial' });
  if ('refused' in made) throw new Error(made.refused);
  await ren.round();
  const asked: string[] = [];
  let bytes = 0;
  const wire: Wire = {
    ...ren.wire,
    tus: async (request) => {
      const isFirst = !asked.includes('PATCH');
      asked.push(request.method);
      if (request.method === 'PATCH') bytes += request.body?.byteLength ?? 0;
      const answer = await ren.wire.tus(request);
      return request.method === 'PATCH' && isFirst ? { kind: 'later', why: 'away' } : answer;
    },
  };
  expect(await runUploads(ren.device, wire, step, pause)).toBeNull();
  expect([asked, bytes]).toEqual([['POST', 'PATCH', 'HEAD'], picture.variants.m?.bytes]);
  expect(await ren.device.db.uploads.count()).toBe(0);
  await ren.round();
  expect((await lampsOf(ren.device, [made.id])).get(made.id)).toBe('arrived');
});

test('the teacher says 「あとで送る」: a device that has not heard of it is told so, and says so; later all arrives', async () => {
  const picture: PreparedMedia = { variants: { t: await aVariant(60, 50), m: await aVariant(400, 80) } };
  expect(picture.variants.m?.bytes).toBeGreaterThan(64 * 1024);
  const [sato, aoi] = [await signedIn('sato'), await signedIn('aoi')];
  await sato.round();
  await aoi.round();
  const made = await keepWork(aoi.device, picture, { unit: UNIT, lesson: LESSON, stage: 'trial' });
  if ('refused' in made) throw new Error(made.refused);
  await aoi.round();
  const lamp = async () => (await lampsOf(aoi.device, [made.id])).get(made.id);
  const values = { mediaLaterUntil: app.clock.now + 3_600_000 };
  expect(await writeChanges(sato.device, [{ op: 'patch', type: 'classGroup', id: CLASS, values }])).toBeNull();
  await sato.round();

  expect(await runUploads(aoi.device, aoi.wire, step, pause)).toMatchObject({ kind: 'later', why: 'busy' });
  expect((await aoi.device.db.uploads.toArray()).map(({ variant }) => variant)).toEqual(['m']);
  expect(await lamp()).toBe('sending');
  await aoi.round();
  expect(await lamp()).toBe('later');
  expect(await runUploads(aoi.device, aoi.wire, step, pause)).toBeNull();
  expect(await lamp()).toBe('later');
  app.clock.now += 3_600_001;
  expect(await runUploads(aoi.device, aoi.wire, step, pause)).toBeNull();
  await aoi.round();
  expect(await lamp()).toBe('arrived');
});
