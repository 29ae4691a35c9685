// 使い方, for grown-ups: teachers, the school's admin, families.
export const guide = {
  'guide.join.title': '子どもがはじめて入る',
  'guide.join.text':
    '管理者が名簿を入れると、ひとりずつの、入るためのリンクができます。QRコードにして配り、本人の端末で開きます。2回目からは開くだけです。',
  'guide.unit.title': '単元を作る',
  'guide.unit.text':
    '「単元と手本」で「単元を作る」を押し、学習の進め方を選びます。下書きのあいだは先生だけに見え、「子どもに開く」で全員の画面に出ます。',
  'guide.model.title': '手本を入れる',
  'guide.model.text': '単元を開いて、写真、動画、ことばを足します。子どもはネットがなくても見られます。',
  'guide.template.title': 'ひながたを使う',
  'guide.template.text':
    '「ひながたに残す」と、校内の先生が使えます。子どもの記録は入りません。ファイルにすれば、ほかの学校でも使えます。',
  'guide.board.title': 'クラスボードを読む',
  'guide.board.text':
    '1マスが、ひとりの1回分です。3つの印はめあて、作品、ふりかえりを表します。しぼりこみで、まだの子や、こまっている子だけになります。',
  'guide.keys.title': 'キーボードですばやく返す',
  'guide.keys.text':
    '矢印でマスを選び、Enterで開きます。1〜6でスタンプ、cでコメント、nで次の子です。「?」で一覧が出ます。',
  'guide.together.title': 'まとめてことばを返す',
  'guide.together.text': '「まとめて返す」で何人かを選び、同じスタンプやことばを一度に返せます。',
  'guide.wall.title': '作品を大きく映す',
  'guide.wall.text':
    '「映す」で2点から9点を選びます。子どもがクラスに開いた作品だけが並び、名前はかくせます。指導記録は映りません。',
  'guide.cabinet.title': '端末をしまう前',
  'guide.cabinet.text':
    '「しまう前」で、まだ送り終えていない端末が分かります。すべて届くと「すべて届いています」と出ます。',
  'guide.stuck.title': '「こまった」に気づく',
  'guide.stuck.text': '「ようす」に、返事を待っている子と、ことばを返していない子が出ます。順位や点数はつけません。',
  'guide.away.title': '休んだ子に届ける',
  'guide.away.text': '「休みの子へ」で印をつけると、板書、手本、めあてがその子の「きょう」に届きます。',
  'guide.print.title': 'プリントとQR',
  'guide.print.text':
    '「印刷」のワークシートには、ひとりずつの四角い印がつきます。書いた紙を本人の端末で写真にとると、その回に入ります。',
  'guide.notes.title': '指導記録を書く',
  'guide.notes.text': '子どもの画面から書けます。担当の先生だけが見られ、本人や保護者の端末には届きません。',
  'guide.offline.title': 'ネットがないとき',
  'guide.offline.text': 'そのまま見て、書けます。つながると送られます。右上の印で、送り残しの数が分かります。',
  'guide.sample.title': 'みほんのクラスで試す',
  'guide.sample.text':
    '12人の作品とふりかえりが入ったクラスで、何でも押して試せます。どこにも送られず、自分のクラスには何も入りません。もどると消えます。',
  'guide.roster.title': '名簿を入れる',
  'guide.roster.text':
    'サーバーで名簿のCSVを読み込むと、クラスと人が入り、入るためのリンクの一覧が出ます。この画面の名簿は見るだけです。',
  'guide.links.title': '入るためのリンクを配る',
  'guide.links.text':
    'リンクはひとりに1つです。本人だけに配ってください。なくしたときは、名簿を読み込み直すと新しいリンクが出ます。',
  'guide.scope.title': '管理者に見えるもの',
  'guide.scope.text': '名簿だけです。作品、ふりかえり、指導記録は、そのクラスの担当でなければ届きません。',
  'guide.device.title': '端末がうまく動かないとき',
  'guide.device.text':
    '「この端末のようす」に、空き、通信、アプリの新しさが出ます。聞くときは、その内容を保存して送れます。',
  'guide.home.title': 'おうちで見られるもの',
  'guide.home.text': '保護者の方の画面は、まだできていません。いまは設定と、この使い方を開けます。',
} as const;
