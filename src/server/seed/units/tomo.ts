// 書写「友」, 6年1組: the path of the brush tip, the white of the paper, the flow from stroke to stroke.
import { linesOf, type UnitPlan } from '#server/seed/plan.ts';
import { FIRST, LINK, PATH, SPACE } from '#server/seed/units/tomo-voices.ts';

export const tomo: UnitPlan = {
  key: 'tomo',
  classKey: 'sixth',
  teacher: 'special',
  subject: 'shosha',
  title: '「友」',
  flow: '試し書き → 課題を決める → 練習 → まとめ書き → 見合う',
  points: [
    {
      key: 'path',
      words: '穂先の通り道',
      stages: ['通り道を考えて、線が安定した', '一部の画で意識できた', '通り道が分からなかった'],
    },
    {
      key: 'space',
      words: '用紙全体との関係(余白)',
      stages: ['上下左右の余白がつり合った', '一方に少し寄った', '余白まで見られなかった'],
    },
    {
      key: 'link',
      words: '点画のつながり',
      stages: ['次の画へ流れるように書けた', 'つながる画と切れる画があった', '一画ずつばらばらになった'],
    },
    {
      key: 'harai',
      words: '二つのはらいの向きと太さ',
      stages: ['向きも太さも書き分けた', 'どちらかを書き分けた', '同じようになった'],
    },
  ],
  models: [
    {
      kind: 'picture',
      title: '手本「友」',
      caption: '四画。二本の左はらいの向きのちがいに注目。',
      file: 'model-tomo',
      characters: '友',
    },
    {
      kind: 'video',
      title: '筆順と穂先の動き',
      caption: '朱色の点が穂先です。どこで向きが変わるでしょう。',
      file: 'video-tomo-order',
    },
    {
      kind: 'text',
      title: 'まとめ書きまでの流れ',
      caption: '①1回目と手本を重ねる ②課題を一つ決める ③三枚練習 ④はなれて見る ⑤まとめ書き',
      file: null,
    },
  ],
  lessons: [
    {
      key: 'first',
      title: '試し書き',
      note: '手本をよく見てから、一枚だけ書いて課題を見つけましょう。',
      day: -25,
      at: '10:40',
      points: ['path', 'space', 'harai'],
      prompt: '手本と比べて、いちばん直したいところは?',
      happened: { when: 'past' },
      made: { kind: 'sheet', tries: ['tomo-1'] },
      goals: linesOf(`手本をよく観察して書く
        今の自分の力を知る
        一画ずつ集中して書く
        五年生のときの自分をこえる
        穂先の向きをそろえる
        紙いっぱいに堂々と書く`),
      voices: FIRST,
      feedback: linesOf(`手本とのちがいを、原因まで考えて書けています。課題がはっきりしましたね。
        二本のはらいの向きに目がいったのは、よい観察です。
        線に迷いがありません。次は余白を先に決めてみましょう。
        うまくいかなかった理由を自分で見つけられています。ここからのびます。
        すみの量に気づけましたね。交わりの白は、この字の見どころです。`),
      stamps: ['wellSeen', 'goodGoal', 'lookingForward'],
    },
    {
      key: 'path',
      title: '穂先の通り道',
      note: '動画をスローで見て、折れとはらいの通り道を確かめましょう。',
      day: -18,
      at: '10:40',
      points: ['path', 'harai'],
      prompt: '穂先のどんな動きが、線を変えましたか?',
      happened: { when: 'past' },
      made: { kind: 'sheet', tries: ['tomo-2', 'tomo-3'] },
      goals: linesOf(`穂先の通り道を考えて書く
        折れで穂先をまとめる
        左はらいの向きを書き分ける
        筆のじくを立てる`),
      voices: PATH,
      feedback: linesOf(`穂先の動きを言葉で説明できています。分かって書く線は強いですね。
        折れのあとの線が、前回よりずっとなめらかです。
        自分の動画から姿勢に気づいたのは見事です。
        筆が割れるときは、すずりのふちで穂先を整える回数を増やしてみましょう。
        友達の助言を試して、結果まで確かめましたね。`),
      stamps: ['growing', 'wellSeen', 'carefully'],
    },
    {
      key: 'space',
      title: '余白と中心',
      note: '書いたら一度、黒板にはってはなれて見ましょう。',
      day: -11,
      at: '10:40',
      points: ['space', 'path'],
      prompt: 'はなれて見ると、何が見えましたか?',
      happened: { when: 'past' },
      made: { kind: 'sheet', tries: ['tomo-4'] },
      goals: linesOf(`上下の余白をそろえる
        中心の線を意識する
        名前の位置まで考える
        書き出しの位置を決めてから書く`),
      voices: SPACE,
      feedback: linesOf(`白いところを見る目が育っています。字が紙の中で息をしていますね。
        位置を決めてから書く、という順序がよかったです。
        余白と大きさの関係に気づきました。まとめ書きで答えを出しましょう。
        名前までが作品です。よく考えられています。
        はなれて見て直す。その習慣を続けてください。`),
      stamps: ['growing', 'wellSeen', 'lookingForward'],
    },
    {
      key: 'link',
      title: '点画のつながり',
      note: '紙からはなれている間も、穂先は次の画へ向かっています。',
      day: -4,
      at: '10:40',
      points: ['link', 'harai', 'space'],
      prompt: 'つながりを意識すると、字はどう変わりましたか?',
      happened: { when: 'past' },
      made: { kind: 'sheet', tries: ['tomo-5', 'tomo-6'] },
      goals: linesOf(`画と画のつながりを意識する
        はらいの先まで流れを切らない
        速さに変化をつける
        最後の右はらいまで集中する`),
      voices: LINK,
      feedback: linesOf(`流れがとぎれず、見ていて気持ちのよい字です。
        1回目と比べた気づきが具体的です。まとめ書きの目標になりますね。
        呼吸に合わせるという工夫、ぜひ班でしょうかいしてください。
        右はらいの入りが軽くなると、もっと動きが出ますよ。
        考えて、試して、確かめる。一か月の積み重ねが見えます。`),
      stamps: ['growing', 'wellSeen', 'lookingForward', 'goodGoal'],
    },
    {
      key: 'final',
      title: 'まとめ書き',
      note: '「友」にこめたい思いも書きそえましょう。',
      day: 3,
      at: '10:40',
      points: ['path', 'space', 'link'],
      prompt: 'この一か月で、自分の字はどう変わりましたか?',
      happened: { when: 'next' },
      made: { kind: 'nothing' },
      goals: [],
      voices: [],
      feedback: [],
      stamps: [],
    },
  ],
};
