import { expect, test } from 'vitest';
import { isRefused } from '#domain/refusal.ts';
import { addMediaModel, addTextModel } from '#store/teaching-models.ts';
import { moveInUnit } from '#store/teaching-order.ts';
import { unitPlanOf } from '#store/units.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { HIKARI, MODEL, SAKURA, TEACHER } from '#tests/helpers/a-school.ts';
import { aPicture } from '#tests/helpers/pictures.ts';

const modelsOf = async (device: Awaited<ReturnType<typeof aDevice>>) =>
  (await unitPlanOf(device, HIKARI))?.models ?? [];

test.each(['picture', 'video', 'audio'] as const)('a %s comes last, and its bytes wait to be sent', async (kind) => {
  const device = await aDevice({ person: TEACHER });
  const made = await addMediaModel(device, { unit: HIKARI, kind, title: '手本' }, aPicture(3));
  if (isRefused(made)) throw new Error(made.refused);
  const [, added, ...more] = await modelsOf(device);
  expect(more).toEqual([]);
  expect(added).toMatchObject({ id: made.id, kind, title: '手本' });
  expect(await device.db.records('media').get(added?.media ?? '')).toMatchObject({ root: made.id, owner: null });
  expect(await device.db.uploads.count()).toBeGreaterThan(0);
});

test('models stand in the order that the teacher gives them', async () => {
  const device = await aDevice({ person: TEACHER });
  const text = await addTextModel(device, HIKARI, 'ポイント', 'ゆっくり');
  const id = isRefused(text) ? '' : text.id;
  await moveInUnit(device, HIKARI, { type: 'model', id }, -1);
  expect((await modelsOf(device)).map((model) => model.id)).toEqual([id, MODEL]);
  await moveInUnit(device, HIKARI, { type: 'model', id }, -1);
  expect((await modelsOf(device)).map((model) => model.id)).toEqual([id, MODEL]);
});

test('a child adds none to the class’s unit', async () => {
  const device = await aDevice({ person: SAKURA });
  expect(await addMediaModel(device, { unit: HIKARI, kind: 'audio', title: '' }, aPicture(3))).toHaveProperty(
    'refused',
  );
});
