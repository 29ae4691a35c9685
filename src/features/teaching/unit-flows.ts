// 単元のひながた: how a unit of a subject usually goes, lesson by lesson, with what is asked before and after and what is looked at.
// It becomes lessons and points of a unit, which are the school's own Japanese and can be reworded like any other. 書写 by the
// course of study and the flow that textbooks share; the others by the form that work takes in the subject.
import { bandOf, SHOSHA_POINTS } from '#features/teaching/shosha-points.ts';
import type { NewLesson } from '#store/teaching.ts';

export const FLOWS = ['shosha', 'taiiku', 'ongaku', 'zuko', 'gaikokugo', 'rika', 'tankyu'] as const;
export type FlowKey = (typeof FLOWS)[number];

interface UnitFlow {
  /** Subjects that it is offered for first. */
  readonly subjects: readonly string[];
  readonly points: readonly string[];
  readonly lessons: readonly NewLesson[];
}

const lesson = (title: string, note: string, goal: string, reflection: string): NewLesson => ({
  title,
  note,
  prompts: { ...(goal && { goal }), ...(reflection && { reflection }) },
});

export const UNIT_FLOWS: Readonly<Record<FlowKey, UnitFlow>> = {
  shosha: {
    subjects: ['shosha'],
    // By grade: see pointsFor.
    points: [],
    lessons: [
      lesson(
        'めあてと ためし書き',
        '手本を見る前に、まず一まい書きます。',
        'どんな字を書きたいですか',
        '書いてみて、どこがむずかしかったですか',
      ),
      lesson(
        'きじゅんを たしかめる',
        '手本と、ためし書きをくらべます。',
        'どこをたしかめますか',
        '手本とくらべて、気がついたことは？',
      ),
      lesson(
        'じぶんの かだいを れんしゅうする',
        'かだいのところを、なんども書いてみます。',
        'きょう、なおしたいところは？',
        'かだいは、どうなりましたか',
      ),
      lesson(
        'まとめ書き',
        'めあてを思い出して、心をこめて書きます。',
        'まとめ書きで、だいじにすることは？',
        'ためし書きとくらべて、どこがかわりましたか',
      ),
      lesson(
        'ふだんの字に いかす',
        'ノートや手紙に、つかってみます。',
        'ふだんの字の、どこにいかしますか',
        'つかってみて、どうでしたか',
      ),
    ],
  },
  taiiku: {
    subjects: ['taiiku'],
    points: ['はじめの うごき', 'とちゅうの しせい', 'おわりの うごき'],
    lessons: [
      lesson(
        'はじめの うごきを とる',
        'いまの うごきを、どうがに のこします。',
        'どんな うごきが できるように なりたいですか',
        '手本の どうがと くらべて、気がついたことは？',
      ),
      lesson(
        'かだいを えらんで れんしゅうする',
        'ゆっくり再生で、ちがうところを見つけます。',
        'きょう、ためしてみることは？',
        'やってみて、なにが かわりましたか',
      ),
      lesson(
        '友だちと 見合う',
        '友だちの うごきの よいところを つたえます。',
        '友だちに 見てほしいところは？',
        '友だちの ことばで、気がついたことは？',
      ),
      lesson(
        'できばえを とる',
        'はじめの どうがと ならべて見ます。',
        'いちばん 見せたいところは？',
        'はじめと くらべて、どこが かわりましたか',
      ),
    ],
  },
  ongaku: {
    subjects: ['ongaku'],
    points: ['音の高さ', 'リズム', 'ひびき・いき'],
    lessons: [
      lesson(
        'はじめの 音を ろくおんする',
        'いまの えんそうを のこします。',
        'どんな音で えんそうしたいですか',
        'きいてみて、気がついたことは？',
      ),
      lesson(
        'むずかしい ところを れんしゅうする',
        'ゆっくり、くりかえして れんしゅうします。',
        'どの ところを れんしゅうしますか',
        'どう かわりましたか',
      ),
      lesson(
        '合わせて えんそうする',
        'まわりの音を よくききます。',
        '合わせる ときに 気をつけることは？',
        '合わせて、気がついたことは？',
      ),
      lesson(
        'しあげの 音を ろくおんする',
        'はじめの 音と ききくらべます。',
        'しあげで だいじにすることは？',
        'はじめの 音と くらべて、どこが かわりましたか',
      ),
    ],
  },
  zuko: {
    subjects: ['zuko'],
    points: ['思いついたこと', '形や色の くふう', 'さいごまで つくる'],
    lessons: [
      lesson(
        '思いうかべる',
        '思いついたことを、絵や ことばに します。',
        'どんなものを つくりたいですか',
        '思いついたことは？',
      ),
      lesson(
        'ためして つくる',
        'ざいりょうや やりかたを ためします。',
        'なにを ためしますか',
        'ためして わかったことは？',
      ),
      lesson(
        'くふうして しあげる',
        'とちゅうも、しゃしんに のこします。',
        'きょう、くふうすることは？',
        'うまくいった くふうは？',
      ),
      lesson(
        '見合う',
        '友だちの さくひんの よいところを 見つけます。',
        'どこを 見てほしいですか',
        '友だちの さくひんから 見つけたことは？',
      ),
    ],
  },
  gaikokugo: {
    subjects: ['gaikokugo'],
    points: ['声の大きさ・はつおん', 'あいてを見て こたえる', 'つたえたいことを 入れる'],
    lessons: [
      lesson(
        'きいて、まねして言う',
        'じぶんの 声を ろくおんして、ききくらべます。',
        'どの言い方を つかえるように なりたいですか',
        'じぶんの 声をきいて、気がついたことは？',
      ),
      lesson(
        'ことばを えらぶ',
        'つたえたいことに 合う ことばを えらびます。',
        'つたえたいことは？',
        'つかってみた ことばは？',
      ),
      lesson(
        'やりとりする',
        '友だちと たずね合います。',
        'やりとりで 気をつけることは？',
        'つたわったことは？ つたわらなかったことは？',
      ),
      lesson(
        'はっぴょうする',
        'はじめの ろくおんと ききくらべます。',
        'はっぴょうで だいじにすることは？',
        'はじめと くらべて、どこが かわりましたか',
      ),
    ],
  },
  rika: {
    subjects: ['rika', 'seikatsu'],
    points: ['よそうと そのわけ', 'くわしい かんさつ', 'けっかから 考える'],
    lessons: [
      lesson(
        'ふしぎを 見つける',
        'よく見て、しゃしんや 絵に のこします。',
        'しらべたい ふしぎは？',
        'なぜだろうと 思ったことは？',
      ),
      lesson(
        'よそうする',
        'そう考えた わけも 書きます。',
        'どうなると 思いますか。それは なぜですか',
        'ほかの人の よそうを きいて、考えたことは？',
      ),
      lesson(
        'かんさつ・じっけんする',
        'おなじ ところを、日をおいて 見ます。',
        'なにを、どのように 見ますか',
        'けっかは、よそうと くらべて どうでしたか',
      ),
      lesson(
        'けっかから 考える',
        'けっかと、考えたことを 分けて書きます。',
        '',
        'けっかから わかったことは？ つぎの ふしぎは？',
      ),
    ],
  },
  tankyu: {
    subjects: ['sogo', 'shakai'],
    points: ['じぶんの といを もつ', 'くらべて 考える', 'あいてに 合わせて つたえる'],
    lessons: [
      lesson(
        '課題の設定',
        'しらべたいことを、といの形に します。',
        'わたしの といは？',
        'といを 立ててみて、考えたことは？',
      ),
      lesson(
        '情報の収集',
        'どこで 見つけたかも のこします。',
        'なにを、どこで しらべますか',
        'わかったことと、まだ わからないことは？',
      ),
      lesson(
        '整理・分析',
        'くらべたり、なかま分けしたり します。',
        'なにと なにを くらべますか',
        'くらべて 見えてきたことは？',
      ),
      lesson(
        'まとめ・表現',
        'だれに つたえるかを 考えて まとめます。',
        'だれに、なにを つたえますか',
        'つたえてみて、といは どうなりましたか',
      ),
    ],
  },
};

/** Points to begin with. @param grade 1–9, null = unknown */
export function pointsFor(flow: FlowKey, grade: number | null): readonly string[] {
  return flow === 'shosha' ? SHOSHA_POINTS[bandOf(grade ?? 3)].slice(0, 3) : UNIT_FLOWS[flow].points;
}

/** Its own flows of a subject first. */
export const flowOf = (subject: string): FlowKey | null =>
  FLOWS.find((flow) => UNIT_FLOWS[flow].subjects.includes(subject)) ?? null;
