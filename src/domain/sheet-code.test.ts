import { expect, it } from 'vitest';
import { readSheetCode, sheetCodeText } from '#domain/sheet-code.ts';
import { HIKARI, LESSONS, SAKURA, SCHOOL } from '#tests/helpers/a-school.ts';

const code = { school: SCHOOL, unit: HIKARI, lesson: LESSONS[0], pupil: SAKURA };

it('what was printed is read back', () => {
  expect(readSheetCode(sheetCodeText(code))).toEqual(code);
  expect(readSheetCode(sheetCodeText({ ...code, lesson: null }))).toEqual({ ...code, lesson: null });
  expect(readSheetCode(` ${sheetCodeText(code)}\n`)).toEqual(code);
});

it('holds capitals and digits only, short enough for a coarse square, and no name', () => {
  // What a QR code packs two to eleven bits; version 6 with level M takes 154 of them.
  expect(sheetCodeText(code)).toMatch(/^[0-9A-Z:]{137}$/);
});

it.each([
  ['an address', 'https://example.com/?q=1'],
  ['nothing', ''],
  ['another version of ours', sheetCodeText(code).replace('1:', '2:')],
  ['one with a letter too many', `${sheetCodeText(code)}A`],
  ['one with something that is no id', sheetCodeText(code).replace(/.$/, 'Z')],
])('is not taken for one of ours: %s', (_, text) => {
  expect(readSheetCode(text)).toBeNull();
});
