import { expect, test } from 'vitest';
import { INSET, inFractions, inPixels, withCorner } from '#pieces/sheet-quad.ts';

test('a corner goes where it is put, the others stay', () => {
  expect(withCorner(INSET, 1, [0.7, 0.2])).toEqual([INSET[0], [0.7, 0.2], INSET[2], INSET[3]]);
});

test('a corner stays on the picture', () => {
  expect(withCorner(INSET, 0, [-0.3, -2])[0]).toEqual([0, 0]);
});

test.each([
  { where: 'over the opposite side', to: [0.95, 0.95] as const },
  { where: 'onto the line between its neighbours', to: [0.5, 0.5] as const },
  { where: 'onto its neighbour', to: [0.88, 0.12] as const },
])('a corner is not taken $where', ({ to }) => {
  expect(withCorner(INSET, 0, to)).toBe(INSET);
});

test('fractions of one size are the same place in another', () => {
  const found = inFractions(inPixels(INSET, { w: 1600, h: 1200 }), { w: 1600, h: 1200 });
  for (const [at, [x, y]] of found.entries()) {
    expect(x).toBeCloseTo(INSET[at as 0][0]);
    expect(y).toBeCloseTo(INSET[at as 0][1]);
  }
});
