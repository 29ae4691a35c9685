// How much four corners look like a sheet of calligraphy: even paper inside, ink on it, something else outside, the right shape.
import { fromSquare, mapPoint } from '#media/sheet/homography.ts';
import type { Corners } from '#media/sheet/pixels.ts';
import type { Quad } from '#media/sheet/quads.ts';
import { offHanshi, shapeOf } from '#media/sheet/shape.ts';
import { middleTint, type Tint, tintAt, tintsApart } from '#media/sheet/tint.ts';
import type { View } from '#media/sheet/view.ts';

/** All about 0–1. */
export interface Signs {
  /** Mean of the four rims, the two weakest of them, and how far they run beyond the corners. */
  readonly rim: number;
  readonly weakest: number;
  readonly overshoot: number;
  /** Inside: as light and of the same colour as paper is · ink · neither. */
  readonly paper: number;
  readonly ink: number;
  readonly strange: number;
  /** Just outside each side: still paper. The mean, and the side where it is most so. */
  readonly paperBeyond: number;
  readonly mostBeyond: number;
  /** A little further outside. */
  readonly paperFar: number;
  /** Lighter inside than just outside, over all sides. */
  readonly step: number;
  /** Darker inside than outside, as felt is on a desk. */
  readonly darker: number;
  /** Just outside ink, and beyond it paper again: the inside of a character such as 国. */
  readonly boxed: number;
  /** Nothing is written in the middle. */
  readonly blank: number;
  /** How light the paper is. */
  readonly light: number;
  readonly colourful: number;
  /** Away from the shape of 半紙, and from any rectangle. */
  readonly misshapen: number;
  readonly offHanshi: number;
  readonly skew: number;
  readonly area: number;
}

const ACROSS = 14;
const RIM = 16;

export function signsOf(view: View, quad: Quad): Signs | null {
  const map = fromSquare(quad.corners);
  const shape = shapeOf(quad.corners, view);
  if (!map || !shape) return null;
  const at = (u: number, v: number): Tint => tintAt(view, mapPoint(map, [u, v]));
  const inside: Tint[] = [];
  for (let v = 0; v < ACROSS; v += 1)
    for (let u = 0; u < ACROSS; u += 1)
      inside.push(at(0.03 + (0.94 * (u + 0.5)) / ACROSS, 0.03 + (0.94 * (v + 0.5)) / ACROSS));
  const paper = paperOf(inside);
  const kinds = inside.map((one) => kindOf(one, paper));
  const share = (kind: string) => kinds.filter((one) => one === kind).length / kinds.length;
  const sides = [0, 1, 2, 3].map((side) => beyondSide(at, side, paper));
  const step = mean(sides.map((side) => side.step));
  const rims = [...quad.rims].sort((one, other) => one - other);
  return {
    rim: mean(quad.rims),
    weakest: ((rims[0] ?? 0) + (rims[1] ?? 0)) / 2,
    overshoot: quad.overshoot,
    paper: share('paper'),
    ink: Math.min(share('ink'), 0.15) / 0.15,
    strange: share('strange'),
    paperBeyond: mean(sides.map((side) => side.near)),
    mostBeyond: Math.max(...sides.map((side) => side.near)),
    paperFar: mean(sides.map((side) => side.far)),
    step,
    darker: Math.max(0, -step),
    boxed: mean(sides.map((side) => side.boxed)),
    blank: kinds.filter((kind, n) => kind === 'ink' && isMiddle(n)).length < 2 ? 1 : 0,
    light: paper.light / 255,
    colourful: Math.min(1, Math.hypot(paper.red, paper.blue) * 2),
    misshapen: Math.min(1, offHanshi(shape) / 0.3),
    offHanshi: Math.min(1, offHanshi(shape) / 0.05),
    skew: Math.min(1, shape.skewDeg / 15),
    area: Math.max(-1, Math.log(areaOf(quad.corners) / (view.width * view.height)) / 3),
  };
}

/** Of the samples inside, those away from the rim. */
const isMiddle = (n: number): boolean => [n % ACROSS, Math.floor(n / ACROSS)].every((at) => at > 1 && at < ACROSS - 2);

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

/** The lighter part of what is inside, and its usual colour. */
function paperOf(inside: readonly Tint[]): Tint {
  const byLight = [...inside].sort((one, other) => other.light - one.light);
  const light = byLight[Math.floor(byLight.length * 0.25)]?.light ?? 0;
  const lit = byLight.slice(0, Math.floor(byLight.length * 0.6));
  return { ...middleTint(lit), light };
}

function kindOf(tint: Tint, paper: Tint): 'paper' | 'ink' | 'shade' | 'strange' {
  if (tint.outside) return 'strange';
  const share = tint.light / (paper.light + 1);
  if (share < 0.5) return tintsApart(tint, paper) < 0.35 ? 'ink' : 'strange';
  if (tintsApart(tint, paper) > 0.09) return 'strange';
  if (share > 1.15) return 'strange';
  return share > 0.72 ? 'paper' : 'shade';
}

const NEAR = 0.035;
const FAR = 0.1;
/** Beyond the thickest stroke. */
const FURTHER = [0.16, 0.24, 0.34];

function beyondSide(at: (u: number, v: number) => Tint, side: number, paper: Tint) {
  let [near, far, step, boxed, seen] = [0, 0, 0, 0, 0];
  for (let n = 0; n < RIM; n += 1) {
    const t = 0.04 + (0.92 * (n + 0.5)) / RIM;
    const place = (off: number): Tint => {
      if (side === 0) return at(t, -off);
      if (side === 1) return at(1 + off, t);
      if (side === 2) return at(t, 1 + off);
      return at(-off, t);
    };
    const [within, beyond, away] = [place(-NEAR * 0.7), place(NEAR * 0.7), place(FAR)];
    if (beyond.outside) continue;
    seen += 1;
    const lit = Math.max(within.light, paper.light * 0.5);
    if (isLike(beyond, within, lit)) near += 1;
    if (!away.outside && isLike(away, within, lit)) far += 1;
    if (beyond.light < lit * 0.5 && FURTHER.some((off) => isPaper(place(off), within, lit))) boxed += 1;
    step += Math.max(-0.3, Math.min(0.3, (within.light - beyond.light) / (paper.light + 1))) / 0.3;
  }
  const share = 1 / Math.max(1, seen);
  return { near: near * share, far: far * share, step: step * share, boxed: boxed * share };
}

const isPaper = (one: Tint, within: Tint, lit: number): boolean => !one.outside && isLike(one, within, lit);

/** Of the same kind of paper, in the same light. */
const isLike = (one: Tint, other: Tint, lit: number): boolean =>
  Math.abs(one.light - other.light) < lit * 0.08 && tintsApart(one, other) < 0.05;

function areaOf(corners: Corners): number {
  let sum = 0;
  for (const [at, [x, y]] of corners.entries()) {
    const [nx, ny] = corners[((at + 1) % 4) as 0 | 1 | 2 | 3];
    sum += x * ny - nx * y;
  }
  return Math.abs(sum / 2);
}
