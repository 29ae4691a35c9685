// 学習指導要領コード: what one looks like, what its places say, and what a teacher types or pastes. Always words, never a number: a
// spreadsheet makes 8.25E+15 of it.
import * as z from 'zod/mini';

export const courseCodeSchema = z.string().check(z.regex(/^[0-9A-Za-z]{16}$/));

export const STAGES = ['elementary', 'lower'] as const;
/** 小学校, 中学校 */
export type Stage = (typeof STAGES)[number];
export const stageOfGrade = (grade: number): Stage => (grade <= 6 ? 'elementary' : 'lower');

/** Second place; null = a school that has no table here (高校, 特別支援学校, 幼稚園). */
export function stageOf(code: string): Stage | null {
  if (code[1] === '2') return 'elementary';
  return code[1] === '3' ? 'lower' : null;
}
/** Third place: the subject, by its digit in the table. */
export const subjectDigitOf = (code: string): string => code[2] ?? '';

/** Sixth place: the grades that it is for, 1–9; none = the whole stage. */
export function gradesOf(code: string): readonly number[] {
  const stage = stageOf(code);
  return (stage && GRADES[stage][code[5] ?? '']) ?? [];
}
const GRADES: Record<Stage, Readonly<Record<string, readonly number[]>>> = {
  elementary: { 1: [1], 2: [2], 3: [3], 4: [4], 5: [5], 6: [6], A: [1, 2], C: [3, 4], D: [5, 6], L: [3, 4, 5, 6] },
  lower: { 1: [7], 2: [8], 3: [9], A: [7, 8], B: [8, 9] },
};

/** why — chars: not 16 of them · signs: other than letters and digits · spreadsheet: its digits are lost */
export interface NoCode {
  readonly typed: string;
  readonly why: 'chars' | 'signs' | 'spreadsheet';
}

/** Several at once, divided by spaces, commas or lines; wide letters are the same as narrow ones. `wrong`: the first that is none. */
export function codesIn(words: string): { readonly codes: readonly string[]; readonly wrong: NoCode | null } {
  const each = words
    .normalize('NFKC')
    .split(/[\s,、;]+/u)
    .filter((part) => part !== '');
  const wrong = each.find((typed) => !courseCodeSchema.safeParse(typed).success);
  return { codes: [...new Set(each)], wrong: wrong === undefined ? null : { typed: wrong, why: whyNot(wrong) } };
}

function whyNot(typed: string): NoCode['why'] {
  if (/^\d+(?:\.\d+)?e\+?\d+$/i.test(typed)) return 'spreadsheet';
  return /^[0-9A-Za-z]+$/.test(typed) ? 'chars' : 'signs';
}
