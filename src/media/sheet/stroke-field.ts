// How far it is to the nearest stroke that runs the same way: a level stroke is not mistaken for one that crosses it.
import { distanceTo } from '#media/sheet/ink-distance.ts';
import type { Plane } from '#media/sheet/plane.ts';
import type { Ink } from '#media/sheet/read-ink.ts';

/** Level, falling, upright, rising: each also takes what is a little off its way. */
const WAYS = 4;
const STEP = Math.PI / WAYS;
const REACH = STEP * 0.85;

export interface StrokeFields {
  readonly ways: readonly Plane[];
  /** Whichever way it runs: for places where lines meet. */
  readonly any: Plane;
}

export function strokeFields({ width, height, xs, ys, angles }: Ink): StrokeFields {
  const most = Math.max(width, height) / 3;
  const marks = Array.from({ length: WAYS + 1 }, () => new Uint8Array(width * height));
  for (let at = 0; at < xs.length; at += 1) {
    const place = (ys[at] ?? 0) * width + (xs[at] ?? 0);
    const angle = angles[at] ?? Number.NaN;
    for (const [way, mark] of marks.entries()) {
      const off = Math.abs(((angle - way * STEP + Math.PI * 1.5) % Math.PI) - Math.PI / 2);
      if (way === WAYS || Number.isNaN(angle) || off <= REACH) mark[place] = 1;
    }
  }
  const fields = marks.map((mark) => distanceTo(mark, width, height, most));
  return { any: fields[WAYS] ?? distanceTo([], width, height, most), ways: fields.slice(0, WAYS) };
}

/** Which field a stroke at this angle looks at. */
export function fieldFor({ ways, any }: StrokeFields, angle: number): Plane {
  if (Number.isNaN(angle)) return any;
  return ways[(Math.round(angle / STEP) + WAYS * 2) % WAYS] ?? any;
}

/** A distance and the way in which it grows. */
export interface Slope {
  d: number;
  gx: number;
  gy: number;
}

/** Between squares; beyond the sheet's edge the way back to it is added. */
export function readSlope({ width, height, values }: Plane, x: number, y: number, out: Slope): void {
  const u = Math.min(width - 1.001, Math.max(0, x));
  const v = Math.min(height - 1.001, Math.max(0, y));
  const left = Math.floor(u);
  const top = Math.floor(v);
  const at = top * width + left;
  const a = values[at] ?? 0;
  const b = values[at + 1] ?? 0;
  const c = values[at + width] ?? 0;
  const d = values[at + width + 1] ?? 0;
  const fx = u - left;
  const fy = v - top;
  out.gx = (b - a) * (1 - fy) + (d - c) * fy;
  out.gy = (c - a) * (1 - fx) + (d - b) * fx;
  out.d = a + (b - a) * fx + (c - a) * fy + (a - b - c + d) * fx * fy;
  if (u !== x || v !== y) {
    out.d += Math.hypot(x - u, y - v);
    if (u !== x) out.gx = Math.sign(x - u);
    if (v !== y) out.gy = Math.sign(y - v);
  }
}
