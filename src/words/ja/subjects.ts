// The subjects of school. A unit whose subject is none of these shows its own word.
export const subjects = {
  'subjects.shosha': '[書写|しょしゃ]',
  'subjects.taiiku': '[体育|たいいく]',
  'subjects.zuko': '[図工|ずこう]',
  'subjects.rika': '[理科|りか]',
  'subjects.ongaku': '[音楽|おんがく]',
  'subjects.kokugo': '[国語|こくご]',
  'subjects.sansu': '[算数|さんすう]',
  'subjects.shakai': '[社会|しゃかい]',
  'subjects.seikatsu': '[生活|せいかつ]',
  'subjects.gaikokugo': '[外国語|がいこくご]',
  'subjects.sogo': '[総合|そうごう]',
  'subjects.jibun': 'じぶんの けんきゅう',
} as const;
