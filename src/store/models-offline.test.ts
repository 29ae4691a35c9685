import { expect, test, vi } from 'vitest';
import type { Variant } from '#domain/records/media.ts';
import type { Kept } from '#store/database.ts';
import { forgetBlob } from '#store/media-blobs.ts';
import { modelsOf } from '#store/models.ts';
import { keepModelOffline, modelsOffline } from '#store/models-offline.ts';
import { shelveStrokes } from '#store/stroke-shelf.ts';
import type { TestDevice } from '#tests/helpers/a-device.tsx';
import { anId, aRecord, aSchool, HIKARI } from '#tests/helpers/a-school.ts';
import { aShelf } from '#tests/helpers/a-shelf.ts';
import { aPicturedDevice } from '#tests/helpers/pictured-school.ts';

const FILM = aRecord('model', { id: anId('film'), unit: HIKARI, kind: 'video', order: 'W' });
const WORDS = aRecord('model', { id: anId('words'), unit: HIKARI, kind: 'text', order: 'Y' });
const ALL = [...aSchool(), FILM, WORDS];

async function theFilm(device: TestDevice): Promise<Kept<'model'>> {
  const film = await device.db.records('model').get(FILM.id);
  if (!film) throw new Error('no film');
  return film;
}
const stateOf = async (device: TestDevice, id: string = FILM.id) =>
  (await modelsOffline(device, await modelsOf(device, HIKARI))).get(id);
const facts = (variant: Variant) => ({ hash: variant.repeat(64), bytes: 2_100_000, mime: 'video/mp4' as const });
async function knows(device: TestDevice, up: readonly Variant[]) {
  const { media } = await theFilm(device);
  await device.db.table('media').update(media ?? '', {
    variants: { t: { ...facts('t'), mime: 'image/webp' }, o: facts('o') },
    up: Object.fromEntries(up.map((variant) => [variant, 1])),
  });
}

test('what is here in full can be looked at, and words need no bytes', async () => {
  const device = await aPicturedDevice(ALL);
  expect(await stateOf(device)).toEqual({ state: 'whole', bytes: 0 });
  expect(await stateOf(device, WORDS.id)).toEqual({ state: 'whole', bytes: 0 });
});

test('a film of which only the first picture is here is told as partly here, with the size of the rest', async () => {
  const device = await aPicturedDevice(ALL, { held: false });
  await knows(device, ['t', 'o']);
  expect(await stateOf(device)).toEqual({ state: 'none', bytes: 2_100_000 });
  await device.db.blobs.put({ hash: 't'.repeat(64), mime: 'image/webp', bytes: 1, count: 1, at: 1 });
  expect((await stateOf(device))?.state).toBe('partly');
  await forgetBlob(device.db, 't'.repeat(64));
  await knows(device, ['t']);
  expect((await stateOf(device))?.state).toBe('elsewhere');
});

test('one tap asks for it, ahead of what comes by itself', async () => {
  const device = await aPicturedDevice(ALL, { held: false });
  await knows(device, ['t', 'o']);
  const film = await theFilm(device);
  await keepModelOffline(device, film);
  expect((await stateOf(device))?.state).toBe('coming');
  expect(await device.db.wanted.toArray()).toMatchObject([{ key: `${film.media}/o`, place: 0 }]);
});

test('a 手本 with 筆順 is here only once the strokes are, or once it is known that nobody wrote them down', async () => {
  vi.stubGlobal('caches', aShelf());
  const order = aRecord('model', { id: anId('order'), unit: HIKARI, kind: 'text', characters: '光る', order: 'Z' });
  const device = await aPicturedDevice([...aSchool(), order]);
  expect(await stateOf(device, order.id)).toEqual({ state: 'coming', bytes: 0 });
  await shelveStrokes('光', '<svg><path d="M1,2c3,4 5,6 7,8"/></svg>');
  expect((await stateOf(device, order.id))?.state).toBe('coming');
  await shelveStrokes('る', null);
  expect((await stateOf(device, order.id))?.state).toBe('whole');
  vi.unstubAllGlobals();
});
