// 使い方: what the page itself says, and its answers for children.
export const help = {
  'help.title': '[使|つか]い[方|かた]',
  'help.search': 'ことばで さがす',
  'help.clear': 'さがす ことばを けす',
  'help.found': '{count}けん あります',
  'help.none': '[見|み]つかりませんでした。べつの ことばで さがしてください。',
  'help.go': '{place}を ひらく',
  'help.begin.title': 'じゅぎょうを はじめる',
  'help.begin.text': '「きょう」の 「はじめる」を おします。めあて、さくひん、ふりかえりの じゅんに すすみます。',
  'help.keep.title': 'さくひんを のこす',
  'help.keep.text':
    '[写真|しゃしん]、ビデオ、こえ、[絵|え]で のこせます。なんどでも のこせて、まえの ものは きえません。',
  'help.compare.title': 'まえと くらべる',
  'help.compare.text': '「くらべる」で さくひんを ふたつ えらびます。ならべたり、かさねたり できます。',
  'help.lead.title': '[先生|せんせい]が [画面|がめん]に ひらいた とき',
  'help.lead.text':
    'みんなの [画面|がめん]が おなじ ところに なります。[書|か]いている ときや、とっている ときは うごきません。「[見|み]る」を おすと ひらきます。「もとの ところへ」で もどれます。',
  'help.offline.title': 'ネットが ない とき',
  'help.offline.text': 'そのまま [書|か]けます。ネットに つながると、[学校|がっこう]へ [送|おく]ります。',
  'help.lamp.title': '[学校|がっこう]に とどいたか [見|み]る',
  'help.lamp.text': 'さくひんの しるしを [見|み]ます。「[学校|がっこう]に [届|とど]きました」なら とどいています。',
  'help.who.title': '[見|み]せる [人|ひと]を えらぶ',
  'help.who.text': 'さくひんを ひらいて、「[見|み]せる はんい」で えらびます。いつでも かえられます。',
  'help.undo.title': 'まちがえて すてた とき',
  'help.undo.text': 'すぐに 「もとに もどす」を おします。',
  'help.stuck.title': 'こまった とき',
  'help.stuck.text': '[単元|たんげん]の ページの 「こまった」を おします。[先生|せんせい]だけに つたわります。',
} as const;
