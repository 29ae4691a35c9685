import { expect, it } from 'vitest';
import { splitEvenly } from '#domain/split-evenly.ts';

it.each([
  [0, 4, []],
  [1, 4, [1]],
  [8, 4, [4, 4]],
  [9, 4, [3, 3, 3]],
  [33, 4, [4, 4, 4, 4, 4, 4, 3, 3, 3]],
  [35, 6, [6, 6, 6, 6, 6, 5]],
  [60, 2, Array.from({ length: 30 }, () => 2)],
])('%i children by %i: no part is far smaller than the others', (count, size, expected) => {
  const all = Array.from({ length: count }, (_, at) => at);
  const parts = splitEvenly(all, size);
  expect(parts.map((part) => part.length)).toEqual(expected);
  expect(parts.flat()).toEqual(all);
});
