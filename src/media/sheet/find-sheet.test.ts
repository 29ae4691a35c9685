import { describe, expect, it } from 'vitest';
import { findSheet } from '#media/sheet/find-sheet.ts';
import { homographyOf, mapPoint } from '#media/sheet/homography.ts';
import type { Corners, Pixels, Point } from '#media/sheet/pixels.ts';
import { brushedSheet } from '#tests/helpers/brushed-sheet.ts';
import { laidSheet } from '#tests/helpers/laid-sheet.ts';

type Colour = readonly [number, number, number];
const PAPER: Colour = [240, 238, 230];
const INK: Colour = [30, 30, 32];
const FELT: Colour = [40, 44, 52];
const WOOD: Colour = [176, 130, 84];

/** Millimetres of the sheet, from its top left. */
const SHEET: Corners = [
  [0, 0],
  [243, 0],
  [243, 334],
  [0, 334],
];
/** Where it lies in a photo of 400 by 500. */
const LIES: Corners = [
  [95, 90],
  [305, 80],
  [330, 400],
  [75, 390],
];

/** `colour` at millimetres of the sheet, with the noise of a camera. */
function photoOf(colour: (x: number, y: number) => Colour, corners: Corners = LIES): Pixels {
  const photo = { width: 400, height: 500, data: new Uint8ClampedArray(400 * 500 * 4).fill(255) };
  const back = homographyOf(corners, SHEET);
  if (!back) throw new Error('the corners span an area');
  let noise = 7;
  for (let at = 0; at < 400 * 500; at += 1) {
    noise = (Math.imul(noise, 1103515245) + 12345) >>> 0;
    const grain = ((noise >>> 16) % 7) - 3;
    const [x, y] = mapPoint(back, [(at % 400) + 0.5, Math.floor(at / 400) + 0.5]);
    for (const [k, level] of colour(x, y).entries()) photo.data[at * 4 + k] = level + grain;
  }
  return photo;
}

const isIn = (x: number, y: number, [left, top, right, bottom]: readonly [number, number, number, number]): boolean =>
  x >= left && y >= top && x < right && y < bottom;

/** A box as a character, as thick as a brush. */
const written = (x: number, y: number): Colour =>
  isIn(x, y, [60, 90, 185, 250]) && !isIn(x, y, [78, 106, 167, 234]) ? INK : PAPER;
const onFelt = (x: number, y: number): Colour => {
  if (isIn(x, y, [0, 0, 243, 334])) return written(x, y);
  return isIn(x, y, [-40, -45, 280, 372]) ? FELT : WOOD;
};

/** The weight is wider than the sheet: of that side's end nothing is to be seen. */
const underLongWeight = (x: number, y: number): Colour => {
  if (isIn(x, y, [-6, -9, 250, 11])) return [30, 30, 34];
  return isIn(x, y, [0, 0, 243, 334]) ? written(x, y) : WOOD;
};
const underWeight = (x: number, y: number): Colour => (isIn(x, y, [40, -4, 235, 11]) ? [90, 92, 96] : onFelt(x, y));
const held = (x: number, y: number): Colour => (Math.hypot(x - 262, y - 190) < 52 ? [226, 176, 142] : onFelt(x, y));
const onWhite = (x: number, y: number): Colour => {
  if (isIn(x, y, [0, 0, 243, 334])) return written(x, y);
  return isIn(x, y, [-1, -1, 246, 337]) ? [205, 204, 200] : [236, 235, 231];
};

/** As 国 is written: a box whose inside is as even as a sheet, and its rim much clearer. */
const largeBox = (x: number, y: number): Colour => {
  if (isIn(x, y, [40, 60, 205, 275]) && !isIn(x, y, [62, 80, 183, 255])) return INK;
  if (isIn(x, y, [0, 0, 243, 334])) return PAPER;
  return isIn(x, y, [-1, -1, 245, 336]) ? [215, 215, 211] : [238, 236, 229];
};
/** So many clear lines around it that the sheet's own are not among the clearest. */
const onStripes = (x: number, y: number): Colour => {
  if ((y < -40 || x < -45 || x > 283) && (x + y * 0.04 + 900) % 11 < 4.4) return [90, 90, 90];
  if (isIn(x, y, [0, 0, 243, 334])) return written(x, y);
  return isIn(x, y, [-1, -1, 245, 336]) ? [205, 205, 201] : [238, 236, 229];
};

const far = (one: Point, other: Point): number => (Math.hypot(one[0] - other[0], one[1] - other[1]) / 640) * 100;

/** The furthest of the four, in hundredths of the photo's diagonal. */
function worst(found: { corners: Corners } | null, truth: Corners = LIES): number {
  return Math.max(...truth.map((corner, at) => (found ? far(found.corners[at as 0 | 1 | 2 | 3], corner) : Infinity)));
}

describe('the corners of a sheet', () => {
  it('are found on felt, though felt and character have corners too', () => {
    expect(worst(findSheet(photoOf(onFelt)))).toBeLessThan(0.4);
  });
  it('are found under a weight over the top edge, which is the straighter edge', () => {
    expect(worst(findSheet(photoOf(underWeight)))).toBeLessThan(0.7);
  });
  it('are taken to lie under the middle of a weight that hides one side altogether', () => {
    expect(worst(findSheet(photoOf(underLongWeight)))).toBeLessThan(1);
  });
  it('are found where a hand holds the sheet', () => {
    expect(worst(findSheet(photoOf(held)))).toBeLessThan(0.5);
  });
  it('are found on a white desk, by a shadow no wider than a line', () => {
    expect(worst(findSheet(photoOf(onWhite)))).toBeLessThan(0.8);
  });
  it('are those of the sheet, not of the inside of a large character on it', () => {
    expect(worst(findSheet(photoOf(largeBox)))).toBeLessThan(0.5);
  });
  it('are found by a faint rim among many clear lines', () => {
    expect(worst(findSheet(photoOf(onStripes)))).toBeLessThan(0.8);
  });
  it('are named as the photo shows them when the sheet lies on its side', () => {
    const lying: Corners = [
      [60, 150],
      [340, 145],
      [350, 350],
      [55, 355],
    ];
    const turned: Corners = [lying[3], lying[0], lying[1], lying[2]];
    expect(worst(findSheet(photoOf(onFelt, turned)), lying)).toBeLessThan(0.5);
  });
});

describe('no corners', () => {
  it('are found in a black photo', () => {
    expect(findSheet(photoOf(() => [2, 2, 2]))).toBeNull();
  });
  it('are found on a bare desk', () => {
    expect(findSheet(photoOf((x) => (Math.floor(x / 30) % 2 === 0 ? WOOD : [168, 122, 78])))).toBeNull();
  });
  it('are found on felt without a sheet', () => {
    expect(findSheet(photoOf((x, y) => (isIn(x, y, [-40, -45, 280, 372]) ? FELT : WOOD)))).toBeNull();
  });
  it.each([
    ['lower', 0, 130],
    ['upper', 0, -110],
    ['left', -150, 0],
    ['right', 200, 0],
  ])('are found where the %s part of the sheet is not in the photo', (_, dx, dy) => {
    const lies: Corners = [
      [125 + dx, 80 + dy],
      [440 + dx, 70 + dy],
      [470 + dx, 545 + dy],
      [95 + dx, 530 + dy],
    ];
    expect(findSheet(laidSheet(brushedSheet(), lies, { width: 600, height: 640 }))).toBeNull();
  });
  it('are found in a picture of one pixel', () => {
    expect(findSheet({ width: 1, height: 1, data: new Uint8ClampedArray(4) })).toBeNull();
  });
});
