import { expect, test } from 'vitest';
import { type LaidOver, layOver } from '#media/sheet/lay-over.ts';
import type { Corners, Pixels, Point } from '#media/sheet/pixels.ts';
import { brushedSheet, CHARACTERS } from '#tests/helpers/brushed-sheet.ts';
import { laidSheet } from '#tests/helpers/laid-sheet.ts';

const model = brushedSheet();
const PHOTO = { width: 600, height: 800 };
/** A sheet of the model's shape in a photo: its middle, its width, how far it is turned. */
function cornersAt([cx, cy]: Point, width: number, degrees: number): Corners {
  const height = (width * model.height) / model.width;
  const turn = (degrees * Math.PI) / 180;
  return [
    [-width / 2, -height / 2],
    [width / 2, -height / 2],
    [width / 2, height / 2],
    [-width / 2, height / 2],
  ].map(
    ([x = 0, y = 0]): Point => [
      cx + x * Math.cos(turn) - y * Math.sin(turn),
      cy + x * Math.sin(turn) + y * Math.cos(turn),
    ],
  ) as unknown as Corners;
}
/** Where a place of the photo comes to lie, in widths and heights of the lower picture. */
function liesAt(
  { x, y, scale, rotation }: LaidOver,
  photo: { width: number; height: number },
  lower: Pixels,
  at: Point,
) {
  const fit = Math.min(lower.width / photo.width, lower.height / photo.height) * scale;
  const turn = (rotation * Math.PI) / 180;
  const [px, py] = [(at[0] - photo.width / 2) * fit, (at[1] - photo.height / 2) * fit];
  return [
    0.5 + x + (px * Math.cos(turn) - py * Math.sin(turn)) / lower.width,
    0.5 + y + (px * Math.sin(turn) + py * Math.cos(turn)) / lower.height,
  ];
}

test('by the paper: the sheet in a photo comes to lie on the sheet below, corner on corner', {
  timeout: 30_000,
}, () => {
  const corners = cornersAt([310, 380], 340, 4);
  const found = layOver(laidSheet(brushedSheet({ dx: 0.08 }), corners, PHOTO), model, 'paper');
  const lie = corners.map((corner) => liesAt(found as LaidOver, PHOTO, model, corner));
  const wanted = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ];
  for (const [at, place] of lie.entries())
    for (const [axis, value] of place.entries()) expect(Math.abs(value - (wanted[at]?.[axis] ?? 9))).toBeLessThan(0.02);
});

test('two pictures that are nothing but paper lie on each other as they are', () => {
  const found = layOver(white(brushedSheet({ dx: 0.1, scale: 0.8 })), white(model), 'paper');
  expect(found).toEqual({
    x: expect.closeTo(0),
    y: expect.closeTo(0),
    scale: expect.closeTo(1),
    rotation: expect.closeTo(0),
  });
});

test('by the ink: smaller, aslant and to the side, it comes to lie on the model’s', () => {
  const found = layOver(white(brushedSheet({ dx: 0.1, dy: -0.05, scale: 0.8, rotationDeg: 6 })), white(model), 'ink');
  expect(found?.scale).toBeCloseTo(1 / 0.8, 1);
  expect(Math.abs((found?.rotation ?? 99) + 6)).toBeLessThan(1);
  // The middle of its ink, as it was drawn: half the width and 48 % of the height, moved.
  const middle: Point = [0.6 * model.width, 0.43 * model.height];
  const [x = 9, y = 9] = liesAt(found as LaidOver, model, model, middle);
  expect(Math.abs(x - 0.5)).toBeLessThan(0.02);
  expect(Math.abs(y - 0.48)).toBeLessThan(0.02);
});

test('another character has no ink to go by', () => {
  expect(layOver(white(brushedSheet({ character: CHARACTERS.ta })), white(model), 'ink')).toBeNull();
});

/** A drawn sheet: the same white along its whole rim. */
function white(sheet: Pixels): Pixels {
  return { ...sheet, data: sheet.data.map((value, at) => (at % 4 === 3 ? 255 : value < 120 ? 30 : 240)) };
}
