import { expect, it } from 'vitest';
import { heldToday, KEEP_OUT_MS, keptOutUntil, MEDIA_LATER_MS, mediaWaitsUntil } from '#domain/records/class-group.ts';

it.each([
  ['nobody asked', { mediaLaterUntil: null }, null],
  ['the record is older than the field', {}, null],
  ['the time is over', { mediaLaterUntil: 1000 }, null],
  ['it still runs', { mediaLaterUntil: 1001 }, 1001],
])('pictures of a class wait, or not: %s', (_, group, expected) => {
  expect(mediaWaitsUntil(group, 1000)).toBe(expected);
});

it.each([
  ['nobody asked', { keepOutUntil: null }, null],
  ['the record is older than the field', {}, null],
  ['the time is over', { keepOutUntil: 1000 }, null],
  ['it still runs', { keepOutUntil: 1001 }, 1001],
])('devices of a class are asked to stay out, or not: %s', (_, group, expected) => {
  expect(keptOutUntil(group, 1000)).toBe(expected);
});

it('what a teacher asks ends by itself, whatever the clock of the device says', () => {
  const far = { mediaLaterUntil: 9e12, keepOutUntil: 9e12, name: 'x' };
  expect(heldToday(far, 1000)).toEqual({
    mediaLaterUntil: 1000 + MEDIA_LATER_MS,
    keepOutUntil: 1000 + KEEP_OUT_MS,
    name: 'x',
  });
  expect(heldToday({ keepOutUntil: null, mediaLaterUntil: 1500 }, 1000)).toEqual({
    keepOutUntil: null,
    mediaLaterUntil: 1500,
  });
});
