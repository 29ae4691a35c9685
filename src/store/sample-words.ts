// Who is in the sample class, and what they wrote. All of it is made up: no child of any school is among them.
import type { Mark } from '#domain/records/reflection.ts';

export const SCHOOL_NAME = 'みほん小学校';
export const CLASS_NAME = 'みほん3年';
export const TEACHER_NAME = 'みほん先生';

export interface SampleChild {
  readonly name: string;
  readonly kana: string;
}
export const CHILDREN: readonly SampleChild[] = [
  { name: '青木 はる', kana: 'あおき はる' },
  { name: '石田 ゆい', kana: 'いしだ ゆい' },
  { name: '上田 そら', kana: 'うえだ そら' },
  { name: '大西 めい', kana: 'おおにし めい' },
  { name: '川上 りく', kana: 'かわかみ りく' },
  { name: '木下 あん', kana: 'きのした あん' },
  { name: '小林 たくと', kana: 'こばやし たくと' },
  { name: '坂本 ひな', kana: 'さかもと ひな' },
  { name: '高山 れん', kana: 'たかやま れん' },
  { name: '中西 さき', kana: 'なかにし さき' },
  { name: '林 ゆうた', kana: 'はやし ゆうた' },
  { name: '森下 まお', kana: 'もりした まお' },
];

export const GROUPS = ['1はん', '2はん', '3はん'] as const;

/** What is written on the sheets. */
export const LETTER = '水';

/** Days from today, and the title of each lesson. */
export const WRITING_LESSONS = [
  { day: -21, title: 'ためし書き' },
  { day: -14, title: 'はらいの方向' },
  { day: -7, title: '中心をそろえる' },
  { day: 0, title: 'まとめ書き' },
] as const;
export const MAT_LESSONS = [
  { day: -4, title: '前転' },
  { day: 3, title: '組み合わせ' },
] as const;

export const WRITING_POINTS = [
  { words: '中心を そろえる', great: 'まん中に まっすぐ 書けた', nearly: 'すこし ずれた', notYet: 'これから' },
  { words: 'はらいの 方向', great: '手本と 同じ 方向', nearly: 'だいたい 同じ', notYet: 'これから' },
  { words: 'はねを 止めてから', great: '止めてから はねた', nearly: 'ときどき できた', notYet: 'これから' },
] as const;

/** One list for each lesson; the child's place in the class chooses. */
export const GOALS = [
  ['半紙いっぱいに 大きく 書く', 'ていねいに 書く', '手本を よく 見る'],
  ['左の はらいを ゆっくり 書く', 'はらいの 方向に 気をつける', 'さいごまで 力を ぬかない'],
  ['たての 線を まん中に 書く', '中心の 線を 見ながら 書く', 'はねる 前に 一ど 止める'],
  ['ならったことを ぜんぶ つかう', '中心と はらいの 両方に 気をつける', 'いちばん よい 一まいに する'],
] as const;
export const THOUGHTS = [
  ['字が 左に よってしまった。', 'はねが 小さくなった。', '思ったより むずかしかった。まん中が わからない。'],
  [
    'はらいの おわりが すうっと きれいになった。',
    'いそぐと はらいが 太くなる。ゆっくり 書くと うまく いった。',
    '右の はらいが まだ みじかい。',
  ],
  [
    'たての 線を 先に きめたら、字が まっすぐに なった。',
    'まえの 作品と くらべて、中心が そろってきた。',
    'はねの 前に 止めたら、先が とがった。',
  ],
  [
    '一まい目より ずっと よく なった。はらいが すきに なった。',
    'さいしょの 字と ならべたら、ぜんぜん ちがって びっくりした。',
    '中心は できた。はねは もう少し れんしゅうしたい。',
  ],
] as const;
export const NEXT_GOALS = ['はらいを ゆっくり 書きたい', 'まん中に 書きたい', 'はねを 止めてから 書きたい'] as const;
export const MARKS: readonly (readonly Mark[])[] = [
  ['notYet', 'notYet', 'nearly'],
  ['nearly', 'great', 'notYet'],
  ['great', 'nearly', 'nearly'],
  ['great', 'great', 'nearly'],
];
export const MAT_GOALS = ['せなかを まるくして 回る', '立つとき 手を つかない', 'まっすぐ 回る'] as const;
export const MAT_THOUGHTS = [
  'おへそを 見たら まるく 回れた。',
  'さいごに 手を ついてしまった。つぎは 足を ちかづける。',
  'ビデオで 見たら、ひざが ひらいていた。',
] as const;
export const HELP_WANTED = 'すみが にじんで うまく 書けません。';
export const COMMENT = '中心が そろってきましたね。はらいの おわりも 見てみましょう。';
