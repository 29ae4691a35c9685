// Which rectangle four corners are, seen through a usual camera: its sides' ratio, and whether it is one at all.
import { fromSquare } from '#media/sheet/homography.ts';
import type { Corners } from '#media/sheet/pixels.ts';

/** Focal length of phones and tablets, in longer edges of the photo. Sides' ratios hardly depend on it. */
const FOCAL = 0.85;

export interface Shape {
  /** Second side (from the second corner) to the first. */
  readonly ratio: number;
  /** How far from a right angle its corners are, in degrees. */
  readonly skewDeg: number;
}

export function shapeOf(corners: Corners, frame: { width: number; height: number }): Shape | null {
  const map = fromSquare(corners);
  if (!map) return null;
  const focal = Math.max(frame.width, frame.height) * FOCAL;
  const [cx, cy] = [frame.width / 2, frame.height / 2];
  const ray = (x: number, y: number, w: number) => [(x - cx * w) / focal, (y - cy * w) / focal, w] as const;
  const across = ray(map[0], map[3], map[6]);
  const down = ray(map[1], map[4], map[7]);
  const [wide, tall] = [Math.hypot(...across), Math.hypot(...down)];
  const cos = (across[0] * down[0] + across[1] * down[1] + across[2] * down[2]) / (wide * tall);
  return { ratio: tall / wide, skewDeg: (Math.asin(Math.min(1, Math.abs(cos))) * 180) / Math.PI };
}

/** 半紙: 334 mm by 243 mm. */
const HANSHI = Math.log(334 / 243);

/** How far a shape is from that of 半紙 lying or standing, as a logarithm of the sides' ratio. */
export const offHanshi = ({ ratio }: Shape): number => Math.abs(Math.abs(Math.log(ratio)) - HANSHI);
