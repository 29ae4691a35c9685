import { expect, test } from 'vitest';
import { KEEP_OUT_MS } from '#domain/records/class-group.ts';
import { askToKeepOut, isAskedToStayOut, keepOutOf } from '#store/keep-out.ts';
import { letMediaWait, mediaLaterOf } from '#store/media-later.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { aSchool, CLASS, NOW, TEACHER } from '#tests/helpers/a-school.ts';

const askedUntil = (until: number) => {
  const records = aSchool();
  for (const record of records) if (record.id === CLASS) Object.assign(record, { keepOutUntil: until });
  return records;
};

test('a teacher asks, and no longer; pictures that waited go too', async () => {
  const device = await aDevice({ person: TEACHER });
  await letMediaWait(device, CLASS, 3_600_000);
  expect(await askToKeepOut(device, CLASS, true)).toBeNull();
  expect(await keepOutOf(device, CLASS)).toBe(NOW + KEEP_OUT_MS);
  expect(await mediaLaterOf(device, CLASS)).toBeNull();
  expect(await askToKeepOut(device, CLASS, false)).toBeNull();
  expect(await keepOutOf(device, CLASS)).toBeNull();
});

test('a child’s device knows that it is asked, for half an hour at most', async () => {
  const device = await aDevice({ records: askedUntil(NOW + KEEP_OUT_MS) });
  expect(await isAskedToStayOut(device)).toBe(true);
  device.clock.now += KEEP_OUT_MS;
  expect(await isAskedToStayOut(device)).toBe(false);
  expect(await isAskedToStayOut(await aDevice())).toBe(false);
  const records = askedUntil(NOW + KEEP_OUT_MS);
  expect(await isAskedToStayOut(await aDevice({ person: TEACHER, records }))).toBe(false);
});

test('a child asks nobody', async () => {
  expect(await askToKeepOut(await aDevice(), CLASS, true)).toEqual({ refused: 'forbidden' });
});
