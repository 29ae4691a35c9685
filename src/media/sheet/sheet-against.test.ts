import { describe, expect, test } from 'vitest';
import { findSheet } from '#media/sheet/find-sheet.ts';
import { frameOf } from '#media/sheet/homography.ts';
import { modelSheet } from '#media/sheet/model-sheet.ts';
import type { Corners, Pixels } from '#media/sheet/pixels.ts';
import { sheetAgainst } from '#media/sheet/sheet-against.ts';
import { type Brushed, brushedSheet, CHARACTERS } from '#tests/helpers/brushed-sheet.ts';
import { laidSheet } from '#tests/helpers/laid-sheet.ts';

const model = brushedSheet();
const PHOTO = { width: 600, height: 640 };
const STANDING: Corners = [
  [125, 80],
  [440, 70],
  [470, 545],
  [95, 530],
];
const LYING: Corners = [
  [60, 130],
  [545, 120],
  [560, 470],
  [50, 480],
];
/** The sheet's own top left is so many corners further along. */
const turned = (corners: Corners, by: number): Corners =>
  [0, 1, 2, 3].map((at) => corners[(at + by) % 4] ?? corners[0]) as unknown as Corners;

function worst(found: Corners | undefined, truth: Corners): number {
  return Math.max(
    ...truth.map(([x, y], at) => {
      const [u, v] = found?.[at as 0 | 1 | 2 | 3] ?? [Infinity, 0];
      return Math.hypot(u - x, v - y);
    }),
  );
}

describe('corners are those of the upright sheet', () => {
  test.each([
    ['that lies as one reads it', STANDING],
    ['upside down', turned(STANDING, 2)],
    ['with its top at the right', turned(LYING, 1)],
    ['with its top at the left', turned(LYING, 3)],
  ] as const)('%s', (_, truth) => {
    const found = sheetAgainst(laidSheet(brushedSheet({ dx: 0.04, dy: -0.03 }), truth, PHOTO), model);
    expect(worst(found?.corners, truth)).toBeLessThan(5);
    expect(found?.comparison.dx).toBeCloseTo(0.04, 2);
    expect(found?.comparison.dy).toBeCloseTo(-0.03, 2);
  });
  test('of another character the sheet is still found, as it lies, and nothing is said of its ink', () => {
    const found = sheetAgainst(laidSheet(brushedSheet({ character: CHARACTERS.ta }), STANDING, PHOTO), model);
    expect(worst(found?.corners, STANDING)).toBeLessThan(5);
    expect(found?.comparison).toMatchObject({ comparable: false, dx: null });
  });
});

/** On a desk that is as white as paper, with hardly any light. */
function inTheDark(how: Brushed): Pixels {
  const photo = laidSheet(brushedSheet(how), STANDING, PHOTO);
  const lit = photo.data.map((value, at) => {
    const isFelt = photo.data[at - (at % 4)] === 40;
    return at % 4 === 3 ? value : (isFelt ? 250 : value) * 0.25;
  });
  return { ...photo, data: lit };
}

describe('what hardly looks like a sheet', () => {
  test('is one where the model’s writing is on it', () => {
    const photo = inTheDark({ dx: 0.04 });
    expect(findSheet(photo)).toBeNull();
    const found = sheetAgainst(photo, model);
    expect(worst(found?.corners, STANDING)).toBeLessThan(5);
    expect(found?.comparison.dx).toBeCloseTo(0.04, 2);
  });
  test('is none where something else is', () => {
    expect(sheetAgainst(inTheDark({ character: CHARACTERS.ta }), model)).toBeNull();
  });
});

/** Scanned: a scanner's light is the same everywhere. */
function flat(how: Brushed): Pixels {
  const sheet = brushedSheet(how);
  return { ...sheet, data: sheet.data.map((value, at) => (at % 4 === 3 ? 255 : value < 120 ? 30 : 236)) };
}

describe('a scan without a rim', () => {
  test('is the sheet as a whole', () => {
    const scan = flat({ dx: 0.05, scale: 0.9 });
    const found = sheetAgainst(scan, model);
    expect(found?.corners).toEqual(frameOf(scan));
    expect(found?.comparison.scale).toBeCloseTo(0.9, 1);
  });
  test('is none when nothing or something else is written on it', () => {
    expect(sheetAgainst(flat({ character: [] }), model)?.comparison.comparable ?? false).toBe(false);
    expect(sheetAgainst(flat({ character: CHARACTERS.tsuchi }), model)?.comparison.comparable ?? false).toBe(false);
  });
});

describe('a model', () => {
  test('that is a photo itself is straightened first', () => {
    const straight = modelSheet(laidSheet(model, STANDING, PHOTO));
    expect(straight.height / straight.width).toBeCloseTo(334 / 243, 2);
    const found = sheetAgainst(laidSheet(brushedSheet({ dy: 0.05 }), STANDING, PHOTO), straight);
    expect(found?.comparison.dy).toBeCloseTo(0.05, 2);
    expect(found?.comparison.scale).toBeCloseTo(1, 1);
  });
  test('that is a clean picture fills its frame', () => {
    const white = { ...model, data: model.data.map((value, at) => (at % 4 === 3 || value > 120 ? 255 : 20)) };
    const straight = modelSheet(white);
    expect([straight.width, straight.height]).toEqual([white.width, white.height]);
  });
});
