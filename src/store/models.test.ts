import { expect, test } from 'vitest';
import { modelPlaceOf, modelsOf } from '#store/models.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { anId, aRecord, aSchool, HARUTO, HIKARI, LESSONS, MODEL } from '#tests/helpers/a-school.ts';

const FILM = aRecord('model', {
  id: anId('film'),
  unit: HIKARI,
  kind: 'video',
  lesson: LESSONS[1],
  media: anId('film bytes'),
  order: 'W',
});
const FOR_HARUTO = aRecord('model', { id: anId('for haruto'), unit: HIKARI, for: [HARUTO], order: 'X' });

test('models come in the teacher’s order, and only those meant for this person', async () => {
  const device = await aDevice({ records: [...aSchool(), FILM, FOR_HARUTO] });
  expect((await modelsOf(device, HIKARI)).map(({ id }) => id)).toEqual([MODEL, FILM.id]);
  expect(await modelPlaceOf(device, FOR_HARUTO.id)).toBeNull();
});

test('a model knows its unit and its lesson', async () => {
  const device = await aDevice({ records: [...aSchool(), FILM] });
  const place = await modelPlaceOf(device, FILM.id);
  expect(place?.unit.id).toBe(HIKARI);
  expect(place?.lessonNumber).toBe(2);
  expect((await modelPlaceOf(device, MODEL))?.lessonNumber).toBeNull();
});
