// How a flat sheet looks from a slant: the one map that takes four points to four points and straight lines to straight lines.
import type { Corners, Point } from '#media/sheet/pixels.ts';

/** Row by row; the ninth number is 1. */
export type Homography = readonly [number, number, number, number, number, number, number, number, number];

/** Null when three of the points lie on a line, so that there is no such map. */
export function homographyOf(from: Corners, to: Corners): Homography | null {
  const rows: number[][] = [];
  for (const [at, [x, y]] of from.entries()) {
    const [u, v] = to[at as 0 | 1 | 2 | 3];
    rows.push([x, y, 1, 0, 0, 0, -u * x, -u * y, u], [0, 0, 0, x, y, 1, -v * x, -v * y, v]);
  }
  const h = solve(rows);
  return h && [...(h as [number, number, number, number, number, number, number, number]), 1];
}

/** From the square between 0,0 and 1,1, whose corners go to these; asked thousands of times a photo, so written out. */
export function fromSquare([[x0, y0], [x1, y1], [x2, y2], [x3, y3]]: Corners): Homography | null {
  const [sx, sy] = [x0 - x1 + x2 - x3, y0 - y1 + y2 - y3];
  const [ax, ay, bx, by] = [x1 - x2, y1 - y2, x3 - x2, y3 - y2];
  const area = ax * by - bx * ay;
  if (Math.abs(area) < 1e-9) return null;
  const g = (sx * by - bx * sy) / area;
  const h = (ax * sy - sx * ay) / area;
  return [x1 - x0 + g * x1, x3 - x0 + h * x3, x0, y1 - y0 + g * y1, y3 - y0 + h * y3, y0, g, h, 1];
}

/** Asked a hundred thousand times a photo: taken apart by number, which is a third faster. */
export function mapPoint(map: Homography, point: Point): Point {
  const x = point[0];
  const y = point[1];
  const w = map[6] * x + map[7] * y + map[8];
  return [(map[0] * x + map[1] * y + map[2]) / w, (map[3] * x + map[4] * y + map[5]) / w];
}

/** The corners of a whole picture. */
export const frameOf = ({ width, height }: { width: number; height: number }): Corners => [
  [0, 0],
  [width, 0],
  [width, height],
  [0, height],
];

/** Gauss with the largest pivot; each row ends with its right side. */
function solve(rows: number[][]): number[] | null {
  const n = rows.length;
  for (let at = 0; at < n; at += 1) {
    let best = at;
    for (let r = at + 1; r < n; r += 1) if (Math.abs(value(rows, r, at)) > Math.abs(value(rows, best, at))) best = r;
    if (Math.abs(value(rows, best, at)) < 1e-9) return null;
    [rows[at], rows[best]] = [rows[best] ?? [], rows[at] ?? []];
    for (let r = 0; r < n; r += 1) {
      if (r === at) continue;
      const times = value(rows, r, at) / value(rows, at, at);
      const row = rows[r] ?? [];
      for (let c = at; c <= n; c += 1) row[c] = value(rows, r, c) - times * value(rows, at, c);
    }
  }
  return rows.map((row, at) => (row[n] ?? 0) / (row[at] ?? 1));
}

const value = (rows: number[][], r: number, c: number): number => rows[r]?.[c] ?? 0;
