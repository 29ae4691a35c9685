// 一斉: what a child's screen says when a teacher has opened something on all screens, and when they let go.
export const lead = {
  'lead.opened': '[先生|せんせい]が みんなの [画面|がめん]に ひらきました。',
  'lead.waits': 'いまの つづきは あとでも できます。',
  'lead.see': '[見|み]る',
  'lead.again': '[先生|せんせい]が ひらいた ところへ',
  'lead.free': 'じぶんの ペースで つづけよう。',
  'lead.back': 'もとの ところへ',
  'lead.put': 'とじる',
} as const;
