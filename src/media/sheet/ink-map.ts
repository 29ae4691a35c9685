// Where ink lies on a sheet: for each small square how much of it is covered, and which squares count as ink.
import { paperLight } from '#media/sheet/paper-light.ts';
import type { Pixels } from '#media/sheet/pixels.ts';
import { blurred, type LightAndColour, lightOf, type Plane } from '#media/sheet/plane.ts';

/** Squares along the longer side: a brush stroke is ten wide, a pencil's one. */
export const INK_EDGE = 320;
/** The darkest squares of a bare sheet are not darker than this share of the paper's light. */
const BARE = 0.7;

export interface InkMap {
  readonly width: number;
  readonly height: number;
  /** 0–1. */
  readonly cover: Plane;
  /** 1 where there is ink. */
  readonly mask: Uint8Array;
}

/** Null: there is no ink on it. */
export function inkMapOf(sheet: Pixels, size: { width: number; height: number }): InkMap | null {
  const { width, height } = size;
  const seen = lightOf(sheet, size);
  const paper = paperLight(seen.light);
  const share = withoutMarks(seen, paper);
  const ink = inkShare(share, size);
  if (ink > BARE) return null;
  const values = share.map((value) => Math.min(1, Math.max(0, (1 - value) / (1 - ink))));
  const mask = Uint8Array.from(values, (value) => (value > 0.5 ? 1 : 0));
  return { width, height, cover: { width, height, values }, mask };
}

/** So coloured, as a share of the paper's light, is only a mark: a teacher's red. Paper in lamplight is not. */
const MARK = 0.4;

/**
 * How light each square is, as a share of the paper there. Under a red mark lies what lies around it, so that a circle
 * drawn over a stroke does not cut it.
 */
function withoutMarks({ light, colour }: LightAndColour, paper: Plane): Float32Array {
  const { width, height } = light;
  const marked = colour.values.map((value, at) => (value > MARK * (paper.values[at] ?? 0) ? 1 : 0));
  const near = blurred({ width, height, values: marked }, 1).values;
  const share = light.values.map((value, at) => value / Math.max(1, paper.values[at] ?? 1));
  if (!near.some((value) => value > 0)) return share;
  const bare = near.map((value) => (value > 0 ? 0 : 1));
  const around = Math.max(2, Math.round(Math.max(width, height) * 0.02));
  const sum = blurred({ width, height, values: share.map((value, at) => value * (bare[at] ?? 0)) }, around).values;
  const part = blurred({ width, height, values: bare }, around).values;
  return share.map((value, at) => (bare[at] ? value : part[at] ? (sum[at] ?? 0) / part[at] : 1));
}

/** Shades that are told apart when the darkest are looked for. */
const STEPS = 500;

/** How light the ink is: the mean of the darkest few squares away from the edge, where a desk or a weight may show. */
function inkShare(share: Float32Array, { width, height }: { width: number; height: number }): number {
  const counts = new Uint32Array(STEPS + 1);
  let many = 0;
  for (let y = Math.floor(height * 0.12); y < height * 0.92; y += 1) {
    for (let x = Math.floor(width * 0.08); x < width * 0.92; x += 1) {
      const step = Math.min(STEPS, Math.floor((share[y * width + x] ?? 1) * STEPS));
      counts[step] = (counts[step] ?? 0) + 1;
      many += 1;
    }
  }
  const wanted = Math.max(1, Math.floor(many * 0.006));
  let [found, sum] = [0, 0];
  for (let step = 0; found < wanted && step <= STEPS; step += 1) {
    const taken = Math.min(counts[step] ?? 0, wanted - found);
    found += taken;
    sum += taken * ((step + 0.5) / STEPS);
  }
  return sum / Math.max(1, found);
}

/** The size at which ink is looked at: as large as `INK_EDGE` allows, in the picture's shape or in that of another. */
export function inkSize({ width, height }: { width: number; height: number }): { width: number; height: number } {
  const scale = Math.min(1, INK_EDGE / Math.max(width, height));
  return { width: Math.max(8, Math.round(width * scale)), height: Math.max(8, Math.round(height * scale)) };
}
