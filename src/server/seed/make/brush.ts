// Bends a brush glyph the way a child's hand does. Every stroke is a road along its dabs; a pixel of the new sheet looks
// where it lies on the bent road (how far along, how far aside) and takes the ink from the same place of the straight one.
import type { GlyphStroke } from '#server/seed/make/glyph-strokes.ts';
import { noiseAt } from '#server/seed/make/noise.ts';

export interface Bitmap {
  readonly width: number;
  readonly height: number;
  /** 0 = paper, 255 = ink. */
  readonly ink: Uint8Array;
}
export interface RoadPoint {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}
/** One stroke as a hand would draw it. */
export interface BentStroke {
  readonly from: readonly RoadPoint[];
  /** As many points as `from`, on the sheet (in pixels of the sheet, radius too). */
  readonly to: readonly RoadPoint[];
  /** Which part of the stroke gets ink, 0…1. A はね that is not done ends early. */
  readonly reach: number;
  /** How far aside of its own road a stroke takes ink from the glyph, in radii: crossing strokes lie beyond. */
  readonly grasp: number;
  /** 0 = the glyph's own edge … 1 = a plain round brush. */
  readonly plain: number;
  /** 0 … 1: how much the brush runs dry towards the end. */
  readonly dry: number;
  readonly seed: number;
}

/** Puts finer points between the dabs (Catmull-Rom), so that roads bend softly. */
export function roadOf(stroke: GlyphStroke, parts = 4): RoadPoint[] {
  const dabs = stroke.dabs;
  const at = (index: number) => dabs[Math.max(0, Math.min(dabs.length - 1, index))] ?? ([0, 0, 0] as const);
  const road: RoadPoint[] = [];
  for (let i = 0; i < dabs.length - 1; i += 1) {
    for (let k = 0; k < parts; k += 1) {
      const t = k / parts;
      const mix = (axis: 0 | 1 | 2) => spline(at(i - 1)[axis], at(i)[axis], at(i + 1)[axis], at(i + 2)[axis], t);
      road.push({ x: mix(0), y: mix(1), radius: Math.max(2, mix(2)) });
    }
  }
  const [x, y, radius] = at(dabs.length - 1);
  return [...road, { x, y, radius }];
}

const spline = (a: number, b: number, c: number, d: number, t: number): number =>
  0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);

/** Inks one stroke into `sheet`, keeping what is darker. */
export function inkStroke(sheet: Bitmap, glyph: Bitmap, stroke: BentStroke): void {
  const { to } = stroke;
  const margin = Math.max(...to.map((p) => p.radius)) * 1.6 + 4;
  const left = Math.max(0, Math.floor(Math.min(...to.map((p) => p.x)) - margin));
  const right = Math.min(sheet.width - 1, Math.ceil(Math.max(...to.map((p) => p.x)) + margin));
  const top = Math.max(0, Math.floor(Math.min(...to.map((p) => p.y)) - margin));
  const bottom = Math.min(sheet.height - 1, Math.ceil(Math.max(...to.map((p) => p.y)) + margin));
  for (let y = top; y <= bottom; y += 1) {
    for (let x = left; x <= right; x += 1) {
      const ink = inkAt(x, y, glyph, stroke);
      const index = y * sheet.width + x;
      if (ink > (sheet.ink[index] ?? 0)) sheet.ink[index] = ink;
    }
  }
}

function inkAt(x: number, y: number, glyph: Bitmap, stroke: BentStroke): number {
  const found = nearest(stroke.to, x, y);
  if (!found || found.distance > found.radius * 1.6 + 3) return 0;
  const count = stroke.to.length - 1;
  const along = (found.segment + found.t) / count;
  // Where the brush is now, or was lifted, the ink ends round.
  if (along > stroke.reach && !isUnderTip(stroke, x, y)) return 0;
  const a = stroke.from[found.segment];
  const b = stroke.from[found.segment + 1];
  if (!a || !b) return 0;
  const radius0 = a.radius + (b.radius - a.radius) * found.t;
  const scale = radius0 / Math.max(1, found.radius);
  const length = lengthOf(b.x - a.x, b.y - a.y) || 1;
  const side = found.side * scale;
  const beyond = found.beyond * scale;
  const dx = (b.x - a.x) / length;
  const dy = (b.y - a.y) / length;
  const gx = a.x + (b.x - a.x) * found.t - dy * side + dx * beyond;
  const gy = a.y + (b.y - a.y) * found.t + dx * side + dy * beyond;
  const own = lengthOf(side, beyond) < radius0 * stroke.grasp + 3 ? sample(glyph, gx, gy) / 255 : 0;
  const round = clamp01((found.radius - found.distance) / 3 + 0.5);
  const edge = (noiseAt(x * 0.09, y * 0.09, stroke.seed) - 0.5) * 0.5;
  const body = clamp01((own * (1 - stroke.plain) + round * stroke.plain + edge * 0.5 - 0.5) * 5 + 0.5);
  if (body === 0) return 0;
  return Math.round(255 * body * (1 - dryness(stroke, along, found)));
}

function isUnderTip({ to, reach }: BentStroke, x: number, y: number): boolean {
  const tip = placeAt(to, reach);
  return lengthOf(x - tip.x, y - tip.y) < tip.radius * 0.92;
}

/** The place `reach` (0…1) along a road. */
export function placeAt(road: readonly RoadPoint[], reach: number): RoadPoint {
  const at = reach * (road.length - 1);
  const a = road[Math.floor(at)];
  const b = road[Math.min(road.length - 1, Math.floor(at) + 1)];
  if (!a || !b) return { x: 0, y: 0, radius: 1 };
  const t = at - Math.floor(at);
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t, radius: a.radius + (b.radius - a.radius) * t };
}

/** Streaks along the stroke where the brush has little ink. */
function dryness(stroke: BentStroke, along: number, found: Found): number {
  const late = clamp01((along - 0.35) * 1.6) * stroke.dry;
  if (late <= 0) return 0;
  const streak = noiseAt(found.side * 0.42 + 40, along * 9, stroke.seed + 7);
  const grain = noiseAt(found.side * 0.9 + 90, along * 60, stroke.seed + 13);
  return clamp01((streak * 0.6 + grain * 0.4 - (1 - late * 0.75)) * 7) * 0.9;
}

interface Found {
  readonly segment: number;
  readonly t: number;
  readonly distance: number;
  /** Signed distance aside, and past either end. */
  readonly side: number;
  readonly beyond: number;
  readonly radius: number;
}

function nearest(road: readonly RoadPoint[], x: number, y: number): Found | null {
  let best: Found | null = null;
  let bestScore = Number.POSITIVE_INFINITY;
  for (let i = 0; i < road.length - 1; i += 1) {
    const a = road[i];
    const b = road[i + 1];
    if (!a || !b) continue;
    const vx = b.x - a.x;
    const vy = b.y - a.y;
    const length = lengthOf(vx, vy) || 1;
    const raw = ((x - a.x) * vx + (y - a.y) * vy) / (length * length);
    const t = clamp01(raw);
    const distance = lengthOf(x - a.x - vx * t, y - a.y - vy * t);
    const radius = a.radius + (b.radius - a.radius) * t;
    const score = distance - radius * 0.5;
    if (score >= bestScore) continue;
    bestScore = score;
    const side = ((y - a.y) * vx - (x - a.x) * vy) / length;
    best = { segment: i, t, distance, side, beyond: (raw - t) * length, radius };
  }
  return best;
}

/** Ink at a place between pixels. */
export function sample(from: Bitmap, x: number, y: number): number {
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  if (x0 < 0 || y0 < 0 || x0 >= from.width - 1 || y0 >= from.height - 1) return 0;
  const at = y0 * from.width + x0;
  const fx = x - x0;
  const fy = y - y0;
  const above = (from.ink[at] ?? 0) * (1 - fx) + (from.ink[at + 1] ?? 0) * fx;
  const below = (from.ink[at + from.width] ?? 0) * (1 - fx) + (from.ink[at + from.width + 1] ?? 0) * fx;
  return above * (1 - fy) + below * fy;
}

export const clamp01 = (n: number): number => Math.max(0, Math.min(1, n));

/** Math.hypot is many times slower, and this is asked some hundred million times. */
const lengthOf = (x: number, y: number): number => Math.sqrt(x * x + y * y);
