// A file with all that a person made: to be kept elsewhere, and read without the app. The page in it is made of these too.
export const takeout = {
  'takeout.text': '[書|か]いたものと しゃしんを まとめます。アプリが なくても ひらけます。',
  'takeout.do': 'ファイルに のこす',
  'takeout.working': 'まとめています。{done}／{all}',
  'takeout.done': 'ファイルに のこしました。',
  'takeout.failed': 'のこせませんでした。あいている ばしょを たしかめてください。',
  'takeout.page': '{name}の あしあと',
  'takeout.madeAt': '{when}に この [端末|たんまつ]に あった ものです。',
  'takeout.waits': 'まだ [学校|がっこう]に とどいていません',
  'takeout.elsewhere': 'しゃしんなどは この [端末|たんまつ]に ありません。[学校|がっこう]に あります。',
  'takeout.loose': 'そのほか',
  'takeout.drafts': '[書|か]きかけの ことば',
  'takeout.refused': 'とどけられなかった もの',
} as const;
