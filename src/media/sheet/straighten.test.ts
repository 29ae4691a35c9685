import { describe, expect, it } from 'vitest';
import { homographyOf, mapPoint } from '#media/sheet/homography.ts';
import type { Corners, Pixels } from '#media/sheet/pixels.ts';
import { straighten } from '#media/sheet/straighten.ts';

const SLANTED: Corners = [
  [30, 20],
  [150, 35],
  [170, 130],
  [15, 110],
];

/** A photo in which the sheet's left half is red and its right half blue, seen from a slant. */
function slantedPhoto(): Pixels {
  const photo = { width: 200, height: 150, data: new Uint8ClampedArray(200 * 150 * 4).fill(255) };
  const toSheet = homographyOf(SLANTED, [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ]);
  if (!toSheet) throw new Error('the corners span an area');
  for (let at = 0; at < 200 * 150; at += 1) {
    const [u, v] = mapPoint(toSheet, [(at % 200) + 0.5, Math.floor(at / 200) + 0.5]);
    const inside = u >= 0 && u < 1 && v >= 0 && v < 1;
    photo.data.set(inside ? (u < 0.5 ? [255, 0, 0, 255] : [0, 0, 255, 255]) : [0, 255, 0, 255], at * 4);
  }
  return photo;
}

const at = ({ data, width }: Pixels, x: number, y: number) => [
  ...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4),
];

describe('a sheet seen from a slant', () => {
  it('is drawn as from above: halves are halves, and nothing of the desk is left', () => {
    const sheet = straighten(slantedPhoto(), SLANTED, { width: 73, height: 100 });
    expect([sheet.width, sheet.height]).toEqual([73, 100]);
    for (const y of [2, 50, 97]) {
      expect(at(sheet, 2, y)).toEqual([255, 0, 0, 255]);
      expect(at(sheet, 34, y)).toEqual([255, 0, 0, 255]);
      expect(at(sheet, 39, y)).toEqual([0, 0, 255, 255]);
      expect(at(sheet, 70, y)).toEqual([0, 0, 255, 255]);
    }
  });
  it('is white where the photo ends', () => {
    const half: Corners = [[-100, 20], SLANTED[1], SLANTED[2], [-100, 110]];
    expect(at(straighten(slantedPhoto(), half, { width: 50, height: 50 }), 1, 25)).toEqual([255, 255, 255, 255]);
  });
  it('is white when its corners span no area', () => {
    const flat: Corners = [
      [0, 0],
      [50, 50],
      [100, 100],
      [20, 20],
    ];
    expect(at(straighten(slantedPhoto(), flat, { width: 9, height: 9 }), 4, 4)).toEqual([255, 255, 255, 255]);
  });
});
