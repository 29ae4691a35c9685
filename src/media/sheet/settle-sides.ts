// Moves each side of a found sheet to where its paper really ends. A weight or a hand over the rim makes an edge too, straighter
// and stronger than the paper's own: but beside it the paper goes on, and that decides.
import { fromSquare, mapPoint } from '#media/sheet/homography.ts';
import type { Corners, Point } from '#media/sheet/pixels.ts';
import { offHanshi, shapeOf } from '#media/sheet/shape.ts';
import { middleTint, type Tint, tintAt, tintsApart } from '#media/sheet/tint.ts';
import type { View } from '#media/sheet/view.ts';

const COLUMNS = 72;
/** Of another lightness or colour than what lies beside the other sides. */
const OTHER_STUFF = 0.2;
/** How far in and out of the side is looked, in shares of the sheet. */
const BAND = 0.09;
const STEPS = 80;
/** Steps within which an end of paper lies on a line. */
const NEAR = 1.3;
const PAPER_BEYOND = 5;
const PAPER_BEYOND_A_GAP = 0.6;
const COVERED = 0.1;
/** What an end of paper is worth where a thing as thin as a weight lies on it. */
const UNDER_WEIGHT = 0.15;
/** A side beyond the weight that lies on it: there paper would be seen. */
const BEYOND_WEIGHT = 2;
/** What it costs to lie at the weight's rim instead of under its middle. */
const OFF_MIDDLE = 0.3;
/** A side beyond a place where paper ends and the same begins as beside another side: nothing covers it there. */
const BARE = 1;
/** As alike is what lies beside two sides. */
const SAME_STUFF = 0.12;
/** What the wrong shape costs: so much at these distances from it, more further off. */
const OFF_HANSHI = { cost: 0.5, at: 0.03 };
const FURTHEST = 2.2;
const SKEW = { cost: 0.2, atDeg: 2 };
/** Where no line does better than this the light is to blame, a shadow for one: what has the shape of a sheet keeps it. */
const CONVINCING = -1;
const SHAPELY = 1;
const CLEAR = 0.12;
/** Of a side, so much covered by something thin: a weight may lie on it. */
const WEIGHTED = 1 / 3;
/** A side of which more than this has no end of paper is not told by colour. */
const OPEN = 0.35;

/** Ends of paper over one place of the side, in steps of the band from the inside; the first is where unbroken paper ends. */
interface Column {
  readonly ends: readonly number[];
  readonly underWeight: boolean;
  /** Where the thing on it ends: no paper came out from under it. */
  readonly over: number;
  /** Beyond the end of paper lies what lies beside another side. */
  readonly bare: boolean;
  /** What lies just beyond the first end. */
  readonly near: Tint;
}
/** Step of the band at the side's beginning, and how much it rises to the side's end. */
interface Slant {
  readonly at: number;
  readonly rise: number;
}

const AS_FOUND: Slant = { at: STEPS / 2, rise: 0 };

export function settleSides(view: View, found: Corners): Corners {
  const sides = [0, 1, 2, 3].map((side) => columnsOf(view, found, side));
  const beside = sides.map((columns) => columns && middleTint(columns.map(({ near }) => near)));
  const weight = weightedSide(sides, beside);
  let corners = found;
  for (let round = 0; round < 2; round += 1)
    for (let side = 0; side < 4; side += 1) {
      // As long as nothing has moved, what was seen is what there is.
      const seen = corners === found ? (sides[side] ?? null) : columnsOf(view, corners, side);
      const others = beside.filter((_, at) => at !== side);
      corners = settled(view, corners, seen && weighed(seen, others, side === weight), side);
    }
  return corners;
}

/** A narrow rim of felt looks like a weight at each side; but it is the same all around, and there is one weight. −1: none. */
function weightedSide(sides: readonly (readonly Column[] | null)[], beside: readonly (Tint | null)[]): number {
  const weights = [0, 1, 2, 3].filter((side) => {
    const [columns, own] = [sides[side], beside[side]];
    if (!columns || !own || share(columns) <= WEIGHTED) return false;
    return beside.every((other, at) => at === side || !other || stuffApart(own, other) > OTHER_STUFF);
  });
  return weights.length === 1 ? (weights[0] ?? -1) : -1;
}

const share = (columns: readonly Column[]): number =>
  columns.filter(({ underWeight }) => underWeight).length / columns.length;

/** @param others what lies beside the other sides */
const weighed = (columns: readonly Column[], others: readonly (Tint | null)[], mayBeWeighted: boolean) =>
  columns.map((column) => ({
    ...column,
    underWeight: mayBeWeighted && column.underWeight,
    bare: others.some((other) => other && stuffApart(column.near, other) < SAME_STUFF),
  }));

/** The side's corners first. */
function settled(view: View, corners: Corners, columns: readonly Column[] | null, side: number): Corners {
  const turned = turnedBy(corners, side);
  const map = fromSquare(turned);
  if (!map || !columns) return corners;
  const at = (u: number, v: number): Point => mapPoint(map, [u, v]);
  const cornersOf = ({ at: start, rise }: Slant): Corners => {
    return [at(0, offAt(start)), at(1, offAt(start + rise)), turned[2], turned[3]];
  };
  const misfit = (line: Slant): number => {
    const shape = shapeOf(cornersOf(line), view);
    if (!shape) return 9;
    const off = Math.min(FURTHEST, offHanshi(shape) / OFF_HANSHI.at) ** 2 * OFF_HANSHI.cost;
    return off + Math.min(FURTHEST, shape.skewDeg / SKEW.atDeg) ** 2 * SKEW.cost;
  };
  const best = bestLine(columns, misfit);
  if (!best || (scoreOf(columns, best) < CONVINCING && misfit(AS_FOUND) < SHAPELY)) return corners;
  return turnedBy(cornersOf(best), 4 - side);
}

/** A step of the band as a share of the sheet, inwards. */
const offAt = (step: number): number => BAND - (step / STEPS) * 2 * BAND;

const turnedBy = (corners: Corners, by: number): Corners =>
  [0, 1, 2, 3].map((at) => corners[(at + by) % 4] ?? corners[0]) as unknown as Corners;

/** Null where paper and what lies beside it look too much alike to tell. */
function columnsOf(view: View, corners: Corners, side: number): readonly Column[] | null {
  const map = fromSquare(turnedBy(corners, side));
  if (!map) return null;
  // The side in question is the top of a unit square.
  const at = (u: number, v: number): Point => mapPoint(map, [u, v]);
  const spots = Array.from({ length: COLUMNS }, (_, n) => 0.012 + (0.976 * n) / (COLUMNS - 1));
  const inner = spots.map((u) => [0.1, 0.12, 0.14, 0.16].map((v) => tintAt(view, at(u, v))));
  const paper = middleTint(lighterHalf(inner.flat()));
  // Felt may be a narrow rim, and the desk beyond it as white as paper: the row that is least like paper tells.
  const rows = [-0.06, -0.03, -0.015, 0.03].map((v) => spots.map((u) => tintAt(view, at(u, v))));
  const gaps = rows.map((row) => row.filter(({ outside }) => !outside)).filter((row) => row.length > COLUMNS / 2);
  const gap = Math.max(0, ...gaps.map((row) => apart(middleTint(row), paper, paper.light)));
  if (gap < CLEAR) return null;
  const limit = Math.min(0.16, gap / 2);
  const columns = spots.map((u, n) => {
    const around = inner.slice(Math.max(0, n - 9), n + 10).flat();
    const light = lightest(around, paper.light);
    let last = 0;
    const ends: number[] = [];
    for (let step = 0; step <= STEPS; step += 1) {
      const tint = tintAt(view, at(u, offAt(step)));
      // At the photo's rim paper ends that came so far unbroken; what lies beyond an end of it is none.
      if (tint.outside && ends.length > 0) {
        last = limit;
        break;
      }
      const far = tint.outside ? 1 : apart(tint, paper, light);
      if (step > 0 && last < limit && far >= limit) ends.push(step - 1 + (limit - last) / Math.max(1e-6, far - last));
      last = far;
    }
    if (last < limit) ends.push(STEPS + 9);
    const over = weightEnds((step) => tintAt(view, at(u, offAt(step))), ends[0] ?? 0);
    return {
      ends,
      // Paper that comes out from under it again ends further out.
      underWeight: over !== null && !ends.some((end) => end > over + 2 * NEAR && end < STEPS),
      over: over ?? STEPS,
      bare: false,
      near: tintAt(view, at(u, offAt((ends[0] ?? 0) + 9))),
    };
  });
  const open = columns.filter(({ ends }) => (ends[0] ?? 0) > STEPS).length;
  return open > COLUMNS * OPEN ? null : columns;
}

/** Beyond the end of paper lies something thin, and beyond that something else: where that begins. Null: nothing thin. */
function weightEnds(tint: (step: number) => Tint, end: number): number | null {
  const [near, nearer, far, further] = [8, 10, 30, 34].map((step) => tint(end + step)) as [Tint, Tint, Tint, Tint];
  const change = Math.min(apart(near, far, far.light), apart(nearer, further, further.light));
  if (far.outside || change <= 0.3) return null;
  let over = end + 30;
  while (over > end + 8 && apart(tint(over), far, far.light) < change / 2) over -= 1;
  return over;
}

const apart = (one: Tint, paper: Tint, light: number): number =>
  Math.max(Math.abs(one.light / (light + 1) - 1), tintsApart(one, paper) * 1.6);

/** Of dark things a little light more or less says nothing. */
const stuffApart = (one: Tint, other: Tint): number =>
  Math.max(Math.abs(one.light - other.light) / (other.light + 20), tintsApart(one, other) * 1.6);

const lighterHalf = (tints: readonly Tint[]): readonly Tint[] =>
  [...tints].sort((one, other) => other.light - one.light).slice(0, Math.ceil(tints.length * 0.6));

/** How light paper is around here; ink is left out, and nothing is lighter than paper by much. */
function lightest(around: readonly Tint[], usual: number): number {
  const lights = Float64Array.from(around, ({ light }) => light).sort();
  const high = lights[Math.floor(lights.length * 0.7)] ?? usual;
  return Math.max(usual * 0.55, Math.min(usual * 1.25, high));
}

function scoreOf(columns: readonly Column[], { at, rise }: Slant): number {
  let score = 0;
  for (const [n, column] of columns.entries()) {
    const { ends, underWeight } = column;
    const line = at + rise * placeOf(n);
    const first = ends[0] ?? 0;
    const last = ends.at(-1) ?? 0;
    if (ends.some((end) => Math.abs(end - line) < NEAR)) score += underWeight ? UNDER_WEIGHT : 1;
    else if (last < line) score -= underWeight ? 0 : column.bare ? BARE : COVERED;
    if (underWeight) score -= underCost(line, first, column.over);
    if (first > line + NEAR) score -= PAPER_BEYOND;
    else if (last > line + NEAR && !underWeight && !column.bare) score -= PAPER_BEYOND_A_GAP;
  }
  return score / COLUMNS;
}

/** Most sheets end under the middle of the weight; none beyond it. */
function underCost(line: number, first: number, over: number): number {
  if (line > over + NEAR) return BEYOND_WEIGHT;
  return OFF_MIDDLE * ((2 * (line - first)) / Math.max(1, over - first) - 1) ** 2;
}

/** Of the side as it is, every line through two ends that are not neighbours, and, under a weight, any: the best. */
function bestLine(columns: readonly Column[], misfit: (line: Slant) => number): Slant | null {
  let best: Slant | null = null;
  let most = scoreOf(columns, AS_FOUND) - misfit(AS_FOUND);
  const consider = (line: Slant) => {
    const score = scoreOf(columns, line);
    if (score <= most) return;
    const whole = score - misfit(line);
    if (whole > most) [best, most] = [line, whole];
  };
  for (const line of throughTwo(columns)) consider(line);
  if (best) consider(throughEnds(columns, best));
  if (share(columns) > WEIGHTED)
    for (let at = STEPS * 0.3; at <= STEPS; at += 2)
      for (let rise = -STEPS * 0.2; rise <= STEPS * 0.2; rise += STEPS * 0.04) consider({ at: at - rise / 2, rise });
  return best;
}

function* throughTwo(columns: readonly Column[]): Generator<Slant> {
  for (let one = 0; one < COLUMNS * 0.7; one += 2)
    for (let other = one + Math.floor(COLUMNS * 0.25); other < COLUMNS; other += 3)
      for (const from of columns[one]?.ends ?? [])
        for (const to of columns[other]?.ends ?? []) {
          if (from > STEPS || to > STEPS) continue;
          const [u, w] = [placeOf(one), placeOf(other)];
          const rise = (to - from) / (w - u);
          if (Math.abs(rise) < STEPS * 0.6) yield { at: from - rise * u, rise };
        }
}

const placeOf = (n: number): number => 0.012 + (0.976 * n) / (COLUMNS - 1);

function throughEnds(columns: readonly Column[], line: Slant): Slant {
  let [count, su, se, suu, sue] = [0, 0, 0, 0, 0];
  for (const [n, { ends }] of columns.entries()) {
    const u = placeOf(n);
    const end = ends.find((one) => Math.abs(one - line.at - line.rise * u) < NEAR * 1.5);
    if (end === undefined) continue;
    count += 1;
    su += u;
    se += end;
    suu += u * u;
    sue += u * end;
  }
  const spread = count * suu - su * su;
  if (count < 6 || spread < 1e-6) return line;
  const rise = (count * sue - su * se) / spread;
  return { at: (se - rise * su) / count, rise };
}
