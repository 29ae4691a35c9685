// What a child gets from the teacher besides words and stamps, as both of them see it: 「もういちど」, and the child's own answer.
export const again = {
  'again.go': 'もういちど やってみる',
  'again.gone': 'もとの さくひんは、いま ここに ありません。',
  'again.tried': 'もういちど やりました',
  'again.open': 'やりなおした さくひん',
  'again.word': '[先生|せんせい]への ことば',
  'again.send': 'おくる',
  'again.close': 'やめる',
  'again.stamp': '[先生|せんせい]の スタンプ',
  'again.red': '[朱書|しゅが]き',
  'again.redPicture': '[朱書|しゅが]きの ある さくひん',
  'again.plainPicture': 'さくひん',
  'again.redHide': '[赤|あか]い ペンを かくす',
  'again.redShow': '[赤|あか]い ペンを [見|み]る',
  'again.moment': '{time}の ところ',
  'again.notSent': 'おくれませんでした。ことばは ここに のこっています。',
} as const;
