// Strokes that found no like: the longest stretch of middle line that lies off. Bent writing is off a little everywhere,
// other writing has a stroke too many.
import type { Ink } from '#media/sheet/read-ink.ts';

/**
 * @param off how far each place of the middle lines lies from its like
 * @param far from which distance on a place counts as left over
 * @param counts which places are looked at
 * @returns the longest stretch, in places
 */
export function longestLeftOver(
  { xs, ys, width, height }: Ink,
  off: Float32Array,
  far: number,
  counts: (place: number) => boolean,
): number {
  const open = new Uint8Array(width * height);
  for (let n = 0; n < xs.length; n += 1)
    if ((off[n] ?? 0) > far && counts(n)) open[(ys[n] ?? 0) * width + (xs[n] ?? 0)] = 1;
  let longest = 0;
  const stack: number[] = [];
  for (let start = 0; start < open.length; start += 1) {
    if (!open[start]) continue;
    let many = 0;
    open[start] = 0;
    stack.push(start);
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      many += 1;
      for (let v = -2; v <= 2; v += 1) {
        for (let u = -2; u <= 2; u += 1) {
          const next = at + v * width + u;
          if (!open[next]) continue;
          open[next] = 0;
          stack.push(next);
        }
      }
    }
    longest = Math.max(longest, many);
  }
  return longest;
}
