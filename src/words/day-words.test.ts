import { expect, test } from 'vitest';
import { type DayWords, dayWords, timeWords } from '#words/day-words.ts';
import { japanese } from '#words/japanese.ts';
import { phrasesOf, plainText, readingText } from '#words/message.ts';

const plain = (words: DayWords) => plainText(phrasesOf(japanese, words.say, words.with));
const read = (words: DayWords) => readingText(phrasesOf(japanese, words.say, words.with));

test('today and yesterday have their own words', () => {
  expect(plain(dayWords('2026-11-21', '2026-11-21'))).toBe('きょう');
  expect(plain(dayWords('2026-10-31', '2026-11-01'))).toBe('きのう');
});
test('other days are named, with the readings that days really have', () => {
  expect(plain(dayWords('2026-11-20', '2026-11-23'))).toBe('11月20日');
  expect(read(dayWords('2026-11-20', '2026-11-23'))).toBe('11がつはつか');
  expect(read(dayWords('2026-04-01', null))).toBe('4がつついたち');
  expect(read(dayWords('2026-04-12', null))).toBe('4がつ12にち');
  expect(plain(dayWords('2026-11-20', null, true))).toBe('11月20日（金）');
});
test('a day of long ago says its year', () => {
  expect(plain(dayWords('2025-05-02', '2026-11-21'))).toBe('2025年5月2日');
  expect(plain(dayWords('2025-12-20', '2026-01-10'))).toBe('12月20日');
});
test('a time is the time in Japan', () => {
  expect(plain(timeWords(Date.UTC(2026, 10, 21, 1, 5)))).toBe('10:05');
});
