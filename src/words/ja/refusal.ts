// One sentence or two for each way to say no (domain/refusal.ts): what happened, what to do.
export const refusal = {
  'refusal.not-found': 'それは いま [見|み]ることが できません。',
  'refusal.forbidden': 'これは かえられません。[先生|せんせい]に きいてください。',
  'refusal.invalid': 'かたちが ちがうので とどけられませんでした。',
  'refusal.too-large': '[大|おお]きすぎて とどけられませんでした。[小|ちい]さくして ためしてください。',
  'refusal.gone': 'それは もう けされていました。',
  'refusal.parent-refused': 'もとの ものが まだ とどいていません。',
  'refusal.bad-time': '[日|ひ]づけが カレンダーに ありません。',
  'refusal.wrong-hash': 'とちゅうで こわれて とどきました。もういちど ためしてください。',
  'refusal.not-media': 'しゃしん・どうが・[音|おと]の ファイルでは ありません。',
  'refusal.full': 'この [端末|たんまつ]は いっぱいです。いらない ものを けしてください。',
  'refusal.sign-in': '[先生|せんせい]の QRコードで もういちど はいってください。',
  'refusal.account-closed': 'この なまえは いま つかえません。[先生|せんせい]に きいてください。',
  'refusal.join-link': 'この リンクは つかえません。[先生|せんせい]に あたらしい リンクを もらってください。',
  'refusal.too-many': 'なんども ためしました。すこし まってから ためしてください。',
  'refusal.held-full':
    '[学校|がっこう]に もう あずけられません。この [端末|たんまつ]に のこっています。[先生|せんせい]に しらせてください。',
  'refusal.later': 'いまは じゅんばんを まっています。あとで [自動|じどう]で とどきます。',
  'refusal.old-app': 'この アプリは [古|ふる]いです。[新|あたら]しくしてください。',
} as const;
