// Where lightness or colour changes, and in which direction. Weak changes count nearly as much as strong ones: on a white desk
// the rim of the sheet is all there is, and next to it stands black ink.
import type { View } from '#media/sheet/view.ts';

export interface Edges {
  readonly count: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Radians; points to where it gets lighter. */
  readonly turn: Float32Array;
  /** 0–1. */
  readonly weight: Float32Array;
}

/** Steps of lightness below this are noise, however quiet the photo. */
const LEAST_STEP = 1.2;
/** A step of this size has half the weight of the strongest. */
const HALF_STEP = 5;

export function edgesOf(view: View): Edges {
  const { light, colour, width, height } = view;
  const strength = new Float32Array(width * height);
  const [reds, blues] = [colour[0].values, colour[1].values];
  const lights = light.values;
  for (let y = 1; y < height - 1; y += 1)
    for (let x = 1, at = y * width + 1; x < width - 1; x += 1, at += 1) {
      const lx = slopeX(lights, at, width);
      const ly = slopeY(lights, at, width);
      const rx = slopeX(reds, at, width);
      const ry = slopeY(reds, at, width);
      const bx = slopeX(blues, at, width);
      const by = slopeY(blues, at, width);
      // Blue is what cameras see worst: half as much.
      strength[at] = Math.sqrt(Math.max(lx * lx + ly * ly, rx * rx + ry * ry, (bx * bx + by * by) / 4));
    }
  return thinned(strength, view, leastOf(strength));
}

/** To where it gets lighter, as that shows it which changes most there: lightness or a colour. */
function turnAt({ light, colour, width }: View, at: number): number {
  const [lx, ly] = [slopeX(light.values, at, width), slopeY(light.values, at, width)];
  const [rx, ry] = [slopeX(colour[0].values, at, width), slopeY(colour[0].values, at, width)];
  const [bx, by] = [slopeX(colour[1].values, at, width), slopeY(colour[1].values, at, width)];
  const ll = lx * lx + ly * ly;
  const rr = rx * rx + ry * ry;
  const bb = (bx * bx + by * by) / 4;
  let [dx, dy] = [lx, ly];
  if (rr > ll && rr >= bb) [dx, dy] = [rx, ry];
  else if (bb > ll) [dx, dy] = [bx, by];
  // Whatever colour shows it best: "lighter" is said by lightness.
  return dx * lx + dy * ly < 0 ? Math.atan2(-dy, -dx) : Math.atan2(dy, dx);
}

const slopeX = (v: Float32Array, at: number, w: number): number =>
  (2 * ((v[at + 1] ?? 0) - (v[at - 1] ?? 0)) +
    ((v[at + 1 - w] ?? 0) - (v[at - 1 - w] ?? 0)) +
    ((v[at + 1 + w] ?? 0) - (v[at - 1 + w] ?? 0))) /
  8;
const slopeY = (v: Float32Array, at: number, w: number): number =>
  (2 * ((v[at + w] ?? 0) - (v[at - w] ?? 0)) +
    ((v[at + w - 1] ?? 0) - (v[at - w - 1] ?? 0)) +
    ((v[at + w + 1] ?? 0) - (v[at - w + 1] ?? 0))) /
  8;

/** Twice what is usual in this photo: half of all places are flat, or grain, or noise. */
function leastOf(strength: Float32Array): number {
  const bins = new Uint32Array(256);
  for (let at = 0; at < strength.length; at += 1) {
    const bin = Math.min(255, Math.floor((strength[at] ?? 0) * 16));
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  let [seen, bin] = [0, 0];
  while (bin < 255 && seen + (bins[bin] ?? 0) < strength.length / 2) {
    seen += bins[bin] ?? 0;
    bin += 1;
  }
  return Math.max(LEAST_STEP / 2, ((bin + 0.5) / 16) * 2);
}

/** Only the ridges, placed between pixels. */
function thinned(strength: Float32Array, view: View, least: number): Edges {
  const { width, height } = view;
  const room = strength.reduce((sum, value) => (value < least ? sum : sum + 1), 0);
  const [x, y, turn, weight] = [0, 1, 2, 3].map(() => new Float32Array(room)) as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  let count = 0;
  for (let row = 2; row < height - 2; row += 1)
    for (let column = 2, at = row * width + 2; column < width - 2; column += 1, at += 1) {
      const here = strength[at] ?? 0;
      if (here < least) continue;
      const towards = Math.fround(turnAt(view, at));
      const [cx, cy] = [Math.cos(towards), Math.sin(towards)];
      const [sx, sy] = [Math.round(cx), Math.round(cy)];
      const after = strength[at + sy * width + sx] ?? 0;
      const before = strength[at - sy * width - sx] ?? 0;
      if (after > here || before >= here) continue;
      const bend = after + before - 2 * here;
      const off = bend < 0 ? (0.5 * (before - after)) / bend : 0;
      x[count] = column + 0.5 + off * sx;
      y[count] = row + 0.5 + off * sy;
      turn[count] = towards;
      weight[count] = here / (here + HALF_STEP);
      count += 1;
    }
  return { count, x, y, turn, weight };
}
