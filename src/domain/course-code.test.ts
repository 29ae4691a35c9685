import { expect, test } from 'vitest';
import { codesIn, gradesOf, stageOf } from '#domain/course-code.ts';

test.each([
  ['82102A3133100000', 'elementary', [1, 2]],
  ['82G0230000000000', 'elementary', [3]],
  ['82200L0000000000', 'elementary', [3, 4, 5, 6]],
  ['82G0100000000000', 'elementary', []],
  ['8310213134100000', 'lower', [7]],
  ['83802B0000000000', 'lower', [8, 9]],
  ['8410200000000000', null, []],
])('%s says its school and its grades', (code, stage, grades) => {
  expect(stageOf(code)).toBe(stage);
  expect(gradesOf(code)).toEqual(grades);
});

test('several codes are pasted at once, in wide letters, twice, over lines', () => {
  expect(codesIn(' 82102A3133100000\n８３１０２１３１３４１０００００、82102A3133100000, ')).toEqual({
    codes: ['82102A3133100000', '8310213134100000'],
    wrong: null,
  });
  expect(codesIn('  ')).toEqual({ codes: [], wrong: null });
});

test.each([
  ['82102A31331', 'chars'],
  ['82102A31331000001', 'chars'],
  ['8.25E+15', 'spreadsheet'],
  ['8E+15', 'spreadsheet'],
  ['82102A313310000字', 'signs'],
  ['82102-A313310000', 'signs'],
])('%s is no code, and it is said why', (typed, why) => {
  expect(codesIn(`82102A3133100000 ${typed}`).wrong).toEqual({ typed, why });
});
