import { expect, test } from 'vitest';
import { personWords } from '#pieces/person-words.ts';
import { plainText, readingText, setPart } from '#words/message.ts';

test.for([
  ['佐伯 真由美', 'さえき まゆみ', 'さえき まゆみ'],
  ['さとう つむぎ', 'さとう つむぎ', 'さとう つむぎ'],
  ['佐伯真由美', 'さえき まゆみ', 'さえき まゆみ'],
  ['佐伯 真由美', '', '佐伯 真由美'],
])('%s with %j is read as %s, and written as it is', ([displayName = '', kana = '', read]) => {
  const phrases = personWords({ displayName, kana }).parts.map(setPart);
  expect([plainText(phrases), readingText(phrases)]).toEqual([displayName, read]);
});
