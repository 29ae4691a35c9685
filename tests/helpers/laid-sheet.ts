// A sheet that lies on dark felt, photographed from a slant: no font, no canvas.
import { frameOf, homographyOf, mapPoint } from '#media/sheet/homography.ts';
import type { Corners, Pixels } from '#media/sheet/pixels.ts';

const FELT = [40, 44, 52, 255];

/** @param corners where the sheet's own top left, top right, bottom right and bottom left come to lie */
export function laidSheet(
  sheet: Pixels,
  corners: Corners,
  { width, height }: { width: number; height: number },
): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  const back = homographyOf(corners, frameOf(sheet));
  if (!back) throw new Error('the corners span no area');
  for (let at = 0; at < width * height; at += 1) {
    const [x, y] = mapPoint(back, [(at % width) + 0.5, Math.floor(at / width) + 0.5]);
    const isOnSheet = x >= 0 && y >= 0 && x < sheet.width && y < sheet.height;
    const from = (Math.floor(y) * sheet.width + Math.floor(x)) * 4;
    data.set(isOnSheet ? sheet.data.subarray(from, from + 4) : FELT, at * 4);
  }
  return { width, height, data };
}
