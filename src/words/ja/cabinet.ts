// しまう前: what a child's device says when the teacher has asked it to stay out of the cabinet.
export const cabinet = {
  'cabinet.wait': 'まだ しまわないで ください。',
  'cabinet.left': 'あと {count}けん [学校|がっこう]へ [送|おく]っています。',
  'cabinet.offline': 'あと {count}けん のこっています。ネットに つながるのを まっています。',
  'cabinet.refused': '[先生|せんせい]に [見|み]てもらう ものが {count}けん あります。',
  'cabinet.asking': '[学校|がっこう]に たしかめています。',
  'cabinet.fine': 'しまって だいじょうぶです。',
  'cabinet.all': 'ぜんぶ [学校|がっこう]に とどきました。',
  'cabinet.ok': 'わかりました',
} as const;
