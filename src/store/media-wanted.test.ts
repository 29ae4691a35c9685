import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Variant } from '#domain/records/media.ts';
import { putMeta } from '#store/device.ts';
import { keepBlob } from '#store/media-blobs.ts';
import { PLACE, wantedNow, wantForOffline, wantMedia } from '#store/media-wanted.ts';
import { aDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import { anId, aRecord, HARUTO, HIKARI, MODEL, ownRecord, SAKURA, TEACHER, WORKS } from '#tests/helpers/a-school.ts';

let device: TestDevice;
beforeEach(async () => {
  device = await aDevice();
});

afterEach(() => vi.unstubAllGlobals());

const hashOf = (media: string, variant: string) =>
  Array.from(`${variant}${media}`, (letter) => (letter.codePointAt(0) ?? 0).toString(16))
    .join('')
    .slice(0, 64)
    .padEnd(64, '0');
const MIMES = { picture: 'image/webp', film: 'video/mp4' } as const;

interface Told {
  readonly owner: string | null;
  readonly root: string;
  readonly kind?: keyof typeof MIMES;
  readonly up?: readonly Variant[];
}
async function aPicture(name: string, { owner, root, kind = 'picture', up = ['t', 'm', 'o'] }: Told): Promise<string> {
  const id = anId(name);
  const facts = (variant: Variant, bytes: number) => ({
    hash: hashOf(id, variant),
    bytes,
    mime: 'image/webp' as const,
  });
  const told = {
    id,
    root,
    variants: { t: facts('t', 10), m: facts('m', 100), o: { ...facts('o', 1000), mime: MIMES[kind] } },
    up: Object.fromEntries(up.map((variant) => [variant, 1])),
  };
  const record = owner ? ownRecord('media', owner, told) : aRecord('media', { ...told, author: TEACHER });
  await device.db.table('media').put({ ...record, _rv: 1, _s: ['cl:x'], _p: 0 });
  return id;
}
const wanted = async () => (await wantedNow(device)).map(({ entry }) => entry.key);

test('offline a child has all thumbnails, own works and models larger, and films of both', async () => {
  const own = await aPicture('own', { owner: SAKURA, root: WORKS[0] });
  const classmates = await aPicture('a classmate', { owner: HARUTO, root: anId('his work') });
  const model = await aPicture('a model', { owner: null, root: MODEL, kind: 'film' });
  const film = await aPicture('own film', { owner: SAKURA, root: WORKS[1], kind: 'film', up: ['o'] });
  await wantForOffline(device);
  expect((await wanted()).sort()).toEqual(
    [`${own}/t`, `${classmates}/t`, `${model}/t`, `${own}/m`, `${model}/m`, `${model}/o`, `${film}/o`].sort(),
  );
  const places = (await wantedNow(device)).map(({ entry }) => entry.place);
  expect(places).toEqual([1, 1, 1, 2, 2, 3, 3]);
});

test('of a unit that is over, the films stay at school; what is here or not yet there is not asked for', async () => {
  await device.db.records('unit').update(HIKARI, { state: 'closed' });
  const model = await aPicture('a model', { owner: null, root: MODEL, kind: 'film', up: ['m', 'o'] });
  const own = await aPicture('own', { owner: SAKURA, root: WORKS[0] });
  await keepBlob(device.db, { hash: hashOf(own, 't'), mime: 'image/webp', data: new ArrayBuffer(10) }, 1);
  await wantForOffline(device);
  expect((await wanted()).sort()).toEqual([`${own}/m`, `${model}/m`].sort());
});

test('on a thin line, or one that is paid for, only short films come by themselves', async () => {
  const film = await aPicture('a long film', { owner: null, root: MODEL, kind: 'film' });
  const kept = await device.db.records('media').get(film);
  const { o } = kept?.variants ?? {};
  await device.db.table('media').update(film, { variants: { ...kept?.variants, o: { ...o, bytes: 3_000_001 } } });
  for (const connection of [{ effectiveType: '3g' }, { effectiveType: '4g', type: 'cellular' }]) {
    vi.stubGlobal('navigator', { connection });
    await wantForOffline(device);
    expect((await wanted()).sort()).toEqual([`${film}/m`, `${film}/t`].sort());
  }
  await wantMedia(device, film, 'o', PLACE.lookingAt);
  expect((await wanted())[0]).toBe(`${film}/o`);
  await device.db.wanted.clear();
  vi.stubGlobal('navigator', { connection: { effectiveType: '4g', type: 'wifi' } });
  await wantForOffline(device);
  expect(await wanted()).toContain(`${film}/o`);
});

test('what somebody looks at comes before all that was asked for in advance, and stays there', async () => {
  const classmates = await aPicture('a classmate', { owner: HARUTO, root: anId('his work') });
  const own = await aPicture('own', { owner: SAKURA, root: WORKS[0] });
  await wantForOffline(device);
  await wantMedia(device, own, 'm', PLACE.lookingAt);
  await wantMedia(device, own, 'm', PLACE.medium);
  expect((await wanted())[0]).toBe(`${own}/m`);
  expect((await wantedNow(device, PLACE.lookingAt)).map(({ entry }) => entry.key)).toEqual([`${own}/m`]);
  expect(await wanted()).toContain(`${classmates}/t`);
});

test('after room had to be made nothing is fetched in advance for some hours', async () => {
  const own = await aPicture('own', { owner: SAKURA, root: WORKS[0] });
  await putMeta(device.db, 'fullAt', device.clock.now);
  await wantForOffline(device);
  expect(await wanted()).toEqual([]);
  device.clock.now += 7 * 3_600_000;
  await wantForOffline(device);
  expect(await wanted()).toContain(`${own}/m`);
});

test('a wish without a record, or for nothing that is known, is no wish', async () => {
  await wantMedia(device, anId('nobody knows'), 't', PLACE.lookingAt);
  expect(await device.db.wanted.count()).toBe(0);
  const own = await aPicture('own', { owner: SAKURA, root: WORKS[0] });
  await wantMedia(device, own, 't', PLACE.lookingAt);
  await device.db.records('media').delete(own);
  expect(await wanted()).toEqual([]);
  expect(await device.db.wanted.count()).toBe(0);
});
