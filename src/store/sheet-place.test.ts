import { expect, test } from 'vitest';
import { sheetCodeText } from '#domain/sheet-code.ts';
import { sheetPlaceOf } from '#store/sheet-place.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { anId, HARUTO, HIKARI, LESSONS, SAKURA, SCHOOL } from '#tests/helpers/a-school.ts';

const mine = { school: SCHOOL, unit: HIKARI, lesson: LESSONS[1], pupil: SAKURA };

test('one’s own sheet leads to its unit and lesson', async () => {
  const place = await sheetPlaceOf(await aDevice(), sheetCodeText(mine));
  expect(place).toMatchObject({ kind: 'fits', lesson: LESSONS[1], number: 2 });
  expect(place.kind === 'fits' && place.unit.id).toBe(HIKARI);
});

test.each([
  ['no sheet of ours', 'https://example.com', 'foreign'],
  ['another school’s', sheetCodeText({ ...mine, school: anId('elsewhere') }), 'otherSchool'],
  ['another child’s', sheetCodeText({ ...mine, pupil: HARUTO }), 'otherChild'],
  ['of a unit that is not here', sheetCodeText({ ...mine, unit: anId('gone') }), 'gone'],
])('it says so of %s', async (_, text, kind) => {
  expect(await sheetPlaceOf(await aDevice(), text)).toEqual({ kind });
});

test('of a lesson that is gone, or of no lesson, the unit is still the right one', async () => {
  const device = await aDevice();
  const fits = { kind: 'fits', lesson: null, number: null };
  expect(await sheetPlaceOf(device, sheetCodeText({ ...mine, lesson: anId('gone') }))).toMatchObject(fits);
  expect(await sheetPlaceOf(device, sheetCodeText({ ...mine, lesson: null }))).toMatchObject(fits);
});
