import { expect, test } from 'vitest';
import { writeGoal } from '#store/goals.ts';
import { unsentThings } from '#store/unsent.ts';
import { retitleWork, trashWork } from '#store/works.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { HIKARI, LESSONS, WORKS } from '#tests/helpers/a-school.ts';

test('where nothing was made, nothing waits', async () => {
  expect(await unsentThings(await aDevice())).toEqual([]);
});

test('one line for each thing, in the words that the person wrote, oldest first', async () => {
  const device = await aDevice();
  await writeGoal(device, {
    unit: HIKARI,
    lesson: LESSONS[2],
    words: 'はねを 大きく',
    points: [],
    fromReflection: null,
  });
  device.clock.now += 60_000;
  await retitleWork(device, WORKS[0], { title: 'まとめ' });
  await trashWork(device, WORKS[0]);
  const things = await unsentThings(device);
  expect(things.map(({ type, words, act }) => [type, words, act])).toEqual([
    ['goal', 'はねを 大きく', 'create'],
    ['work', 'まとめ', 'patch'],
  ]);
  expect(things[0]?.at).toBeLessThan(things[1]?.at ?? 0);
});

test('a picture that waits counts as its work, with its bytes', async () => {
  const device = await aDevice();
  const [work] = WORKS;
  const media = device.newId();
  const row = { id: media, type: 'media', root: work, variants: {}, up: {}, _rv: 1, _s: [], _p: 0 };
  await device.db.table('media').put(row);
  const upload = { media, hash: 'x', mime: 'image/webp', url: null, tries: 0, at: 5 };
  await device.db.uploads.bulkPut([
    { ...upload, key: `${media}/t`, variant: 't', bytes: 20_000, place: 0 },
    { ...upload, key: `${media}/m`, variant: 'm', bytes: 240_000, place: 1 },
  ]);
  expect(await unsentThings(device)).toEqual([
    { id: work, type: 'work', words: '', act: null, media, hold: null, files: 2, bytes: 260_000, at: 5 },
  ]);
});
