import { expect, test, vi } from 'vitest';
import { mediaShelf } from '#pieces/media-shelf.ts';
import { keepBlob } from '#store/media-blobs.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { anId, HARUTO, ownRecord } from '#tests/helpers/a-school.ts';

const PICTURES = ['one', 'two', 'three'].map((name) => anId(name));
const hashOf = (at: number) => String(at).repeat(64);
const mediaOf = (id: string, at: number) => {
  const t = { hash: hashOf(at), bytes: 3, mime: 'image/webp', w: 4, h: 3 };
  return { ...ownRecord('media', HARUTO, { id, root: anId('work'), variants: { t } as never, up: { t: 1 } }), _rv: 1 };
};

async function shown() {
  const device = await aDevice();
  await device.db.table('media').bulkPut(PICTURES.map((id, at) => ({ ...mediaOf(id, at), _s: ['cl:x'], _p: 0 })));
  const shelf = mediaShelf(device);
  const heard: string[] = [];
  const stops = PICTURES.map((id) => shelf.watch(id, () => heard.push(id)));
  await vi.waitFor(() => expect(heard).toHaveLength(3));
  const keep = (at: number, mime = 'image/webp') =>
    keepBlob(device.db, { hash: hashOf(at), mime, data: new Uint8Array([1, 2, 3]).buffer }, 1);
  return { device, shelf, heard, stops, keep };
}

test('of many that are shown only that one is read again of which something came', async () => {
  const { device, shelf, heard, keep } = await shown();
  const read = vi.spyOn(device.db.table('media').core, 'getMany');
  const one = vi.spyOn(device.db.table('media').core, 'get');
  await keep(1);
  await vi.waitFor(() => expect(shelf.look(PICTURES[1] ?? '')?.here.has('t')).toBe(true));
  await keep(9);
  expect(heard.slice(3)).toEqual([PICTURES[1]]);
  const asked = read.mock.calls.flatMap(([{ keys }]) => keys);
  expect([...asked, ...one.mock.calls.map(([{ key }]) => key)]).toEqual([PICTURES[1]]);
});

test('what comes while it is first read is not missed', async () => {
  const { shelf, stops, keep } = await shown();
  stops[2]?.();
  shelf.watch(PICTURES[2] ?? '', () => undefined);
  await keep(2);
  await vi.waitFor(() => expect(shelf.look(PICTURES[2] ?? '')?.here.has('t')).toBe(true));
});

test('a record that comes later, or changes, is told; what nobody looks at is not', async () => {
  const { device, shelf, heard, stops } = await shown();
  await device.db.table('media').update(PICTURES[0] ?? '', { up: {} });
  await vi.waitFor(() => expect(heard.slice(3)).toEqual([PICTURES[0]]));
  const later = anId('later');
  shelf.watch(later, () => heard.push(later));
  await vi.waitFor(() => expect(shelf.look(later)).toBeNull());
  await device.db.table('media').put({ ...mediaOf(later, 5), _s: ['cl:x'], _p: 0 });
  await vi.waitFor(() => expect(shelf.look(later)?.media.id).toBe(later));
  for (const stop of stops) stop();
  const told = heard.length;
  await device.db.table('media').update(PICTURES[0] ?? '', { up: { t: 1 } });
  await device.db.table('media').update(later, { up: {} });
  await vi.waitFor(() => expect(heard.length).toBe(told + 1));
  expect(heard.at(-1)).toBe(later);
});

test('a picture that could not be read once is asked for again', async () => {
  const device = await aDevice();
  const [first = ''] = PICTURES;
  await device.db.table('media').put({ ...mediaOf(first, 0), _s: ['cl:x'], _p: 0 });
  const read = vi.spyOn(device.db.table('media').core, 'getMany').mockRejectedValueOnce(new Error('weather'));
  const heard = vi.fn();
  const shelf = mediaShelf(device);
  const stop = shelf.watch(first, heard);
  await vi.waitFor(() => expect(heard).toHaveBeenCalled(), { timeout: 10_000 });
  expect(read.mock.calls.length).toBeGreaterThan(1);
  expect(shelf.look(first)?.media.id).toBe(first);
  stop();
});
