// Every four lines that could be the rim of a sheet, by what lies along them alone: thousands are looked at, a few kept.
import { type Line, shareOf } from '#media/sheet/lines.ts';
import type { Corners, Point } from '#media/sheet/pixels.ts';

export interface Quad {
  /** Clockwise on the screen, from any corner. */
  readonly corners: Corners;
  /** 0–1 for each side, from the corner of the same place in the row to the next: how much of it is an edge. */
  readonly rims: readonly [number, number, number, number];
  /** 0–1: how much the sides go on beyond the corners, as they do where a corner is none. */
  readonly overshoot: number;
  readonly rank: number;
}

/** An edge that is lighter outside is one too: a white sheet may lie on a whiter desk. */
const DARKER_INSIDE = 0.6;
const OUTSIDE = 0.03;
const SMALLEST = 0.05;

export function quadsOf(lines: readonly Line[], width: number, height: number, most: number): readonly Quad[] {
  const pairs = facingPairs(lines, Math.hypot(width, height));
  const crossings = lines.map((one) => lines.map((other) => crossing(one, other)));
  const frame = { width, height };
  const kept: Quad[] = [];
  let least = 0;
  for (let p = 0; p < pairs.length; p += 1)
    for (let q = p + 1; q < pairs.length; q += 1) {
      const [a, b] = pairs[p] ?? [0, 0];
      const [c, d] = pairs[q] ?? [0, 0];
      if (a === c || a === d || b === c || b === d) continue;
      const quad = quadOf(lines, crossings, [a, c, b, d], frame, least);
      if (!quad || quad.rank <= least) continue;
      kept.push(quad);
      if (kept.length > most * 4) {
        kept.sort((one, other) => other.rank - one.rank);
        kept.length = most;
        least = kept.at(-1)?.rank ?? 0;
      }
    }
  return kept.sort((one, other) => other.rank - one.rank).slice(0, most);
}

/** Lines that look at each other across some of the photo. */
function facingPairs(lines: readonly Line[], diagonal: number): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = [];
  for (let a = 0; a < lines.length; a += 1)
    for (let b = a + 1; b < lines.length; b += 1) {
      const [one, other] = [lines[a], lines[b]];
      if (!one || !other) continue;
      const same = one.cos * other.cos + one.sin * other.sin;
      if (Math.abs(same) < 0.77) continue;
      if (Math.abs(one.far - Math.sign(same) * other.far) < diagonal * 0.06 && Math.abs(same) > 0.995) continue;
      pairs.push([a, b]);
    }
  return pairs;
}

function crossing(one: Line, other: Line): Point | null {
  const cross = one.cos * other.sin - one.sin * other.cos;
  if (Math.abs(cross) < 0.35) return null;
  return [(one.far * other.sin - other.far * one.sin) / cross, (other.far * one.cos - one.far * other.cos) / cross];
}

type Four = [number, number, number, number];

function quadOf(
  lines: readonly Line[],
  crossings: readonly (readonly (Point | null)[])[],
  [a, c, b, d]: Four,
  { width, height }: { width: number; height: number },
  worst: number,
): Quad | null {
  // Around: side a from d to c, side c from a to b, side b from c to d, side d from b to a.
  const [p, q, r, s] = [crossings[d]?.[a], crossings[a]?.[c], crossings[c]?.[b], crossings[b]?.[d]];
  if (!p || !q || !r || !s) return null;
  const roomX = width * OUTSIDE;
  const roomY = height * OUTSIDE;
  const isOut = ([x, y]: Point) => x < -roomX || y < -roomY || x > width + roomX || y > height + roomY;
  if (isOut(p) || isOut(q) || isOut(r) || isOut(s)) return null;
  const area = signedArea(p, q, r, s);
  if (Math.abs(area) < SMALLEST * width * height || !isConvex(p, q, r, s)) return null;
  // What a quad of this size comes to when all the rest of it is perfect.
  const bySize = 0.06 * Math.log(Math.abs(area) / (width * height)) + 1;
  const clockwise = area > 0;
  const corners: Corners = clockwise ? [p, q, r, s] : [q, p, s, r];
  const around: Four = clockwise ? [a, c, b, d] : [a, d, b, c];
  const rims: Four = [0, 0, 0, 0];
  let overshoot = 0;
  let weakest = 1;
  let sum = 0;
  for (let side = 0; side < 4; side += 1) {
    const line = lines[around[side] ?? 0];
    const from = corners[side] ?? p;
    const to = corners[(side + 1) % 4] ?? p;
    if (!line) return null;
    const rim = alongSide(line, from, to);
    rims[side] = rim.edge;
    overshoot += rim.beyond / 4;
    weakest = Math.min(weakest, rim.edge);
    sum += rim.edge / 4;
    if (rim.edge < 0.08) return null;
    if (sum + (3 - side) / 4 + 0.4 * weakest - 0.35 * overshoot + bySize < worst) return null;
  }
  return { corners, rims, overshoot, rank: sum + 0.4 * weakest - 0.35 * overshoot + bySize };
}

function alongSide(line: Line, from: Point, to: Point): { edge: number; beyond: number } {
  const t = line.cos * from[1] - line.sin * from[0];
  const u = line.cos * to[1] - line.sin * to[0];
  // Clockwise on the screen: the inside is at the right hand of the way from corner to corner.
  const insideIsAhead = u < t;
  const good = insideIsAhead ? line.lighter : line.darker;
  const odd = insideIsAhead ? line.darker : line.lighter;
  const edge = Math.min(1, shareOf(line, good, t, u) + DARKER_INSIDE * shareOf(line, odd, t, u));
  const reach = (u - t) * 0.1;
  const gap = Math.sign(reach) * 3;
  const beyond =
    (shareOf(line, good, u + gap, u + gap + reach) +
      shareOf(line, odd, u + gap, u + gap + reach) +
      shareOf(line, good, t - gap, t - gap - reach) +
      shareOf(line, odd, t - gap, t - gap - reach)) /
    2;
  return { edge, beyond: Math.min(1, beyond) };
}

function signedArea(p: Point, q: Point, r: Point, s: Point): number {
  return ((r[0] - p[0]) * (s[1] - q[1]) - (s[0] - q[0]) * (r[1] - p[1])) / 2;
}

function isConvex(p: Point, q: Point, r: Point, s: Point): boolean {
  const [one, two, three, four] = [turnAt(p, q, r), turnAt(q, r, s), turnAt(r, s, p), turnAt(s, p, q)];
  return one > 0 ? two > 0 && three > 0 && four > 0 : one < 0 && two < 0 && three < 0 && four < 0;
}

const turnAt = (a: Point, b: Point, c: Point): number => (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]);
