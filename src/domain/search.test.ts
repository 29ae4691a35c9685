import { describe, expect, it } from 'vitest';
import { askedWords, bestFirst, folded, snippetsOf } from '#domain/search.ts';

const marked = (words: string, asked: string, most?: number): string =>
  snippetsOf(words, askedWords(asked), most)
    .map(({ text, found }) => (found ? `[${text}]` : text))
    .join('');

const said = (text: string, about = '') => ({ text: folded(text), about: folded(about) });

describe('what is found', () => {
  it.each([
    ['よこの あいだを そろえる', 'あいだをそろえる', true],
    ['よこの あいだを そろえる', 'そろえる よこ', true],
    ['ハネを大きく', 'はね', true],
    ['ｽﾀｰﾄ', 'スタート', true],
    ['ＡＢＣ１２', 'abc12', true],
    ['ｶﾞﾗｽ', 'がらす', true],
    ['はらい', 'はね', false],
    ['が', 'か', false],
    ['なにも ない', '', true],
    ['きょうりゅう', 'きょうr', true],
    ['レベルＡ', 'レベルb', false],
  ])('「%s」 asked for 「%s」: %s', (words, asked, is) => {
    expect(bestFirst([said(words)], askedWords(asked))).toHaveLength(is ? 1 : 0);
  });
  it('in one piece comes before word by word, and that before what it is only about', () => {
    const about = said('ゆっくり 書いた', 'はらいに 気をつけて');
    const apart = said('書いた。はらいが よい。ゆっくり');
    const whole = said('ゆっくり はらい');
    const other = said('ゆっくり');
    expect(bestFirst([about, apart, whole, other], askedWords('ゆっくり はらい'))).toEqual([whole, apart, about]);
  });
  it('of the same worth stays in its order', () => {
    const all = ['はね 3', 'はね 2', 'はね 1'].map((words) => said(words));
    expect(bestFirst(all, askedWords('はね'))).toEqual(all);
  });
});

describe('what is shown of it', () => {
  it.each([
    ['よこの あいだを そろえる', 'あいだ そろ', 'よこの [あいだ]を [そろ]える'],
    ['よこの あい だを', 'あいだ', 'よこの [あい だ]を'],
    ['ハネ、はね、ハネ', 'はね', '[ハネ]、[はね]、[ハネ]'],
    ['㍻の字', '成', '[㍻]の字'],
    ['𠮷野さん', '野', '𠮷[野]さん'],
    ['ｶﾞﾗｽと がらす', 'ガラス', '[ｶﾞﾗｽ]と [がらす]'],
    ['字', '', '字'],
  ])('「%s」 asked for 「%s」', (words, asked, shown) => expect(marked(words, asked)).toBe(shown));
  it('is cut on both sides where it is long', () => {
    const words = `${'あ'.repeat(50)}はね${'い'.repeat(50)}`;
    expect(marked(words, 'はね', 20)).toBe(`…${'あ'.repeat(5)}[はね]${'い'.repeat(13)}…`);
  });
  it('says so when even the beginning is too long', () => expect(marked('あいうえお', '', 3)).toBe('あいう…'));
});
