// The sheet in a photo, laid against its model: the one that is found in it, or, of a scan, the whole picture.
import { faintSheet } from '#media/sheet/find-sheet.ts';
import { frameOf } from '#media/sheet/homography.ts';
import type { Pixels } from '#media/sheet/pixels.ts';
import { rimOf } from '#media/sheet/rim.ts';
import { type UprightSheet, whichWayUp } from '#media/sheet/which-way-up.ts';

/** Steps of lightness along the rim that are still one paper in a scanner's light, as a share of it. */
const EVEN = 0.14;
const LIGHT = 110;

/**
 * A picture that is paper to its very rim is a sheet only where the model's own writing is on it: a bare desk is as even.
 * @param model straightened @returns null: there is no sheet
 */
export function sheetAgainst(photo: Pixels, model: Pixels): UprightSheet | null {
  const sheet = faintSheet(photo);
  const against = sheet && whichWayUp(photo, sheet.corners, model);
  if (against?.comparison.comparable) return against;
  const found = sheet?.clear ? against : null;
  const { low, high } = rimOf(photo);
  if (low < LIGHT || high - low > high * EVEN) return found;
  const whole = whichWayUp(photo, frameOf(photo), model);
  return whole.comparison.comparable ? whole : found;
}
