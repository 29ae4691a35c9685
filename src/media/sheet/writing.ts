// One sheet's writing, ready to be laid on another's. Read once, compared as often as needed.
import { inkSize } from '#media/sheet/ink-map.ts';
import type { Pixels } from '#media/sheet/pixels.ts';
import { type Ink, readInk } from '#media/sheet/read-ink.ts';
import { type StrokeFields, strokeFields } from '#media/sheet/stroke-field.ts';

export interface Writing {
  readonly ink: Ink;
  readonly fields: StrokeFields;
}

/** Sheets that differ in shape by no more than this were only straightened a little differently. */
const SAME_SHAPE = 1.15;

/**
 * @param sheet straightened: its edges are the picture's edges
 * @param like the sheet that it will be compared with
 * @returns null: nothing is written on it
 */
export function writingOf(sheet: Pixels, like: { width: number; height: number } = sheet): Writing | null {
  const ratio = (sheet.width * like.height) / (sheet.height * like.width);
  const ink = readInk(sheet, inkSize(Math.max(ratio, 1 / ratio) < SAME_SHAPE ? like : sheet));
  return ink && { ink, fields: strokeFields(ink) };
}
