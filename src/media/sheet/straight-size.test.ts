import { expect, test } from 'vitest';
import type { Corners } from '#media/sheet/pixels.ts';
import { straightSize } from '#media/sheet/straight-size.ts';

const PHOTO = { width: 1600, height: 1200 };
const upright = (width: number, height: number): Corners => [
  [200, 100],
  [200 + width, 100],
  [200 + width, 100 + height],
  [200, 100 + height],
];

test.each([
  { sheet: 'of calligraphy', corners: upright(730, 1000), size: { width: 728, height: 1000 } },
  { sheet: 'of calligraphy, lying', corners: upright(1000, 730), size: { width: 1000, height: 728 } },
  { sheet: 'that is square', corners: upright(800, 800), size: { width: 800, height: 800 } },
  { sheet: 'larger than may be kept', corners: upright(728, 1000), size: { width: 364, height: 500 }, most: 500 },
])('a sheet $sheet keeps its shape and what the photo showed of it', ({ corners, size, most = 3200 }) => {
  expect(straightSize(corners, PHOTO, most)).toEqual(size);
});

test('a sheet seen from a slant is drawn as it lies on the desk, not as it looks', () => {
  // 半紙 leaning back: its far side looks shorter, and all of it less tall.
  const slanted: Corners = [
    [520, 300],
    [1080, 300],
    [1200, 1000],
    [400, 1000],
  ];
  const { width, height } = straightSize(slanted, PHOTO, 3200);
  expect(height / width).toBeGreaterThan(700 / 680);
});

test('corners that lie on one line still give a picture of some size', () => {
  const line: Corners = [
    [0, 0],
    [10, 0],
    [20, 0],
    [30, 0],
  ];
  const { width, height } = straightSize(line, PHOTO, 3200);
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(1);
});
