// How large a straightened sheet is drawn: as fine as the photo showed it, in the shape that the sheet has on the desk.
import type { Corners, Point } from '#media/sheet/pixels.ts';
import { offHanshi, shapeOf } from '#media/sheet/shape.ts';

interface Frame {
  readonly width: number;
  readonly height: number;
}
/** As a logarithm: within some 6 % of its sides' ratio a sheet is taken for 半紙. */
const NEAR = 0.06;
const HANSHI = 334 / 243;
/** Seen from so flat that its sides' ratio is a guess, a sheet keeps the ratio of what the photo shows. */
const ODD = { ratio: 4, skewDeg: 25 };

/** @param most of the longer edge, in pixels */
export function straightSize(corners: Corners, photo: Frame, most: number): Frame {
  const [a, b, c, d] = corners;
  const wide = Math.max(1, apart(a, b), apart(d, c));
  const tall = Math.max(1, apart(a, d), apart(b, c));
  const ratio = ratioOf(corners, photo) ?? tall / wide;
  const long = Math.min(most, Math.max(wide, tall));
  const short = Math.max(1, Math.round(long * Math.min(ratio, 1 / ratio)));
  return ratio < 1 ? { width: Math.round(long), height: short } : { width: short, height: Math.round(long) };
}

const apart = ([x, y]: Point, [u, v]: Point): number => Math.hypot(x - u, y - v);

/** Height to width. */
function ratioOf(corners: Corners, photo: Frame): number | null {
  const shape = shapeOf(corners, photo);
  if (!shape || shape.skewDeg > ODD.skewDeg || Math.abs(Math.log(shape.ratio)) > Math.log(ODD.ratio)) return null;
  if (offHanshi(shape) > NEAR) return shape.ratio;
  return shape.ratio < 1 ? 1 / HANSHI : HANSHI;
}
