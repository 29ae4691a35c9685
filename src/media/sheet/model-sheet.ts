// A model as a sheet seen from above: a photo of one is straightened; a clean picture that fills its frame is one already.
import { findSheet } from '#media/sheet/find-sheet.ts';
import { frameOf } from '#media/sheet/homography.ts';
import type { Corners, Pixels } from '#media/sheet/pixels.ts';
import { rimOf } from '#media/sheet/rim.ts';
import { shapeOf } from '#media/sheet/shape.ts';
import { straighten } from '#media/sheet/straighten.ts';

/** Longer edge of a model as it is compared. */
const EDGE = 800;
/** 半紙, longer side to shorter. */
const RATIO = 334 / 243;

/** Where the paper is in a picture; null: the picture is the paper, as of a scan, or there is none to be seen. */
export const paperIn = (picture: Pixels): Corners | null =>
  fillsItsFrame(picture) ? null : (findSheet(picture)?.corners ?? null);

export function modelSheet(model: Pixels): Pixels {
  const found = paperIn(model);
  if (found) return straighten(model, found, sizeOf(found, model));
  const shrink = Math.min(1, EDGE / Math.max(model.width, model.height));
  const size = { width: Math.round(model.width * shrink), height: Math.round(model.height * shrink) };
  return straighten(model, frameOf(model), size);
}

function sizeOf(corners: Corners, photo: Pixels): { width: number; height: number } {
  const long = { long: EDGE, short: Math.round(EDGE / RATIO) };
  const lies = (shapeOf(corners, photo)?.ratio ?? 1) < 1;
  return lies ? { width: long.long, height: long.short } : { width: long.short, height: long.long };
}

/** Along its whole rim the same white: no camera makes that, so it is a drawn or scanned sheet, whatever boxes are written on it. */
function fillsItsFrame(picture: Pixels): boolean {
  const { low, high } = rimOf(picture);
  return low > 215 && high - low < 8;
}
