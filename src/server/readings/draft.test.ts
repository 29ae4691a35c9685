import { describe, expect, it } from 'vitest';
import { draftOf, type Token } from '#server/readings/draft.ts';
import { namesOf } from '#server/readings/words.ts';

/** `手本/テホン と くらべる/クラベル` */
const tokens = (line: string): Token[] =>
  line.split(' ').map((piece) => {
    const [surface = '', reading] = piece.split('/');
    return { surface, reading };
  });
const draft = (line: string, known: Parameters<typeof draftOf>[2] = []): string => {
  const pieces = tokens(line);
  return draftOf(pieces.map(({ surface }) => surface).join(''), pieces, known);
};

describe('a draft', () => {
  it.each([
    ['手本/テホン と/ト くらべる/クラベル', '[手本|てほん]とくらべる'],
    ['書き/カキ 方/カタ', '[書|か]き[方|かた]'],
    ['見くらべ/ミクラベ て/テ', '[見|み]くらべて'],
    ['打ち消し/ウチケシ', '[打|う]ち[消|け]し'],
    ['カギ穴/カギアナ', 'カギ[穴|あな]'],
    ['☀️😀 （笑）', '☀️😀（笑）'],
    ['畠/ハタケ', '[畠|はたけ]'],
    ['彁', '彁'],
    ['1 月/ツキ 20 日/ニチ に/ニ 10 分/フン', '1[月|がつ][20日|はつか]に10[分|ぷん]'],
    ['3 日間/ニチカン', '3[日間|にちかん]'],
    ['2 人/ニン で/デ', '[2人|ふたり]で'],
    ['3 分の/ブンノ 1', '3[分|ぶん]の1'],
    ['3 分/フン の/ノ 2', '3[分|ぶん]の2'],
    ['10 分の/ブンノ 休み/ヤスミ', '10[分|ぷん]の[休|やす]み'],
    ['1 日/ニチ 目/メ', '1[日|にち][目|め]'],
    ['3 日/ニチ 目/メ', '[3日|みっか][目|め]'],
    ['6 月/ツキ 1 日/ニチ', '6[月|がつ][1日|ついたち]'],
    ['1 日/ニチ に/ニ 2 回/カイ', '1[日|にち]に2[回|かい]'],
    ['第/ダイ 2 日曜日/ニチヨウビ', '[第|だい]2[日曜日|にちようび]'],
    ['第/ダイ 1 月曜/ゲツヨウ', '[第|だい]1[月曜|げつよう]'],
    ['5 日直/ニッチョク', '5[日直|にっちょく]'],
    ['2 人組/ニングミ', '[2人|ふたり][組|ぐみ]'],
    ['3 人組/ニングミ', '3[人|にん][組|ぐみ]'],
    ['3 人称/ニンショウ', '3[人称|にんしょう]'],
  ])('of %s', (line, marked) => {
    expect(draft(line)).toBe(marked);
  });

  it('reads the school’s own words as the school does, where they stand as words', () => {
    const known = [
      { word: '光', kana: 'ひかり' },
      { word: '始筆', kana: 'しひつ' },
    ];
    expect(draft('光/コウ と/ト 日光/ニッコウ', known)).toBe('[光|ひかり]と[日光|にっこう]');
    expect(draft('始/ハジメ 筆/フデ を/ヲ', known)).toBe('[始筆|しひつ]を');
    expect(draft('終/オワリ 始/ハジメ 筆/フデ', known)).toBe('[終|おわり][始筆|しひつ]');
  });

  it('reads a figure as the school does, where the school says so', () => {
    const known = [
      { word: '10分', kana: 'じっぷん', ofSchool: true },
      { word: '2人', kana: 'ふたーり' },
    ];
    expect(draft('10 分/フン と/ト 20 分/フン', known)).toBe('[10分|じっぷん]と20[分|ぷん]');
    expect(draft('2 人/ニン', known)).toBe('[2人|ふたり]');
  });

  it('takes the longer of two words, and of the same word what the school said', () => {
    const known = [
      { word: '一画', kana: 'いっかく' },
      { word: '一画目', kana: 'いっかくめ' },
      { word: '一画', kana: 'ひとかく' },
    ];
    expect(draft('一/イチ 画/ガ 目/メ は/ハ', known)).toBe('[一画目|いっかくめ]は');
    expect(draft('一/イチ 画/ガ', known)).toBe('[一画|いっかく]');
  });

  it('reads a name only where somebody is called by it', () => {
    const known = namesOf('東 陽葵', 'あずま ひまり');
    expect(draft('東/ヒガシ さん/サン は/ハ 東/ヒガシ へ/ヘ', known)).toBe('[東|あずま]さんは[東|ひがし]へ');
    expect(draft('東/ヒガシ 陽/ヨウ 葵/アオイ', known)).toBe('[東陽葵|あずまひまり]');
    expect(namesOf('佐藤 さくら', 'さとうさくら')).toEqual([]);
  });

  it('of a text that looks like readings itself shows it as it is', () => {
    expect(draft('[ 光/ヒカリ | x ]')).toBe('[[光|ひかり]|x]');
  });
});
