// Printed lines in black or grey (a frame, squares, the name's column): long, straight, along the sheet, and thinner than the
// brush. Coloured lines never count as ink (plane.ts).
import { distanceTo } from '#media/sheet/ink-distance.ts';
import type { Plane } from '#media/sheet/plane.ts';

/** A sheet is never straightened better than this: squares sideways for each square along. */
const SLANTS = [-0.04, -0.03, -0.02, -0.01, 0, 0.01, 0.02, 0.03, 0.04];

/**
 * @param depth how deep in a stroke each square lies
 * @param thickness of the strokes, in squares
 */
export function withoutRuledLines(mask: Uint8Array, depth: Plane, thickness: number): Uint8Array {
  const { width, height, values } = depth;
  const finest = Math.max(1.5, thickness * 0.2);
  const thick = Uint8Array.from(values, (deep) => (deep > finest ? 1 : 0));
  const far = distanceTo(thick, width, height, finest * 4).values;
  const thin = mask.map((ink, at) => (ink && (far[at] ?? 0) > finest + 0.5 ? 1 : 0));
  const many = count(thin);
  if (many === 0) return mask;
  // Written with a pencil: everything is thin, and a stroke may be long and straight too.
  const least = many < count(mask) * 0.5 ? 0.4 : 0.8;
  const out = mask.slice();
  for (const upright of [false, true]) take(out, thin, { width, height, upright, least });
  return out;
}

const count = (mask: Uint8Array): number => mask.reduce((sum, ink) => sum + ink, 0);

function take(
  out: Uint8Array,
  thin: Uint8Array,
  { width, height, upright, least }: { width: number; height: number; upright: boolean; least: number },
): void {
  const length = upright ? height : width;
  const breadth = upright ? width : height;
  const slack = Math.ceil(length * 0.04) + 1;
  for (const slant of SLANTS) {
    const sums = new Float32Array(breadth + slack * 2);
    for (let at = 0; at < thin.length; at += 1) {
      if (!thin[at]) continue;
      const x = at % width;
      const y = (at - x) / width;
      const [along, across] = upright ? [y, x] : [x, y];
      const bin = Math.round(across - slant * along) + slack;
      sums[bin] = (sums[bin] ?? 0) + 1;
    }
    for (let bin = 1; bin < sums.length - 1; bin += 1) {
      // A line between two rows of squares is counted in both.
      const sum = (sums[bin - 1] ?? 0) + (sums[bin] ?? 0) + (sums[bin + 1] ?? 0);
      if (sum < length * least) continue;
      for (let along = 0; along < length; along += 1) {
        for (let beside = -2; beside <= 2; beside += 1) {
          const across = Math.round(bin - slack + slant * along) + beside;
          if (across < 0 || across >= breadth) continue;
          const at = upright ? along * width + across : across * width + along;
          if (thin[at]) out[at] = 0;
        }
      }
    }
  }
}
