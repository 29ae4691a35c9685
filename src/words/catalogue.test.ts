// The catalogue as a whole: complete in each language, and readable by the children who get it.
import { expect, test } from 'vitest';
import type { MessageKey } from '#words/catalogue.ts';
import { english } from '#words/english.ts';
import { isKanji, shownAs } from '#words/furigana.ts';
import { japanese } from '#words/japanese.ts';
import { SCHOOL_KANJI } from '#words/kanji-by-grade.ts';
import { parseMessage } from '#words/message.ts';

/** Areas that only grown-ups read: normal written Japanese, no readings needed. */
const FOR_GROWN_UPS = new Set([
  'notes',
  'insight',
  'absence',
  'first',
  'guide',
  'board',
  'path',
  'feedback',
  'giving',
  'teaching',
  'codes',
  'roster',
  'sample',
  'groups',
  'leading',
  'arrivals',
  'projector',
  'print',
  'stack',
]);
const keys = Object.keys(japanese) as MessageKey[];
/** Of these areas, what a child reads too. */
const FOR_CHILDREN_TOO = /^feedback\.(title|from|stamp\.|stamps|tap\.|answerLabel|answered|mark\.)/;
const childKeys = keys.filter((key) => !FOR_GROWN_UPS.has(key.split('.')[0] ?? '') || FOR_CHILDREN_TOO.test(key));

const paramsOf = (message: string): string[] =>
  parseMessage(message)
    .flatMap((part) => (part.kind === 'param' ? [part.name] : []))
    .sort();
const shown = (message: string): string =>
  parseMessage(message)
    .map((part) => (part.kind === 'ruby' ? part.base : part.kind === 'text' ? part.text : '◯◯'))
    .join('');

test('Japanese and English have the same sentences', () => {
  expect(Object.keys(english).sort()).toEqual([...keys].sort());
});
test('every key starts with the name of its area', () => {
  expect(keys.filter((key) => !/^[a-z]+(\.[A-Za-z0-9-]+)+$/.test(key))).toEqual([]);
});
test('no sentence is empty', () => {
  const bad = keys.filter((key) => [japanese[key], english[key]].some((m) => m.trim() === ''));
  expect(bad).toEqual([]);
});
test('both languages fill in the same values', () => {
  const bad = keys.filter((key) => `${paramsOf(japanese[key])}` !== `${paramsOf(english[key])}`);
  expect(bad).toEqual([]);
});
test('English has no readings and no Japanese where it is not a name', () => {
  const bad = keys.filter((key) => english[key].includes('|') || [...english[key]].some(isKanji));
  expect(bad).toEqual([]);
});
test('readings are written in kana', () => {
  const bad = keys.filter((key) =>
    parseMessage(japanese[key]).some((part) => part.kind === 'ruby' && !/^[ぁ-んァ-ンー0-9]+$/.test(part.reading)),
  );
  expect(bad).toEqual([]);
});
test('a bracket always belongs to a reading', () => {
  const bad = keys.filter((key) =>
    parseMessage(japanese[key]).some((p) => p.kind === 'text' && /[[\]|{}]/.test(p.text)),
  );
  expect(bad).toEqual([]);
});

test.each([1, 2, 3, 4, 5, 6])('grade %i meets no kanji that is not taught by then without its reading', (grade) => {
  const bad = childKeys.filter((key) =>
    parseMessage(japanese[key]).some((part) => {
      if (part.kind === 'text') return [...part.text].some(isKanji);
      return (
        part.kind === 'ruby' &&
        shownAs(part.base, { show: 'grade', grade }) === 'base' &&
        needsReading(part.base, grade)
      );
    }),
  );
  expect(bad).toEqual([]);
});
/** By the table itself, not by the code under test. */
const needsReading = (base: string, grade: number): boolean => {
  const taught = SCHOOL_KANJI.slice(0, grade - 1).join('');
  return [...base].some((char) => isKanji(char) && !taught.includes(char));
};

test('a sentence for children has 35 characters at most', () => {
  const bad = childKeys.flatMap((key) =>
    shown(japanese[key])
      .split(/(?<=[。！？\n])/)
      .filter((sentence) => [...sentence.replaceAll(/[\s「」。、]/g, '')].length > 35)
      .map((sentence) => `${key}: ${sentence}`),
  );
  expect(bad).toEqual([]);
});
