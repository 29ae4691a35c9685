import { expect, test } from 'vitest';
import { type Phrase, parseMessage, plainText } from '#words/message.ts';
import { spokenPhrases } from '#words/spoken-phrases.ts';

const said = (parts: readonly Phrase[]) => spokenPhrases(parts).map(({ spoken }) => spoken);
const own = (text: string): Phrase[] => [{ kind: 'text', text }];

test('a sentence of the catalogue is said by its readings, a breath at a time', () => {
  const message = parseMessage(
    '[毎日|まいにち]の [学習|がくしゅう]を [記録|きろく]して、[成長|せいちょう]を たしかめましょう。',
  );
  expect(said(message as Phrase[])).toEqual([
    'まいにちの がくしゅうを きろくして、',
    'せいちょうを たしかめましょう。',
  ]);
});

test.each([
  ['はねが のびたね。つぎは、はらい！', ['はねが のびたね。', 'つぎは、', 'はらい！']],
  ['「いいね。」と 言った', ['「いいね。」', 'と 言った']],
  ['一行め\n二行め', ['一行め', '二行め']],
  ['ほんとう！？すごい', ['ほんとう！？', 'すごい']],
  ['点の ない ことば', ['点の ない ことば']],
  ['よく できたね。😊', ['よく できたね。😊']],
  ['…。はい', ['…。はい']],
  ['', []],
  ['😊！\n', []],
])('%j is said as %j', (text, expected) => {
  expect(said(own(text))).toEqual(expected);
});

test('a closing bracket after words that were filled in goes with them', () => {
  expect(said([...own('めあては「'), ...own('はねる。'), ...own('」です。')])).toEqual([
    'めあては「はねる。',
    '」です。',
  ]);
  expect(said([...own('「'), ...own('はねる。'), ...own('」')])).toEqual(['「はねる。」']);
});

test('nothing that stands on the screen is left out', () => {
  const parts = own('😊 あ。、い\n\nう！」え 「お？」');
  expect(plainText(spokenPhrases(parts).flatMap((phrase) => phrase.parts))).toBe(plainText(parts));
});
