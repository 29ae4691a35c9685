// Finds the four corners of a calligraphy sheet in a photo: lines, every four of them that could be a rim, the one that looks most
// like a sheet, its sides moved to where the paper ends. About 60 ms for any photo; what it is right in, `node tests/sheets/measure.ts` says.
import { edgesOf } from '#media/sheet/edges.ts';
import { type Signs, signsOf } from '#media/sheet/judge.ts';
import { linesOf } from '#media/sheet/lines.ts';
import type { Corners, Pixels, Point } from '#media/sheet/pixels.ts';
import { quadsOf } from '#media/sheet/quads.ts';
import { settleSides } from '#media/sheet/settle-sides.ts';
import { viewOf } from '#media/sheet/view.ts';
import { isWholeSheet } from '#media/sheet/whole-sheet.ts';

const EDGE = 560;
const LINES = 48;
const QUADS = 110;

/** What each sign is worth, learnt from drawn photos (tests/sheets): the sheet's own four lines against all others of its photo. */
const WORTH: Signs = {
  rim: 6.85,
  weakest: 6.49,
  overshoot: -6.91,
  paper: 5.02,
  ink: 0,
  strange: -2.76,
  paperBeyond: -4.33,
  mostBeyond: -5.2,
  paperFar: -1.52,
  step: 0.95,
  darker: -8,
  boxed: -6,
  blank: -2,
  light: 14.64,
  colourful: 0,
  misshapen: -5.38,
  offHanshi: -0.7,
  skew: -5.35,
  area: 4.36,
};
const LEAST = 7;

/**
 * The corners in the photo's pixels, as the sheet lies: top left is where the photo shows it. Null: no sheet, or not the whole of it.
 * Of a sheet that ends just outside the photo, corners are told there.
 * @returns sure: 0–1
 */
export function findSheet(photo: Pixels): { corners: Corners; sure: number } | null {
  const view = viewOf(photo, EDGE);
  const lines = linesOf(edgesOf(view), view.width, view.height, LINES);
  let best: { corners: Corners; score: number } | null = null;
  for (const quad of quadsOf(lines, view.width, view.height, QUADS)) {
    const signs = signsOf(view, quad);
    const score = signs ? scoreOf(signs) : -Infinity;
    if (!best || score > best.score) best = { corners: quad.corners, score };
  }
  if (!best || best.score < LEAST) return null;
  const settled = settleSides(view, best.corners);
  if (!isWholeSheet(view, settled)) return null;
  const corners = settled.map(([x, y]): Point => [x * view.step, y * view.step]);
  return {
    corners: fromTopLeft(corners as unknown as Corners),
    sure: 1 / (1 + Math.exp((LEAST + 3 - best.score) / 2)),
  };
}

const scoreOf = (signs: Signs): number =>
  (Object.keys(WORTH) as (keyof Signs)[]).reduce((sum, sign) => sum + WORTH[sign] * signs[sign], 0);

/** Clockwise already; begins with the corner nearest to the photo's top left. */
function fromTopLeft(corners: Corners): Corners {
  const sums = corners.map(([x, y]) => x + y);
  const first = sums.indexOf(Math.min(...sums));
  return [0, 1, 2, 3].map((at) => corners[(first + at) % 4] ?? corners[0]) as unknown as Corners;
}
