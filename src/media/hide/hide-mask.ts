// Which pixels lie under the brush: 1 where something is hidden, 0 elsewhere. Hard at its rim, so that nothing shines through.
import type { Point } from '#media/sheet/pixels.ts';

export interface HideStroke {
  /** Half of the brush, as a fraction of the picture's longer edge. */
  readonly radius: number;
  /** Where it went, as fractions of the picture's width and height. One point is a dab. */
  readonly points: readonly Point[];
}
interface Area {
  readonly width: number;
  readonly height: number;
}

export function hideMask(area: Area, strokes: readonly HideStroke[]): Uint8Array {
  const mask = new Uint8Array(area.width * area.height);
  for (const { radius, points } of strokes) {
    const r = Math.max(1, radius * Math.max(area.width, area.height));
    const way = thinned(
      points.map(([x, y]): Point => [x * area.width, y * area.height]),
      r / 4,
    );
    for (const [at, to] of way.entries()) capsule(mask, area, [way[at - 1] ?? to, to], r);
  }
  return mask;
}

/** A hand gives hundreds of points; those within a quarter of the brush change nothing. The last one stays. */
function thinned(points: readonly Point[], least: number): Point[] {
  const kept: Point[] = [];
  for (const [at, point] of points.entries()) {
    const last = kept.at(-1);
    const far = !last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= least;
    if (far || at === points.length - 1) kept.push(point);
  }
  return kept;
}

function capsule(mask: Uint8Array, { width, height }: Area, [a, b]: readonly [Point, Point], r: number): void {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const long = dx * dx + dy * dy;
  const left = Math.max(0, Math.floor(Math.min(a[0], b[0]) - r));
  const right = Math.min(width, Math.ceil(Math.max(a[0], b[0]) + r));
  const bottom = Math.min(height, Math.ceil(Math.max(a[1], b[1]) + r));
  for (let y = Math.max(0, Math.floor(Math.min(a[1], b[1]) - r)); y < bottom; y += 1)
    for (let x = left; x < right; x += 1) {
      const [px, py] = [x + 0.5 - a[0], y + 0.5 - a[1]];
      const along = long === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / long));
      const [ex, ey] = [px - along * dx, py - along * dy];
      if (ex * ex + ey * ey <= r * r) mask[y * width + x] = 1;
    }
}
