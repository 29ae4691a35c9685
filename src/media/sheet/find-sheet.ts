// Finds the four corners of a calligraphy sheet in a photo: lines, every four of them that could be a rim, the one that looks most
// like a sheet, its sides moved to where the paper ends. About 60 ms for any photo; what it is right in, `node tests/sheets/measure.ts` says.
import { type Edges, edgesOf } from '#media/sheet/edges.ts';
import { type Signs, signsOf } from '#media/sheet/judge.ts';
import { linesOf } from '#media/sheet/lines.ts';
import type { Corners, Pixels, Point } from '#media/sheet/pixels.ts';
import { quadsOf } from '#media/sheet/quads.ts';
import { settleSides } from '#media/sheet/settle-sides.ts';
import { type View, viewOf } from '#media/sheet/view.ts';
import { isWholeSheet } from '#media/sheet/whole-sheet.ts';

const EDGE = 560;
const LINES = 48;
/** Where nothing is clear: a white sheet's rim on a white desk is fainter than every stroke of the brush. */
const MORE_LINES = 64;
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
/** Among more lines more looks like one by chance. */
const LEAST_OF_MORE = 9;
const FAINT = 2;
const CLEAR = 10;
/** A rim with so much ink around it, and paper around that, is the inside of a character such as 国 … */
const BOXED = 0.5;
/** … if there is another around it that is not, and looks nearly as much like a sheet, which a rim of felt does not. */
const OPEN = 0.3;
const NEARLY = 4;

/**
 * The corners in the photo's pixels, as the sheet lies: top left is where the photo shows it. Null: no sheet, or not the whole of it.
 * Of a sheet that ends just outside the photo, corners are told there.
 */
export function findSheet(photo: Pixels): FoundSheet | null {
  const found = faintSheet(photo);
  return found?.clear ? found : null;
}

interface FoundSheet {
  readonly corners: Corners;
  /** 0–1 */
  readonly sure: number;
  /** It is one by its rim alone. */
  readonly clear: boolean;
}

/** Also what hardly looks like a sheet, for those who know what should be written on it. */
export function faintSheet(photo: Pixels): FoundSheet | null {
  const view = viewOf(photo, EDGE);
  const edges = edgesOf(view);
  const first = bestOf(view, edges, LINES);
  const isPlain = first !== null && first.score >= CLEAR;
  const best = isPlain ? first : bestOf(view, edges, MORE_LINES);
  if (!best || best.score < FAINT) return null;
  const settled = settleSides(view, best.corners);
  if (!isWholeSheet(view, settled)) return null;
  const corners = settled.map(([x, y]): Point => [x * view.step, y * view.step]);
  return {
    corners: fromTopLeft(corners as unknown as Corners),
    clear: best.score >= (best.score === first?.score ? LEAST : LEAST_OF_MORE),
    sure: 1 / (1 + Math.exp((CLEAR - best.score) / 2)),
  };
}

interface Judged {
  readonly corners: Corners;
  readonly score: number;
  readonly boxed: number;
}

function bestOf(view: View, edges: Edges, most: number): Judged | null {
  const { width, height } = view;
  const judged = quadsOf(linesOf(edges, width, height, most), width, height, QUADS).flatMap(({ corners, ...quad }) => {
    const signs = signsOf(view, { corners, ...quad });
    return signs ? [{ corners, score: scoreOf(signs), boxed: signs.boxed }] : [];
  });
  const best = highest(judged);
  if (!best || best.boxed < BOXED) return best;
  const least = Math.max(LEAST, best.score - NEARLY);
  const around = judged.filter((one) => one.score >= least && one.boxed < OPEN && isWithin(best.corners, one.corners));
  return highest(around) ?? best;
}

const highest = (judged: readonly Judged[]): Judged | null =>
  judged.reduce<Judged | null>((best, one) => (best && best.score >= one.score ? best : one), null);

/** Both clockwise. */
const isWithin = (inner: Corners, outer: Corners): boolean =>
  outer.every(([x, y], at) => {
    const [nx, ny] = outer[((at + 1) % 4) as 0 | 1 | 2 | 3];
    return inner.every(([px, py]) => (nx - x) * (py - y) - (ny - y) * (px - x) > 0);
  });

const scoreOf = (signs: Signs): number =>
  (Object.keys(WORTH) as (keyof Signs)[]).reduce((sum, sign) => sum + WORTH[sign] * signs[sign], 0);

/** Clockwise already; begins with the corner nearest to the photo's top left. */
function fromTopLeft(corners: Corners): Corners {
  const sums = corners.map(([x, y]) => x + y);
  const first = sums.indexOf(Math.min(...sums));
  return [0, 1, 2, 3].map((at) => corners[(first + at) % 4] ?? corners[0]) as unknown as Corners;
}
