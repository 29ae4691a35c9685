// 「AIをつかった」: the child says so, what for, and what they changed.
export const ai = {
  'ai.used': 'AIを [使|つか]った',
  'ai.purpose': 'なにに [使|つか]いましたか',
  'ai.purposePlaceholder': 'れい：しらべる',
  'ai.changed': 'じぶんで かえた ところ',
  'ai.changedPlaceholder': 'れい：じぶんの ことばに なおした',
  'ai.offers': 'えらぶと ことばが [入|はい]ります',
  'ai.offer.search': 'しらべる',
  'ai.offer.idea': 'アイデアを [出|だ]す',
  'ai.offer.words': 'ことばを なおす',
  'ai.offer.picture': '[絵|え]を つくる',
  'ai.takenBack': '「AIを [使|つか]った」を けしました。',
  'ai.undo': 'もとに もどす',
  'ai.notDone': 'できませんでした。もういちど ためしてください。',
  'ai.notKept': 'まだ ほぞんできていません。このまま すこし まってください。',
} as const;
