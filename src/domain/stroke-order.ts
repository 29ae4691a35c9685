// 筆順: of which characters the order of strokes is shown, and what counts as a stroke.
import * as z from 'zod/mini';

/** More would not fit side by side, and no sheet holds more. */
const MOST = 8;
const WRITTEN = /[\u3041-\u3096\u30a1-\u30f6ー々\u4e00-\u9fff]/u;

/** Kana and kanji of a teacher's words, each once, in their order; the first eight. */
export function strokeCharactersOf(words: string): readonly string[] {
  return [...new Set([...words].filter((character) => WRITTEN.test(character)))].slice(0, MOST);
}

/** One character: its strokes in the order of writing, as SVG paths in a square of 109 × 109 (KanjiVG). */
export type Strokes = readonly string[];
export const STROKE_SQUARE = 109;
export const strokesSchema: z.ZodMiniType<string[]> = z
  .array(z.string().check(z.regex(/^[Mm][\d.,\-\sCcSsMm]{1,2000}$/)))
  .check(z.minLength(1), z.maxLength(64));

/** Beside the app, one small file a character. */
export const STROKES_FOLDER = '/strokes/';
export const strokesPath = (character: string): string =>
  `${STROKES_FOLDER}${(character.codePointAt(0) ?? 0).toString(16).padStart(5, '0')}.svg`;

/** The browser's shelf on which they are kept: the page puts them there in advance, the service worker what was asked for. */
export const STROKES_SHELF = 'strokes';

/** Where the pen is set down for a stroke. */
export function startOf(stroke: string): readonly [number, number] {
  const [x = 0, y = 0] = (stroke.match(/-?[\d.]+/g) ?? []).map(Number);
  return [x, y];
}

/**
 * About how long a stroke is, in units of the square: the way along the points of its curves, handles left out. Good enough
 * for how long it takes to write it.
 */
export function lengthOf(stroke: string): number {
  let length = 0;
  for (const [, command = '', words = ''] of stroke.matchAll(/([CcSs])([^A-Za-z]*)/g)) {
    const numbers = (words.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const each = command.toLowerCase() === 'c' ? 6 : 4;
    // Absolute curves are rare in the data and short: they count as the middle one.
    if (command === 'C' || command === 'S') length += (numbers.length / each) * ABSOLUTE;
    else
      for (let at = each; at <= numbers.length; at += each)
        length += Math.hypot(numbers[at - 2] ?? 0, numbers[at - 1] ?? 0);
  }
  return length;
}
const ABSOLUTE = 12;
