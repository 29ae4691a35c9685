import { expect, test } from 'vitest';
import type { Device } from '#store/device.ts';
import { ghostPicture, ghostsOf } from '#store/ghosts.ts';
import { forgetBlob } from '#store/media-blobs.ts';
import { keepWork, trashWork } from '#store/works.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { HIKARI, LESSONS, ZUKO } from '#tests/helpers/a-school.ts';
import { aPicture } from '#tests/helpers/pictures.ts';

const [first, , third] = LESSONS;
const PLACE = { unit: HIKARI, lesson: third };
async function kept(device: Device, shade: number, work: { lesson?: string; unit?: string; kind?: 'video' }) {
  const { unit = HIKARI, lesson = null, kind = 'photo' } = work;
  const made = await keepWork(device, aPicture(shade), { unit, lesson, stage: 'practice', kind });
  if ('refused' in made) throw new Error(made.refused);
  const record = await device.db.records('work').get(made.id);
  return { id: made.id, media: record?.media ?? '' };
}

test('the newest picture of this lesson shines through, else of another lesson of the unit; never a film', async () => {
  const device = await aDevice();
  expect(await ghostsOf(device, PLACE)).toEqual({ last: null, model: null });
  const other = await kept(device, 1, { lesson: first });
  expect((await ghostsOf(device, PLACE)).last).toBe(other.media);
  const here = await kept(device, 2, { lesson: third });
  await kept(device, 3, { lesson: first });
  await kept(device, 4, { lesson: third, kind: 'video' });
  await kept(device, 5, { unit: ZUKO });
  expect((await ghostsOf(device, PLACE)).last).toBe(here.media);
  await trashWork(device, here.id);
  expect((await ghostsOf(device, PLACE)).last).not.toBe(here.media);
});

test('only what this device holds shines through, large sizes before small ones', async () => {
  const device = await aDevice();
  const { media } = await kept(device, 1, { lesson: third });
  const record = await device.db.records('media').get(media);
  // The school has all of it: now it may leave.
  await device.db.uploads.clear();
  const firstByte = async () => new Uint8Array((await (await ghostPicture(device, media))?.arrayBuffer()) ?? []).at(0);
  expect(await firstByte()).toBe(2);
  await forgetBlob(device.db, record?.variants.m?.hash ?? '');
  expect(await firstByte()).toBe(3);
  await forgetBlob(device.db, record?.variants.o?.hash ?? '');
  expect(await firstByte()).toBe(1);
  await forgetBlob(device.db, record?.variants.t?.hash ?? '');
  expect(await ghostPicture(device, media)).toBeNull();
  expect((await ghostsOf(device, PLACE)).last).toBeNull();
});
