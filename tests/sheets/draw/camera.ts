// A camera above a desk: where each millimetre of the desk falls in the photo, and the photo of a drawn desk.
import { type Homography, homographyOf, mapPoint } from '#media/sheet/homography.ts';
import type { Corners, Pixels, Point } from '#media/sheet/pixels.ts';
import type { Chance } from './chance.ts';
import { PAPER } from './sheet-art.ts';

export const SHEET: Corners = [
  [-PAPER.width / 2, -PAPER.height / 2],
  [PAPER.width / 2, -PAPER.height / 2],
  [PAPER.width / 2, PAPER.height / 2],
  [-PAPER.width / 2, PAPER.height / 2],
];

export interface Shot {
  readonly width: number;
  readonly height: number;
  /** Degrees away from straight above, at most. */
  readonly tilt: number;
  /** Degrees by which the sheet lies turned. */
  readonly turn: number;
  readonly partlyOutside: boolean;
}

/** Desk millimetres to photo pixels, so that the whole sheet is in the photo (or, when asked, just not). */
export function aim(chance: Chance, shot: Shot): Homography {
  for (;;) {
    const map = tryAim(chance, shot);
    const inside = SHEET.map((corner) => mapPoint(map, corner)).filter(
      ([x, y]) => x > shot.width * 0.01 && y > shot.height * 0.01 && x < shot.width * 0.99 && y < shot.height * 0.99,
    ).length;
    if (shot.partlyOutside ? inside === 2 || inside === 3 : inside === 4) return map;
  }
}

function tryAim(chance: Chance, { width, height, tilt, turn, partlyOutside }: Shot): Homography {
  const long = Math.max(width, height);
  const focal = long * chance.between(0.72, 1.1);
  const lean = (chance.between(tilt * 0.35, tilt) * Math.PI) / 180;
  const from = chance.next() * 6.283;
  const spin = (turn * Math.PI) / 180;
  // Of the photo's shorter side, how much the sheet's longer one takes.
  const fills = chance.between(0.55, 1.05) * (partlyOutside ? 1.25 : 1);
  const far = (focal * PAPER.height) / (fills * Math.min(width, height) * 1.05);
  const [px, py] = [
    chance.bell() * width * (partlyOutside ? 0.2 : 0.05),
    chance.bell() * height * (partlyOutside ? 0.2 : 0.05),
  ];
  const project = ([x, y]: Point): Point => {
    const [rx, ry] = [x * Math.cos(spin) - y * Math.sin(spin), x * Math.sin(spin) + y * Math.cos(spin)];
    const along = rx * Math.cos(from) + ry * Math.sin(from);
    const across = -rx * Math.sin(from) + ry * Math.cos(from);
    const depth = far + along * Math.sin(lean);
    const flat = along * Math.cos(lean);
    const [cx, cy] = [flat * Math.cos(from) - across * Math.sin(from), flat * Math.sin(from) + across * Math.cos(from)];
    return [width / 2 + px + (focal * cx) / depth, height / 2 + py + (focal * cy) / depth];
  };
  const map = homographyOf(SHEET, SHEET.map(project) as unknown as Corners);
  if (!map) throw new Error('a sheet seen from its edge');
  return map;
}

/** The drawn desk through the camera. `fine`: board pixels for a millimetre; the board's middle is the origin. */
export function photograph(desk: Pixels, fine: number, map: Homography, width: number, height: number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  const back = homographyOf(SHEET.map((corner) => mapPoint(map, corner)) as unknown as Corners, SHEET);
  if (!back) throw new Error('a sheet seen from its edge');
  const [a, b, c, d, e, f, g, h, i] = back;
  const size = desk.width;
  for (let y = 0, to = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1, to += 4) {
      const w = g * (x + 0.5) + h * (y + 0.5) + i;
      const sx = mirrored(((a * (x + 0.5) + b * (y + 0.5) + c) / w) * fine + size / 2 - 0.5, size - 2);
      const sy = mirrored(((d * (x + 0.5) + e * (y + 0.5) + f) / w) * fine + size / 2 - 0.5, size - 2);
      const [x0, y0] = [Math.floor(sx), Math.floor(sy)];
      const [fx, fy] = [sx - x0, sy - y0];
      const p = (y0 * size + x0) * 4;
      for (let k = 0; k < 3; k += 1) {
        const upper = (desk.data[p + k] ?? 0) * (1 - fx) + (desk.data[p + 4 + k] ?? 0) * fx;
        const lower = (desk.data[p + size * 4 + k] ?? 0) * (1 - fx) + (desk.data[p + size * 4 + 4 + k] ?? 0) * fx;
        data[to + k] = upper * (1 - fy) + lower * fy;
      }
    }
  return { width, height, data };
}

/** Beyond its edges the desk goes on as in a mirror. */
function mirrored(at: number, size: number): number {
  const folded = Math.abs(at) % (2 * size);
  return folded > size ? 2 * size - folded : folded;
}
