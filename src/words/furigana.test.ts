import { expect, test } from 'vitest';
import { readingMode, shownAs } from '#words/furigana.ts';
import { gradeOfKanji, SCHOOL_KANJI } from '#words/kanji-by-grade.ts';

test('the table of kanji is whole', () => {
  expect(SCHOOL_KANJI.map((kanji) => [...kanji].length)).toEqual([80, 160, 200, 202, 193, 191]);
  expect(gradeOfKanji('一')).toBe(1);
  expect(gradeOfKanji('憂')).toBeUndefined();
});

test.each([
  ['all', 3, '学校', 'both'],
  ['none', 3, '手本', 'base'],
  ['kana', 1, '学校', 'reading'],
  // 学 and 校 are taught in grade 1: in grade 1 they are being learnt, from grade 2 they are known.
  ['grade', 1, '学校', 'both'],
  ['grade', 2, '学校', 'base'],
  // 端 is of grade 6's years beyond: junior high.
  ['grade', 6, '端末', 'both'],
  ['grade', 9, '端末', 'both'],
  // One kanji that is not known is enough.
  ['grade', 3, '観点', 'both'],
  ['grade', 5, '観点', 'base'],
] as const)('%s in grade %i sets %s as %s', (setting, grade, base, expected) => {
  expect(shownAs(base, readingMode(setting, grade))).toBe(expected);
});

test('left to itself, the grade of the roster decides', () => {
  expect(readingMode('auto', 1)).toEqual({ show: 'kana' });
  expect(readingMode('auto', 2)).toEqual({ show: 'kana' });
  expect(readingMode('auto', 3)).toEqual({ show: 'grade', grade: 3 });
  expect(readingMode('auto', 8)).toEqual({ show: 'grade', grade: 8 });
  expect(readingMode('auto', null)).toEqual({ show: 'none' });
});
