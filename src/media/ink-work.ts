// Two or three photographed sheets, and how the ink on them differs: each straightened where a sheet is found in the photo,
// else taken as one that fills its picture (it was straightened when it was taken).
import { isRefused, type Refused } from '#domain/refusal.ts';
import type { InkComparison } from '#media/sheet/compare-ink.ts';
import { findSheet } from '#media/sheet/find-sheet.ts';
import { frameOf } from '#media/sheet/homography.ts';
import { modelSheet } from '#media/sheet/model-sheet.ts';
import type { Pixels } from '#media/sheet/pixels.ts';
import { straighten } from '#media/sheet/straighten.ts';
import { type UprightSheet, whichWayUp } from '#media/sheet/which-way-up.ts';
import { uprightPicture } from '#media/upright-pixels.ts';

export interface InkAsked {
  readonly photo: Blob;
  /** What it is compared with: the model, or an earlier work. */
  readonly model: Blob;
  /** The work before it, which is compared with the model too. */
  readonly before: Blob | null;
}
export interface InkAnswer {
  readonly now: InkComparison;
  readonly before: InkComparison | null;
  /** The sheet from straight above, to draw on; null when there is nothing to draw. */
  readonly sheet: Blob | null;
  /** Width to height. */
  readonly ratio: number;
}

/** Longer edge at which photos are looked at. */
const LOOKED_AT = 1280;

/** @returns refused: one of the pictures, as `photoFrom` does */
export async function answerInk({ photo, model, before }: InkAsked): Promise<InkAnswer | Refused> {
  const seen = await pixelsOf(photo);
  if (isRefused(seen)) return seen;
  const lower = await pixelsOf(model);
  if (isRefused(lower)) return lower;
  const earlier = before && (await pixelsOf(before));
  const against = modelSheet(lower);
  const found = sheetLike(seen, against);
  const comparable = found.comparison.comparable;
  return {
    now: found.comparison,
    before: comparable && earlier && !isRefused(earlier) ? sheetLike(earlier, against).comparison : null,
    sheet: comparable ? await encoded(straighten(seen, found.corners, against)) : null,
    ratio: against.width / against.height,
  };
}

async function pixelsOf(photo: Blob): Promise<Pixels | Refused> {
  const picture = await uprightPicture(photo);
  if (isRefused(picture)) return picture;
  const pixels = picture.pixels(LOOKED_AT);
  picture.close();
  return pixels;
}

/** As found in the photo; where that gives nothing to compare, as if the whole picture were the sheet. */
function sheetLike(photo: Pixels, model: Pixels): UprightSheet {
  const sheet = findSheet(photo);
  const found = sheet && whichWayUp(photo, sheet.corners, model);
  return found?.comparison.comparable ? found : whichWayUp(photo, frameOf(photo), model);
}

function encoded({ width, height, data }: Pixels): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.88 });
}
