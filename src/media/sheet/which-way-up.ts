// A sheet may lie on its side or upside down in a photo: the way up in which its ink is most like the model's is the right one.
import { compareWritings, type InkComparison } from '#media/sheet/compare-ink.ts';
import type { Corners, Pixels } from '#media/sheet/pixels.ts';
import { shapeOf } from '#media/sheet/shape.ts';
import { straighten } from '#media/sheet/straighten.ts';
import { writingOf } from '#media/sheet/writing.ts';

export interface UprightSheet {
  /** Top left first, as one reads the sheet. */
  readonly corners: Corners;
  readonly comparison: InkComparison;
}

/** A ratio of sides this far from that of a square says which are the longer ones. */
const CLEARLY = 0.1;
/** The way up in the photo is kept unless another one is this much more like the model; more so where none is like it. */
const RATHER = 0.05;
const NONE_LIKE = 0.25;

/** @param model straightened; the sheet is straightened to its size */
export function whichWayUp(photo: Pixels, found: Corners, model: Pixels): UprightSheet {
  let best: UprightSheet | null = null;
  const wanted = writingOf(model);
  for (const turn of turnsFor(photo, found, model)) {
    const corners = [0, 1, 2, 3].map((at) => found[(at + turn) % 4] ?? found[0]) as unknown as Corners;
    const comparison = compareWritings(writingOf(straighten(photo, corners, model), model), wanted);
    const rather = comparison.comparable ? RATHER : NONE_LIKE;
    if (!best || comparison.likeness > best.comparison.likeness + rather) best = { corners, comparison };
  }
  return best as UprightSheet;
}

/** The longer sides of the sheet are the longer ones of the model, where both are clear. */
function turnsFor(photo: Pixels, found: Corners, model: Pixels): readonly number[] {
  const tall = Math.log(shapeOf(found, photo)?.ratio ?? 1);
  const wanted = Math.log(model.height / model.width);
  if (Math.abs(tall) < CLEARLY || Math.abs(wanted) < CLEARLY) return [0, 1, 3, 2];
  return Math.sign(tall) === Math.sign(wanted) ? [0, 2] : [1, 3];
}
