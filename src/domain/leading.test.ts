import { expect, it } from 'vitest';
import { calls, isJustOver, isOpenNow, shownOf } from '#domain/leading.ts';
import { type Open, openedByNow } from '#domain/records/lead.ts';

const MINUTE = 60_000;
const AT = Date.parse('2026-11-20T10:00:00+09:00');
const opened = (more: Partial<Open> = {}): Open => ({
  unit: 'u',
  lesson: null,
  step: null,
  model: null,
  at: AT,
  letGoAt: null,
  ...more,
});

it.each([
  ['at once', 0, true, true],
  ['by a device whose clock is a minute behind', -1, true, true],
  ['after four minutes', 4, true, true],
  ['by who comes in late', 6, true, false],
  ['near the end of the lesson', 49, true, false],
  ['after the lesson', 50, false, false],
  ['in the evening', 8 * 60, false, false],
  ['a day before, by a clock that is wrong', -24 * 60, false, false],
] as const)('%s: open, and screens go there by themselves', (_when, minutes, isOpen, isCalled) => {
  const now = AT + minutes * MINUTE;
  expect([isOpenNow(opened(), now), calls(opened(), now)]).toEqual([isOpen, isCalled]);
});

it('does not go over into the next day, in Japan', () => {
  const late = Date.parse('2026-11-20T23:50:00+09:00');
  expect(isOpenNow(opened({ at: late }), late + 9 * MINUTE)).toBe(true);
  expect(isOpenNow(opened({ at: late }), late + 11 * MINUTE)).toBe(false);
});

it('let go, it is open no more, and for some minutes who went along is told', () => {
  const over = opened({ letGoAt: AT + 5 * MINUTE });
  expect(isOpenNow(over, AT + 6 * MINUTE)).toBe(false);
  expect(calls(over, AT + MINUTE)).toBe(false);
  expect(isJustOver(over, AT + 6 * MINUTE)).toBe(true);
  expect(isJustOver(over, AT + 20 * MINUTE)).toBe(false);
  expect(isJustOver(opened(), AT + 6 * MINUTE)).toBe(false);
  expect(isJustOver(null, AT)).toBe(false);
});

const here = { trashed: false };
const gone = { trashed: true };
it.each([
  ['a model', { model: 'm' }, { model: here }, 'model'],
  ['a model with its lesson', { model: 'm', lesson: 'l' }, { model: here, lesson: here }, 'model'],
  ['a model that is not for this child, with its lesson', { model: 'm', lesson: 'l' }, { lesson: here }, 'lesson'],
  ['a model that is not for this child', { model: 'm' }, {}, null],
  ['a model that was thrown away', { model: 'm' }, { model: gone }, null],
  ['a lesson', { lesson: 'l' }, { lesson: here }, 'lesson'],
  ['a lesson that was thrown away', { lesson: 'l' }, { lesson: gone }, null],
  ['the unit', {}, {}, 'unit'],
  ['a unit that was thrown away', {}, { unit: gone }, null],
  ['a model of a unit that was thrown away', { model: 'm' }, { unit: gone, model: here }, null],
] as const)('%s', (_what, open, found, shown) => {
  expect(shownOf(opened(open), { unit: here, lesson: undefined, model: undefined, ...found })).toBe(shown);
});

it('nobody opens anything later than now, however far ahead their clock is', () => {
  const set = { open: opened({ at: AT + 9e9, letGoAt: AT + 9e9 }) };
  expect(openedByNow(set, AT)).toEqual({ open: opened({ letGoAt: AT }) });
  expect(openedByNow({ open: opened({ at: AT - 1 }) }, AT)).toEqual({ open: opened({ at: AT - 1 }) });
  expect(openedByNow({ open: null }, AT)).toEqual({ open: null });
  expect(openedByNow({ open: { at: 'x' } }, AT)).toEqual({ open: { at: 'x' } });
});
