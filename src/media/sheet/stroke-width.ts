// How thick strokes are: at each place of a middle line the cover is summed up straight across it, so that a blurred edge
// counts for what it is.
import type { Ink } from '#media/sheet/read-ink.ts';

/** The usual thickness of a stroke, in squares. */
export function strokeWidth(ink: Ink): number {
  const found: number[] = [];
  for (let at = 0; at < ink.xs.length; at += 1) {
    const width = widthAt(ink, at);
    if (width !== null) found.push(width);
  }
  found.sort((a, b) => a - b);
  return found[Math.floor(found.length / 2)] ?? 0;
}

/** Null where strokes meet: there is no "across". */
function widthAt({ xs, ys, angles, cover, thickness }: Ink, at: number): number | null {
  const angle = angles[at] ?? Number.NaN;
  if (Number.isNaN(angle)) return null;
  const [dx, dy] = [-Math.sin(angle), Math.cos(angle)];
  const most = thickness * 1.5 + 3;
  let sum = 0;
  for (const side of [1, -1]) {
    for (let step = side === 1 ? 0 : 0.5; step < most; step += 0.5) {
      const x = Math.round((xs[at] ?? 0) + dx * step * side);
      const y = Math.round((ys[at] ?? 0) + dy * step * side);
      const value =
        x < 0 || y < 0 || x >= cover.width || y >= cover.height ? 0 : (cover.values[y * cover.width + x] ?? 0);
      if (value < 0.08) break;
      sum += value * 0.5;
      if (step > most - 1) return null;
    }
  }
  return sum;
}
