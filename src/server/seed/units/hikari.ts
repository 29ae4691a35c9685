// 書写「光」, 3年2組: six sheets from the first try to the fair copy, with practice at home in between.
import { linesOf, type UnitPlan } from '#server/seed/plan.ts';
import { CENTRE, CURVE, FIRST, HANE, HOME, TODAY } from '#server/seed/units/hikari-voices.ts';

export const hikari: UnitPlan = {
  key: 'hikari',
  classKey: 'third',
  teacher: 'special',
  subject: 'shosha',
  title: '「光」',
  flow: 'ためし書き → 手本とくらべる → れんしゅう → まとめ書き → 見合う',
  points: [
    {
      key: 'centre',
      words: '字の中心をそろえる',
      stages: ['中心が まっすぐ そろった', 'だいたい そろった', '左右に ずれた'],
    },
    {
      key: 'yoko',
      words: '横画のはじめをしっかり止める',
      stages: ['止めてから まっすぐ 書けた', '止めたけど 線が ゆれた', '止めるのを わすれた'],
    },
    {
      key: 'curve',
      words: '「ル」のまがりをゆっくり',
      stages: ['まるく ゆっくり まがれた', 'だいたい まるく まがれた', 'かくっと なった'],
    },
    {
      key: 'hane',
      words: '止まってから上にはねる',
      stages: ['止まって 上に はねた', 'はねたけど むきが ちがった', 'はねに ならなかった'],
    },
    {
      key: 'harai',
      words: '左はらいをさいごまで',
      stages: ['先まで 細く はらえた', 'とちゅうで 速く なった', '止めに なった'],
    },
  ],
  models: [
    {
      kind: 'picture',
      title: '手本「光」',
      caption: 'たての線が まん中。右下の はねまで のびのびと。',
      file: 'model-hikari',
      characters: '光',
    },
    {
      kind: 'video',
      title: '書きじゅん',
      caption: '六画です。ふで先の 通り道を 見てみよう。',
      file: 'video-hikari-order',
    },
    {
      kind: 'video',
      title: 'ポイント「まがり・はね」',
      caption: 'まがりは ゆっくり。いちど 止まってから 上へ。',
      file: 'video-hikari-hane',
      lesson: 'hane',
    },
    {
      kind: 'video',
      title: 'ポイント「左はらい」',
      caption: '力を ぬきながら、さいごまで 紙に つける。',
      file: 'video-hikari-harai',
      lesson: 'today',
    },
    {
      kind: 'text',
      title: 'しせいと もち方',
      caption: 'せなかは まっすぐ、ひじを 上げて、ふでは 立てる。左手は 紙を おさえる。',
      file: null,
    },
  ],
  lessons: [
    {
      key: 'first',
      title: 'ためし書き',
      note: 'まずは思ったとおりに一まい書いてみましょう。',
      day: -28,
      at: '09:35',
      points: ['centre', 'yoko', 'hane'],
      prompt: '手本とくらべて、気がついたことは?',
      happened: { when: 'past' },
      made: { kind: 'sheet', tries: ['hikari-1'] },
      goals: linesOf(`紙いっぱいに書く
        手本をよく見て書く
        まっすぐな線を書く
        はみ出さないように書く
        さいごまでていねいに書く
        ふでをしっかり立てる
        はじめてだから、のびのび書く
        しせいよく書く`),
      voices: FIRST,
      feedback: linesOf(`はじめての「光」、のびのび書けましたね。自分で気がついたところが、つぎのめあてになります。
        手本とくらべて、ちがいをよく見つけました。その目がだいじです。
        線に力がありますね。つぎはたての線を紙のまん中からはじめてみましょう。
        書きはじめをしっかり止められています。そのまま、よこの線もゆっくりと。
        うまくいかなかったところを、ことばにできましたね。`),
      stamps: ['wellSeen', 'lookingForward', 'goodGoal'],
    },
    {
      key: 'centre',
      title: '横画と中心',
      note: 'たての線を紙のおり目に合わせてみよう。',
      day: -21,
      at: '09:35',
      points: ['centre', 'yoko'],
      prompt: '前の紙とならべて、かわったところは?',
      happened: { when: 'past' },
      made: { kind: 'sheet', tries: ['hikari-2', 'hikari-3'] },
      goals: linesOf(`たての線をまん中に書く
        よこの線をまっすぐ書く
        紙をおって、まん中をさがす
        点のあいだをあける`),
      voices: CENTRE,
      feedback: linesOf(`中心がそろって、字が立ち上がりましたね。
        よこの線のはじめ、二つ数えて止めていましたね。見ていましたよ。
        前の紙とくらべると、たての線がまっすぐになりました。
        友だちのよいところを、自分の字にいかせましたね。
        点とよこ線の間があいて、明るい字になりました。つぎはまがりです。
        いそがず書けていました。大きさも手本に近づいています。`),
      stamps: ['growing', 'wellSeen', 'carefully'],
    },
    {
      key: 'curve',
      title: '「ル」のまがり',
      note: 'まがりの動画を、ゆっくりで見てから書きましょう。',
      day: -14,
      at: '09:35',
      points: ['curve', 'centre'],
      prompt: 'まがりは、どう書くとうまくいった?',
      happened: { when: 'past' },
      made: { kind: 'sheet', tries: ['hikari-4', 'hikari-5'] },
      goals: linesOf(`まがりをゆっくり、まるく書く
        まがりで止まらない
        ふでを立てたまま、まがる
        まがりの太さをかえない`),
      voices: CURVE,
      feedback: linesOf(`まがりがまるくなりましたね。ふでを立てたままにできたからです。
        自分で見つけたコツを、ことばにできています。友だちにも教えてあげてください。
        ゆっくり書けました。つぎは、はねの前で「ぴたっ」と止まってみましょう。
        1回目の紙とくらべてみましたか。ずいぶんかわりましたよ。
        線の太さがそろってきました。力をぬくところが分かってきましたね。`),
      stamps: ['growing', 'wellSeen', 'lookingForward', 'carefully'],
    },
    {
      key: 'home',
      title: '家で れんしゅう',
      note: '書きたい人は、家で一まい。水書き用紙でもいいですよ。',
      day: -10,
      at: '17:10',
      points: ['curve'],
      prompt: '家で書いてみて、どうだった?',
      happened: { when: 'home' },
      made: { kind: 'sheet', tries: ['hikari-6'] },
      goals: linesOf(`家でもゆっくりまがる
        動画を見てから書く
        一まいだけ、本気で書く
        おうちの人に見てもらう`),
      voices: HOME,
      feedback: linesOf(`家でも書いたのですね。学校の紙より、線がのびやかです。
        おうちの人のことばも、いいれんしゅうになりますね。
        くふうしてれんしゅうできました。つぎの時間のはねが楽しみです。`),
      stamps: ['growing', 'lookingForward'],
    },
    {
      key: 'hane',
      title: 'はね',
      note: 'いちど止まって、ふで先をあつめてから上へ。',
      day: -7,
      at: '09:35',
      points: ['hane', 'curve'],
      prompt: 'はねのむきは、手本とくらべてどう?',
      happened: { when: 'past' },
      made: { kind: 'sheet', tries: ['hikari-7', 'hikari-8'] },
      goals: linesOf(`いちど止まってから上にはねる
        はねのむきを手本に合わせる
        はねを大きく書く
        まがりとはねをつなげる`),
      voices: HANE,
      feedback: linesOf(`はねる前に、しっかり止まれましたね。ふで先があつまっています。
        はねが上をむきました! まがりからのつながりも、しぜんです。
        何まいも書いてたしかめましたね。さいごの一まいに、それが出ています。
        はねのむきに気がつきましたね。ふでを少しおこしながら、上へ持ち上げてみましょう。
        コツを友だちにつたえてくれて、ありがとう。
        力をぬくと先が細くなる。よく見つけました。左はらいでも同じですよ。`),
      stamps: ['growing', 'wellSeen', 'lookingForward', 'goodGoal'],
    },
    {
      key: 'today',
      title: '左はらいと、しあげ',
      note: 'はらいは、さいごまで紙にふで先をつけて。',
      day: 0,
      at: '09:35',
      points: ['harai', 'hane', 'centre'],
      prompt: 'まとめ書きにむけて、あと一つなおすなら?',
      happened: { when: 'today' },
      made: { kind: 'sheet', tries: ['hikari-9'] },
      goals: linesOf(`左はらいを、さいごまで書く
        はらいの先を細くする
        はねもはらいも、わすれない
        まん中をそろえて書く`),
      voices: TODAY,
      feedback: linesOf('はらいの先まで、ふでがついていましたね。'),
      stamps: ['growing'],
    },
    {
      key: 'final',
      title: 'まとめ書き',
      note: '一まいにこれまでのめあてを合わせましょう。',
      day: 7,
      at: '09:35',
      points: ['centre', 'curve', 'hane'],
      prompt: '1回目の自分に、何と言ってあげたい?',
      happened: { when: 'next' },
      made: { kind: 'nothing' },
      goals: [],
      voices: [],
      feedback: [],
      stamps: [],
    },
    {
      key: 'look',
      title: 'みんなで見合う',
      note: '友だちのあしあとを見て、よいところを見つけよう。',
      day: 14,
      at: '09:35',
      points: [],
      prompt: '友だちのあしあとから、まねしたいことは?',
      happened: { when: 'next' },
      made: { kind: 'nothing' },
      goals: [],
      voices: [],
      feedback: [],
      stamps: [],
    },
  ],
};
