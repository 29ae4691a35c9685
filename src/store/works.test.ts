import { expect, test } from 'vitest';
import { isRefused } from '#domain/refusal.ts';
import type { Device } from '#store/device.ts';
import { keepWork, restoreWork, retitleWork, setStage, shareWork, trashWork, worksOf } from '#store/works.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { HARUTO, HIKARI, LESSONS, SAKURA, WORKS } from '#tests/helpers/a-school.ts';
import { aPicture } from '#tests/helpers/pictures.ts';

const prepared = aPicture(1);
const kept = async ({ db }: Device, id: string) => (await db.records('work').get(id)) ?? null;
const third = { unit: HIKARI, lesson: LESSONS[2], stage: 'trial' } as const;

test('a work comes with its media record, its bytes and their uploads, all together', async () => {
  const device = await aDevice();
  const made = await keepWork(device, prepared, third);
  if (isRefused(made)) throw new Error('refused');
  const work = await kept(device, made.id);
  expect(work).toMatchObject({ owner: SAKURA, stage: 'trial', audience: 'teacher', lesson: LESSONS[2] });
  expect(await device.db.records('media').get(work?.media ?? '')).toMatchObject({ root: made.id, owner: SAKURA });
  expect(await device.db.blobs.count()).toBe(3);
  expect(await device.db.uploads.count()).toBe(3);
  const outbox = await device.db.outbox.toArray();
  expect(outbox.map((entry) => entry.mutation.type)).toEqual(['work', 'media']);
  expect(new Set(outbox.map((entry) => entry.mutation.g)).size).toBe(1);
});

test('when the work is refused, no bytes are left behind', async () => {
  const device = await aDevice({ person: HARUTO, records: [] });
  expect(await keepWork(device, prepared, third)).toMatchObject({ refused: 'not-found' });
  expect(await device.db.blobs.count()).toBe(0);
  expect(await device.db.uploads.count()).toBe(0);
});

test('the child names it, says which try it was and who may see it', async () => {
  const device = await aDevice();
  const [, trial] = WORKS;
  expect(await retitleWork(device, trial, { title: '二まいめ', words: 'はねが とまった。' })).toBeNull();
  expect(await setStage(device, trial, 'final')).toBeNull();
  expect(await shareWork(device, trial, 'class')).toBeNull();
  expect(await kept(device, trial)).toMatchObject({
    title: '二まいめ',
    words: 'はねが とまった。',
    stage: 'final',
    audience: 'class',
  });
});

test('a work that was thrown away comes back whole', async () => {
  const device = await aDevice();
  const before = await kept(device, WORKS[2]);
  await trashWork(device, WORKS[2]);
  expect(await kept(device, WORKS[2])).toMatchObject({ trashed: true });
  expect((await worksOf(device, HIKARI, SAKURA)).map((work) => work.id)).toEqual([WORKS[0], WORKS[1]]);
  await restoreWork(device, WORKS[2]);
  expect(await kept(device, WORKS[2])).toMatchObject({ title: before?.title, trashed: false });
});
