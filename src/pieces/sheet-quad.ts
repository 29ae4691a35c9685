// The four corners of a sheet on a picture, as fractions of its width and height, and how one of them is moved.
import type { Corners, Point } from '#media/sheet/pixels.ts';

export type CornerPlace = 0 | 1 | 2 | 3;

/** Where the corners stand when nothing was found: well inside the picture, so that all four can be taken hold of. */
export const INSET: Corners = [
  [0.12, 0.12],
  [0.88, 0.12],
  [0.88, 0.88],
  [0.12, 0.88],
];
/** How far a corner stays from the line between its neighbours, roughly, in fractions of the picture. */
const LEAST = 0.02;

/** One corner goes there, no further than the picture's edge. Where four corners would no longer enclose a sheet, none moves. */
export function withCorner(corners: Corners, place: CornerPlace, [x, y]: Point): Corners {
  const moved = corners.map((corner, at): Point => (at === place ? [within(x), within(y)] : corner));
  const quad = moved as unknown as Corners;
  return bulges(quad) ? quad : corners;
}

/** @param size of the picture the corners are wanted for, or were found in */
export const inPixels = (corners: Corners, { w, h }: { readonly w: number; readonly h: number }): Corners =>
  corners.map(([x, y]): Point => [x * w, y * h]) as unknown as Corners;

export const inFractions = (corners: Corners, { w, h }: { readonly w: number; readonly h: number }): Corners =>
  corners.map(([x, y]): Point => [within(x / w), within(y / h)]) as unknown as Corners;

const within = (value: number): number => Math.min(1, Math.max(0, value));

/** Every corner turns the same way, clearly. */
const bulges = (corners: Corners): boolean =>
  corners.every(([x, y], at) => {
    const [px, py] = corners[((at + 3) % 4) as CornerPlace];
    const [nx, ny] = corners[((at + 1) % 4) as CornerPlace];
    return (x - px) * (ny - y) - (y - py) * (nx - x) > LEAST * Math.hypot(nx - px, ny - py);
  });
