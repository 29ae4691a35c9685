// Everything that can go wrong with a picture on its way, at every step of it. Three things hold throughout: the lamp never says
// 学校に届きました before the school has every byte, no byte leaves the device before that, and in the end the school has it.
import { expect, test } from 'vitest';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import { VARIANTS } from '#domain/records/media.ts';
import { noteContact } from '#store/contact.ts';
import { putMeta } from '#store/device.ts';
import { takeLead } from '#store/engine-transaction.ts';
import { lampsOf } from '#store/lamps.ts';
import { readBlob } from '#store/media-blobs.ts';
import { makeRoom } from '#store/media-room.ts';
import { keepWork } from '#store/works.ts';
import { runUploads } from '#sync/upload.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { aVariant, MediaSchool, recordsArrived } from '#tests/helpers/a-media-school.ts';
import { HIKARI, LESSONS } from '#tests/helpers/a-school.ts';

const KB = 1024;
const aPicture = (): PreparedMedia => ({
  variants: { t: aVariant(8 * KB), m: aVariant(100 * KB), o: aVariant(700 * KB) },
});

async function aPictureOnItsWay(picture = aPicture()) {
  const device = await aDevice();
  const made = await keepWork(device, picture, { unit: HIKARI, lesson: LESSONS[2], stage: 'trial' });
  if ('refused' in made) throw new Error(made.refused);
  const media = await recordsArrived(device, made.id);
  await noteContact(device.db, { online: true });
  await takeLead(device.db);
  const school = new MediaSchool(device);
  const lamp = async () => (await lampsOf(device, [made.id])).get(made.id);
  const hasAll = () =>
    VARIANTS.every((variant) => {
      const part = picture.variants[variant];
      return !part || school.taken.get(`${media}/${variant}`)?.equals(Buffer.from(part.data));
    });

  /** The disk is full at every moment: whatever may go, goes. */
  const isTrue = async () => {
    expect(['arrived', 'seen'].includes((await lamp()) ?? '') && !hasAll(), 'the lamp runs ahead').toBe(false);
    await makeRoom(device, Number.MAX_SAFE_INTEGER);
    const up = (await device.db.records('media').get(media))?.up ?? {};
    for (const variant of VARIANTS) {
      const part = picture.variants[variant];
      if (part && up[variant] === undefined) expect(await readBlob(device.db, part.hash), variant).not.toBeNull();
    }
  };
  /** One pass, and the news that follow it. `fault` is told the number of each step, and may throw there. */
  const pass = async (fault: (at: number) => void = () => undefined) => {
    let at = 0;
    const step = async () => {
      await isTrue();
      at += 1;
      fault(at);
    };
    await runUploads(device, school, step, async () => undefined).catch((error: unknown) => {
      if (!(error instanceof Killed)) throw error;
    });
    await isTrue();
    return at;
  };
  const news = async () => {
    device.clock.now += 1000;
    await school.tellNews();
    await putMeta(device.db, 'pulledAt', device.clock.now);
    await isTrue();
  };
  const ends = async () => {
    for (let round = 0; round < 4; round += 1) {
      await pass();
      await news();
    }
    expect(hasAll()).toBe(true);
    expect(await device.db.uploads.count()).toBe(0);
    expect(await lamp()).toBe('arrived');
  };
  return { device, school, media, lamp, hasAll, pass, news, ends };
}
class Killed extends Error {}

const STEPS = [1, 2, 3, 4, 5, 6, 7, 8];

test('the steps that are tried below are all there are', async () => {
  const { pass } = await aPictureOnItsWay();
  expect(await pass()).toBe(STEPS.length);
});

test.each(STEPS)('killed at step %i, it goes on from there', async (step) => {
  const { pass, ends, hasAll } = await aPictureOnItsWay();
  await pass((at) => {
    if (at === step) throw new Killed();
  });
  expect(hasAll()).toBe(false);
  await ends();
});

test.each(STEPS)('the answer after step %i is lost: nothing is believed that was not said', async (step) => {
  const { pass, ends, school } = await aPictureOnItsWay();
  await pass((at) => {
    if (at === step) school.losesAnswer = true;
  });
  await ends();
  // What came is not sent again: of the two larger sizes no byte goes twice.
  const sent = school.asked.map((what) => Number(/^chunk \d+\+(\d+)$/.exec(what)?.[1] ?? 0));
  expect(sent.reduce((sum, bytes) => sum + bytes, 0)).toBe(800 * KB);
});

test.each(STEPS)(
  'bytes are damaged on the way after step %i: the school says so, and gets the right ones',
  async (step) => {
    const { pass, ends, school } = await aPictureOnItsWay();
    await pass((at) => {
      if (at === step) school.damages = 1;
    });
    await ends();
  },
);

test.each(STEPS)('the school is set back at step %i and has forgotten what was begun', async (step) => {
  const { pass, ends, school } = await aPictureOnItsWay();
  await pass((at) => {
    if (at === step) school.begun.clear();
  });
  await ends();
});

test('a school that was restored without the bytes gets them again from the device that still holds them', async () => {
  const { device, school, media, news, lamp, hasAll } = await aPictureOnItsWay();
  const send = () => runUploads(device, school, async () => undefined);
  await send();
  await putMeta(device.db, 'pulledAt', device.clock.now);
  school.taken.clear();
  await device.db.records('media').update(media, { up: {} });
  expect(await lamp()).not.toBe('arrived');
  device.clock.now += 1000;
  await putMeta(device.db, 'pulledAt', device.clock.now);
  await send();
  expect(hasAll()).toBe(true);
  await news();
  expect(await lamp()).toBe('arrived');
});

test.each([
  ['a photo', { t: aVariant(8 * KB), m: aVariant(90 * KB), o: aVariant(400 * KB) }],
  ['a drawing, which may be small', { t: aVariant(4 * KB, 'image/png'), o: aVariant(40 * KB, 'image/png') }],
  ['a film, whose thumbnail is a picture', { t: aVariant(8 * KB), o: aVariant(900 * KB, 'video/mp4') }],
  ['a film in a small and a large size', { m: aVariant(200 * KB, 'video/webm'), o: aVariant(800 * KB, 'video/webm') }],
  ['a sound, which has nothing to look at', { o: aVariant(300 * KB, 'audio/webm') }],
  ['a short sound', { o: aVariant(20 * KB, 'audio/mp4') }],
  ['a file', { o: aVariant(500 * KB, 'application/pdf') }],
])('%s travels whole, in all sizes that there are of it', async (_, variants) => {
  const { ends, school, media } = await aPictureOnItsWay({ variants });
  await ends();
  expect([...school.taken.keys()].toSorted()).toEqual(
    Object.keys(variants)
      .map((variant) => `${media}/${variant}`)
      .toSorted(),
  );
});
