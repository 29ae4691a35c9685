import { expect, test } from 'vitest';
import { workPlaceOf } from '#store/work-place.ts';
import { trashWork } from '#store/works.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { aSchool, HARUTO, MODEL, SAKURA, WORKS } from '#tests/helpers/a-school.ts';

test('one’s own work stands among the unit’s works, with a model to lay it beside', async () => {
  const place = await workPlaceOf(await aDevice(), WORKS[1]);
  expect(place).toMatchObject({ own: true, lessonNumber: 2, model: { id: MODEL } });
  expect(place?.works.map(({ id }) => id)).toEqual([...WORKS]);
});

test('a classmate finds what was opened to the class and nothing beside it', async () => {
  const records = aSchool().map((r) => Object.assign(r, r.id === WORKS[2] ? { audience: 'class' } : {}));
  const device = await aDevice({ person: HARUTO, records });
  expect(await workPlaceOf(device, WORKS[2])).toMatchObject({ own: false, ownerName: '佐藤 さくら' });
  expect((await workPlaceOf(device, WORKS[2]))?.works.map(({ id }) => id)).toEqual([WORKS[2]]);
  expect(await workPlaceOf(device, WORKS[0])).toBeNull();
});

test('a work that was put away is found by its owner alone', async () => {
  const device = await aDevice();
  await trashWork(device, WORKS[0]);
  expect((await workPlaceOf(device, WORKS[0]))?.work.trashed).toBe(true);
  expect((await workPlaceOf(device, WORKS[1]))?.works.map(({ id }) => id)).toEqual([WORKS[1], WORKS[2]]);
  expect(await workPlaceOf(device, SAKURA)).toBeNull();
});
