import { expect, test } from 'vitest';
import { classAt } from '#store/taught-pupils.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { anId, aSchool, CLASS, TEACHER } from '#tests/helpers/a-school.ts';

test('a screen is about the chosen class, else the first; of a teacher without one about none', async () => {
  const device = await aDevice({ person: TEACHER });
  expect((await classAt(device, CLASS)).group?.id).toBe(CLASS);
  expect(await classAt(device, anId('a class of somebody else'))).toMatchObject({ group: { id: CLASS } });
  const none = await aDevice({ person: TEACHER, records: aSchool().filter(({ type }) => type !== 'enrollment') });
  expect(await classAt(none, CLASS)).toEqual({ classes: [], group: null });
});
