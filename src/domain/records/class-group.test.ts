import { expect, it } from 'vitest';
import { mediaWaitsUntil } from '#domain/records/class-group.ts';

it.each([
  ['nobody asked', { mediaLaterUntil: null }, null],
  ['the record is older than the field', {}, null],
  ['the time is over', { mediaLaterUntil: 1000 }, null],
  ['it still runs', { mediaLaterUntil: 1001 }, 1001],
])('pictures of a class wait, or not: %s', (_, group, expected) => {
  expect(mediaWaitsUntil(group, 1000)).toBe(expected);
});
