import { expect, test } from 'vitest';
import { filmTime, loopJump, loopWith, NO_LOOP, soundTime } from '#pieces/video-clock.ts';

test.each([
  [0, '0:00.0'],
  [7.44, '0:07.4'],
  [59.96, '1:00.0'],
  [125.2, '2:05.2'],
  [Number.NaN, '0:00.0'],
])('%s seconds are written %s', (seconds, words) => {
  expect(filmTime(seconds)).toBe(words);
});

test('a voice is told to the second', () => {
  expect([3.6, 59.7, Number.NaN].map(soundTime)).toEqual(['0:04', '1:00', '0:00']);
});

test('a loop goes back to its start at its end, and nowhere else', () => {
  const loop = { start: 1, end: 2 };
  expect(loopJump(loop, 1.5, 10)).toBeNull();
  expect(loopJump(loop, 2, 10)).toBe(1);
  expect(loopJump(loop, 0.2, 10)).toBe(1);
  expect(loopJump(NO_LOOP, 10, 10)).toBeNull();
});

test('with one end only, the film itself is the other', () => {
  expect(loopJump({ start: 3, end: null }, 10, 10)).toBe(3);
  expect(loopJump({ start: null, end: 4 }, 4.01, 10)).toBe(0);
});

test('ends that would cross make the other give way', () => {
  expect(loopWith({ start: 1, end: 2 }, 'start', 3)).toEqual({ start: 3, end: null });
  expect(loopWith({ start: 1, end: 2 }, 'end', 0.5)).toEqual({ start: null, end: 0.5 });
  expect(loopWith({ start: 1, end: null }, 'end', 2)).toEqual({ start: 1, end: 2 });
});
