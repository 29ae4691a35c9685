import { expect, it } from 'vitest';
import { monthAfter, monthOf, schoolYearOf, weeksOf } from '#domain/month.ts';

it.each([
  ['2026-11', 1, '2026-12'],
  ['2026-12', 1, '2027-01'],
  ['2027-01', -1, '2026-12'],
  ['2026-04', -3, '2026-01'],
])('%s and %i months', (month, by, then) => expect(monthAfter(month, by)).toBe(then));

it('a month’s weeks begin on Sunday', () => {
  const weeks = weeksOf('2026-11');
  expect(weeks).toHaveLength(5);
  expect(weeks[0]?.[0]).toBe('2026-11-01');
  expect(weeks.at(-1)).toEqual(['2026-11-29', '2026-11-30', null, null, null, null, null]);
  expect(weeksOf('2026-08')).toHaveLength(6);
  expect(weeksOf('2026-02')).toHaveLength(4);
  expect(weeksOf('2028-02').flat().filter(Boolean)).toHaveLength(29);
  expect(monthOf('2026-11-21')).toBe('2026-11');
});

it.each([
  ['2026-04-01', 2026],
  ['2027-03-31', 2026],
  ['2027-04-01', 2027],
  ['2026-12-31', 2026],
])('%s is a day of the school year %i', (day, year) => expect(schoolYearOf(day)).toBe(year));
