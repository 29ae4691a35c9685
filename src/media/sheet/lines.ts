// Straight lines in a photo, by votes of its edges (Hough), each with what lies along it.
import type { Edges } from '#media/sheet/edges.ts';

/** cos·x + sin·y = far. `along` runs at a right angle to it: (−sin, cos). */
export interface Line {
  readonly turn: number;
  readonly cos: number;
  readonly sin: number;
  readonly far: number;
  /** Sums along the line from `start` on, a pixel each: what is edge here with the light on the side of (cos, sin), or on the other. */
  readonly start: number;
  readonly lighter: Float32Array;
  readonly darker: Float32Array;
}

const TURNS = 180;
const APART = 2;
/** Votes go to the directions this many degrees around the edge's own. */
const DOUBT = 5;

/** The `most` lines with the most votes. */
export function linesOf(edges: Edges, width: number, height: number, most: number): readonly Line[] {
  const reach = Math.ceil(Math.hypot(width, height));
  const fars = Math.ceil((2 * reach) / APART) + 2;
  const votes = new Float32Array(TURNS * fars);
  const cos = Float32Array.from({ length: TURNS }, (_, turn) => Math.cos((turn * Math.PI) / TURNS));
  const sin = Float32Array.from({ length: TURNS }, (_, turn) => Math.sin((turn * Math.PI) / TURNS));
  for (let n = 0; n < edges.count; n += 1) {
    const towards = Math.round(((edges.turn[n] ?? 0) * TURNS) / Math.PI);
    const [x, y, weight] = [edges.x[n] ?? 0, edges.y[n] ?? 0, edges.weight[n] ?? 0];
    for (let doubt = -DOUBT; doubt <= DOUBT; doubt += 1) {
      const turn = (towards + doubt + 2 * TURNS) % TURNS;
      const at = ((cos[turn] ?? 0) * x + (sin[turn] ?? 0) * y + reach) / APART;
      const low = Math.floor(at);
      const bin = turn * fars + low;
      votes[bin] = (votes[bin] ?? 0) + weight * (1 - at + low);
      votes[bin + 1] = (votes[bin + 1] ?? 0) + weight * (at - low);
    }
  }
  const byTurn = sortedByTurn(edges);
  return peaks(votes, fars, most).map((bin) => {
    const turn = (Math.floor(bin / fars) * Math.PI) / TURNS;
    const near = withTurn(byTurn, turn);
    return alongLine(near, fitted(near, turn, (bin % fars) * APART - reach), width, height);
  });
}

/** Degrees to each side within which an edge may belong to a line. */
const LIKE = 12;

/** The edges degree by degree, half a turn being none: each line asks only those of its own direction. */
function sortedByTurn(edges: Edges): readonly Edges[] {
  const counts = new Uint32Array(TURNS);
  const bins = new Uint8Array(edges.count);
  for (let n = 0; n < edges.count; n += 1) {
    const bin = (Math.round(((edges.turn[n] ?? 0) * TURNS) / Math.PI) + 2 * TURNS) % TURNS;
    bins[n] = bin;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const sorted = Array.from(counts, (count) => emptyEdges(count));
  counts.fill(0);
  for (let n = 0; n < edges.count; n += 1) {
    const bin = bins[n] ?? 0;
    const into = sorted[bin];
    const at = counts[bin] ?? 0;
    counts[bin] = at + 1;
    if (into) copyEdge(edges, n, into, at);
  }
  return sorted;
}

const emptyEdges = (count: number): Edges => ({
  count,
  x: new Float32Array(count),
  y: new Float32Array(count),
  turn: new Float32Array(count),
  weight: new Float32Array(count),
});

function copyEdge(from: Edges, n: number, into: Edges, at: number): void {
  into.x[at] = from.x[n] ?? 0;
  into.y[at] = from.y[n] ?? 0;
  into.turn[at] = from.turn[n] ?? 0;
  into.weight[at] = from.weight[n] ?? 0;
}

function withTurn(byTurn: readonly Edges[], turn: number): Edges {
  const middle = Math.round((turn * TURNS) / Math.PI);
  const bins = Array.from({ length: 2 * LIKE + 1 }, (_, n) => byTurn[(middle + n - LIKE + TURNS) % TURNS]);
  const all = emptyEdges(bins.reduce((sum, bin) => sum + (bin?.count ?? 0), 0));
  let at = 0;
  for (const bin of bins) {
    if (!bin) continue;
    for (const key of ['x', 'y', 'turn', 'weight'] as const) all[key].set(bin[key], at);
    at += bin.count;
  }
  return all;
}

/** The highest bins, each one's neighbours left out. */
function peaks(votes: Float32Array, fars: number, most: number): readonly number[] {
  const found: { bin: number; votes: number }[] = [];
  for (let turn = 0; turn < TURNS; turn += 1)
    for (let far = 2; far < fars - 2; far += 1) {
      const here = votes[turn * fars + far] ?? 0;
      if (here < 12 || !isPeak(votes, fars, turn, far, here)) continue;
      found.push({ bin: turn * fars + far, votes: here });
    }
  return found
    .sort((one, other) => other.votes - one.votes)
    .slice(0, most)
    .map(({ bin }) => bin);
}

function isPeak(votes: Float32Array, fars: number, turn: number, far: number, here: number): boolean {
  for (let dt = -2; dt <= 2; dt += 1) {
    const other = turn + dt;
    // Half a turn further the same line has its distance on the other side.
    const wraps = other < 0 || other >= TURNS;
    const row = ((other + TURNS) % TURNS) * fars;
    for (let df = -2; df <= 2; df += 1) {
      const there = votes[row + (wraps ? fars - 2 - (far + df) : far + df)] ?? 0;
      if (there > here || (there === here && (dt < 0 || (dt === 0 && df < 0)))) return false;
    }
  }
  return true;
}

interface Bare {
  readonly turn: number;
  readonly far: number;
}

/** The line through the edges that voted for it, twice fitted by least squares: bins are coarse. */
function fitted(edges: Edges, turn: number, far: number): Bare {
  let line: Bare = { turn, far };
  for (const near of [3, 1.8]) {
    const [c, s] = [Math.cos(line.turn), Math.sin(line.turn)];
    let [sum, st, sd, stt, std] = [0, 0, 0, 0, 0];
    for (let n = 0; n < edges.count; n += 1) {
      const [x, y] = [edges.x[n] ?? 0, edges.y[n] ?? 0];
      const off = c * x + s * y - line.far;
      if (off > near || off < -near || !isAlong(edges.turn[n] ?? 0, line.turn)) continue;
      const weight = edges.weight[n] ?? 0;
      const t = c * y - s * x;
      sum += weight;
      st += weight * t;
      sd += weight * off;
      stt += weight * t * t;
      std += weight * t * off;
    }
    const spread = sum * stt - st * st;
    if (spread < 1e-6) return line;
    const slope = (sum * std - st * sd) / spread;
    const shift = (sd - slope * st) / sum;
    // A point at t lies at far + shift + slope·t: turn the line by that slope around the origin.
    const change = Math.atan(slope);
    line = { turn: line.turn - change, far: (line.far + shift) * Math.cos(change) };
  }
  return line;
}

const isAlong = (edge: number, turn: number): boolean => Math.abs(Math.sin(edge - turn)) < 0.17;

function alongLine(edges: Edges, { turn, far }: Bare, width: number, height: number): Line {
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  const ends = [0, -s * width, c * height, -s * width + c * height];
  const start = Math.floor(Math.min(...ends)) - 1;
  const length = Math.ceil(Math.max(...ends)) - start + 2;
  const lighter = new Float32Array(length);
  const darker = new Float32Array(length);
  for (let n = 0; n < edges.count; n += 1) {
    const [x, y] = [edges.x[n] ?? 0, edges.y[n] ?? 0];
    const off = c * x + s * y - far;
    if (off > 2 || off < -2) continue;
    const towards = edges.turn[n] ?? 0;
    if (!isAlong(towards, turn)) continue;
    const kind = Math.cos(towards - turn) > 0 ? lighter : darker;
    const at = Math.floor(c * y - s * x) - start;
    const weight = 0.35 + 0.65 * (edges.weight[n] ?? 0);
    // A thinned edge leaves gaps of a pixel where it changes rows.
    for (let near = at - 1; near <= at + 1; near += 1) if ((kind[near] ?? 0) < weight) kind[near] = weight;
  }
  return { turn, cos: c, sin: s, far, start, lighter: summed(lighter), darker: summed(darker) };
}

function summed(values: Float32Array): Float32Array {
  const sums = new Float32Array(values.length + 1);
  for (let at = 0; at < values.length; at += 1) sums[at + 1] = (sums[at] ?? 0) + (values[at] ?? 0);
  return sums;
}

/** How much of the stretch of `sums` between two places along the line is edge, 0–1. */
export function shareOf({ start }: Line, sums: Float32Array, from: number, to: number): number {
  const last = sums.length - 1;
  const low = Math.min(last, Math.max(0, Math.round(Math.min(from, to) - start)));
  const high = Math.min(last, Math.max(0, Math.round(Math.max(from, to) - start)));
  return ((sums[high] ?? 0) - (sums[low] ?? 0)) / Math.max(1, Math.abs(to - from));
}
