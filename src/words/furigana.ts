// Which kanji get their reading above them, for one reader.
import { gradeOfKanji } from '#words/kanji-by-grade.ts';

/** all: each · none: none · kana: the reading stands in place of the kanji · grade: those not taught before this grade. */
export type ReadingMode =
  | { readonly show: 'all' | 'none' | 'kana' }
  | { readonly show: 'grade'; readonly grade: number };
export type FuriganaSetting = 'auto' | 'all' | 'grade' | 'none' | 'kana';

/** @param grade of the reader by the roster, 1–9; null for grown-ups */
export function readingMode(setting: FuriganaSetting, grade: number | null): ReadingMode {
  if (setting === 'auto') {
    if (grade === null) return { show: 'none' };
    return grade <= 2 ? { show: 'kana' } : { show: 'grade', grade };
  }
  return setting === 'grade' ? { show: 'grade', grade: grade ?? 1 } : { show: setting };
}

export type Shown = 'base' | 'reading' | 'both';

/** How a word with kanji is set for this reader. */
export function shownAs(base: string, mode: ReadingMode): Shown {
  if (mode.show === 'grade') return hasUntaught(base, mode.grade) ? 'both' : 'base';
  return WHOLE[mode.show];
}

const WHOLE = { all: 'both', none: 'base', kana: 'reading' } as const;
const hasUntaught = (base: string, grade: number): boolean =>
  [...base].some((char) => isKanji(char) && (gradeOfKanji(char) ?? Number.POSITIVE_INFINITY) >= grade);

export const isKanji = (char: string): boolean => /[\p{Script=Han}々〆]/u.test(char);
