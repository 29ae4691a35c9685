import { expect, test } from 'vitest';
import type { Catalogue } from '#words/catalogue.ts';
import { japanese } from '#words/japanese.ts';
import { parseMessage, phrasesOf, plainText, readingText } from '#words/message.ts';

test('a message is text, words with readings, and places to fill in', () => {
  expect(parseMessage('[学校|がっこう]に {count}けん')).toEqual([
    { kind: 'ruby', base: '学校', reading: 'がっこう' },
    { kind: 'text', text: 'に ' },
    { kind: 'param', name: 'count' },
    { kind: 'text', text: 'けん' },
  ]);
  expect(parseMessage('')).toEqual([]);
});

test("a child's own words are never read as markup", () => {
  const catalogue: Catalogue = { ...japanese, 'lamp.sending': '「{title}」を [送|おく]る' };
  const phrases = phrasesOf(catalogue, 'lamp.sending', { title: '[a|b] {count}' });
  expect(plainText(phrases)).toBe('「[a|b] {count}」を 送る');
  expect(readingText(phrases)).toBe('「[a|b] {count}」を おくる');
});

test('a message may stand in a message, with its own values', () => {
  const day = { say: 'dates.monthDay', with: { month: { say: 'dates.month4' }, day: { say: 'dates.day1' } } } as const;
  expect(readingText(phrasesOf(japanese, 'unsent.since', { when: day }))).toBe('4がつついたちから まっています');
});
