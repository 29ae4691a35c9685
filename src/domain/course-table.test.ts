// On the tables that are shipped: whoever brings a new edition hears here what a teacher would not find any more.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { STAGES, stageOf, subjectDigitOf } from '#domain/course-code.ts';
import {
  courseTablePath,
  courseTableSchema,
  itemsOf,
  SHOSHA,
  subjectInTable,
  wantedItems,
} from '#domain/course-table.ts';

const PUBLIC = join(import.meta.dirname, '../../public');
const read = (stage: (typeof STAGES)[number]) =>
  courseTableSchema.parse(JSON.parse(readFileSync(join(PUBLIC, courseTablePath(stage)), 'utf8')));
const TABLES = { elementary: read('elementary'), lower: read('lower') };
const ITEMS = { elementary: itemsOf(TABLES.elementary), lower: itemsOf(TABLES.lower) };
const any = { subject: null, grade: null, asked: '' };

test.each(STAGES)('%s: each code stands once, in its school, under a subject that is named', (stage) => {
  const codes = TABLES[stage].items.map(([code]) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.filter((code) => stageOf(code) !== stage)).toEqual([]);
  const digits = new Set(TABLES[stage].subjects.map(({ digit }) => digit));
  expect(codes.filter((code) => !digits.has(subjectDigitOf(code)))).toEqual([]);
});

test('what is missing is counted: the lower secondary table is whole, the elementary one is not', () => {
  expect(TABLES.lower.items).toHaveLength(2190);
  expect(TABLES.lower.subjects.every(({ without }) => without === 0)).toBe(true);
  const lost = TABLES.elementary.subjects.filter(({ without }) => without > 0);
  expect(Object.fromEntries(lost.map(({ name, without }) => [name, without]))).toEqual({
    総則: 88,
    国語: 52,
    社会: 271,
    算数: 630,
    理科: 251,
    音楽: 108,
    図画工作: 28,
  });
});

test('書写 of a grade stands there with its headings', () => {
  const found = wantedItems(ITEMS.elementary, { subject: SHOSHA, grade: 3, asked: '' });
  expect(found.map(({ code }) => code)).toContain('82102C3134300000');
  expect(found.every(({ code }) => code[5] === 'C' || code[5] === 'L' || code[5] === '0')).toBe(true);
  expect(found.find(({ code }) => code === '82102C3134300000')?.above.at(-1)).toBe(
    'エ　書写に関する次の事項を理解し使うこと。',
  );
});

test.each([
  ['words in any order and kana', 'ふで　もうひつ', []],
  ['two words', '毛筆 筆圧', ['82102C3134300000']],
  ['the beginning of a code', '82102c31343', ['82102C3134300000']],
  ['a whole code', '82102C3134300000', ['82102C3134300000']],
  ['nothing like it', 'とび箱ロケット', []],
])('%s', (_name, asked, codes) => {
  expect(wantedItems(ITEMS.elementary, { ...any, asked }).map(({ code }) => code)).toEqual(codes);
});

test('a word with its reading inside is found as it is written', () => {
  expect(wantedItems(ITEMS.lower, { ...any, asked: '涵養' }).map(({ text }) => text)).toContainEqual(
    expect.stringContaining('涵《かん》養'),
  );
});

test.each([
  ['shosha', 3, SHOSHA],
  ['sansu', 3, '5'],
  ['sansu', 7, '5'],
  ['zuko', 5, '9'],
  ['zuko', 8, 'A'],
  ['taiiku', 3, 'G'],
  ['gaikokugo', 4, 'L'],
  ['gaikokugo', 5, 'H'],
  ['seikatsu', 7, null],
  ['道徳', 3, 'K'],
  ['技術', 7, 'C'],
  ['総合', 4, 'M'],
  ['', 3, null],
  ['じぶんのけんきゅう', 3, null],
])('a unit of %s in grade %i opens the table at %s', (subject, grade, digit) => {
  expect(subjectInTable(TABLES[grade > 6 ? 'lower' : 'elementary'], subject, grade)).toBe(digit);
});
