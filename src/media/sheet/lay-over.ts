// How one picture of a sheet has to lie over another so that their paper, or their ink, comes to lie on each other.
import { frameOf } from '#media/sheet/homography.ts';
import { modelSheet, paperIn } from '#media/sheet/model-sheet.ts';
import type { Corners, Pixels, Point } from '#media/sheet/pixels.ts';
import { sheetAgainst } from '#media/sheet/sheet-against.ts';
import { whichWayUp } from '#media/sheet/which-way-up.ts';

/** Of a picture that is fitted into the lower one: moved in widths and heights of that, grown, turned clockwise in degrees. */
export interface LaidOver {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly rotation: number;
}
export type LaidBy = 'paper' | 'ink';

/** Complex numbers: z becomes `by` z + `to`. */
interface Shift {
  readonly by: Point;
  readonly to: Point;
}

/** @returns null: not the same writing, so there is no ink to go by */
export function layOver(photo: Pixels, lower: Pixels, by: LaidBy): LaidOver | null {
  const below = paperIn(lower) ?? frameOf(lower);
  if (by === 'paper') return laid(shiftOf(paperIn(photo) ?? frameOf(photo), below), photo, lower);
  const model = modelSheet(lower);
  const sheet = sheetOf(photo, model);
  if (!sheet.comparison.comparable) return null;
  const { scale, rotationDeg, sheet: ink, model: wanted } = sheet.comparison;
  const { width, height } = model;
  const turn = (-rotationDeg * Math.PI) / 180;
  const back: Point = [Math.cos(turn) / scale, Math.sin(turn) / scale];
  const [cx, cy] = times(back, [ink.x * width, ink.y * height]);
  const written: Shift = { by: back, to: [wanted.x * width - cx, wanted.y * height - cy] };
  const flat = shiftOf(sheet.corners, frameOf(model));
  return laid(after(shiftOf(frameOf(model), below), after(written, flat)), photo, lower);
}

function sheetOf(photo: Pixels, model: Pixels) {
  const found = sheetAgainst(photo, model);
  return found?.comparison.comparable ? found : whichWayUp(photo, frameOf(photo), model);
}

/** Moved, grown and turned so that four points come as near to four others as they can. */
function shiftOf(from: Corners, to: Corners): Shift {
  const [middle, aim] = [middleOf(from), middleOf(to)];
  let [re, im, all] = [0, 0, 0];
  for (const [at, point] of from.entries()) {
    const [x, y] = [point[0] - middle[0], point[1] - middle[1]];
    const other = to[at as 0 | 1 | 2 | 3];
    const [u, v] = [other[0] - aim[0], other[1] - aim[1]];
    re += u * x + v * y;
    im += v * x - u * y;
    all += x * x + y * y;
  }
  const by: Point = [re / all, im / all];
  const [x, y] = times(by, middle);
  return { by, to: [aim[0] - x, aim[1] - y] };
}

const middleOf = (four: Corners): Point => [
  four.reduce((sum, [x]) => sum + x, 0) / 4,
  four.reduce((sum, [, y]) => sum + y, 0) / 4,
];
const times = ([a, b]: Point, [x, y]: Point): Point => [a * x - b * y, b * x + a * y];

function after(second: Shift, first: Shift): Shift {
  const [x, y] = times(second.by, first.to);
  return { by: times(second.by, first.by), to: [x + second.to[0], y + second.to[1]] };
}

function laid({ by, to }: Shift, photo: Pixels, lower: Pixels): LaidOver {
  const fit = Math.min(lower.width / photo.width, lower.height / photo.height);
  const [x, y] = times(by, [photo.width / 2, photo.height / 2]);
  return {
    x: (x + to[0]) / lower.width - 0.5,
    y: (y + to[1]) / lower.height - 0.5,
    scale: Math.hypot(...by) / fit,
    rotation: (Math.atan2(by[1], by[0]) * 180) / Math.PI,
  };
}
