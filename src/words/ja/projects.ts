// じぶんの けんきゅう: a unit of the child's own, without a class.
export const projects = {
  'projects.begin': 'じぶんの けんきゅうを はじめる',
  'projects.beginHint': 'すきな ことを、じぶんの めあてで つづけられます。[先生|せんせい]も [見|み]ます。',
  'projects.name': 'なにを やってみますか',
  'projects.nameHint': 'たとえば「なわとび」「むしの かんさつ」',
  'projects.nameIt': 'なまえを [書|か]いてください。',
  'projects.go': 'はじめる',
  'projects.cancel': 'やめる',
  'projects.close': 'とじる',
  'projects.again': 'もう1[回|かい] やる',
  'projects.finish': 'これで おわりに する',
  'projects.resume': 'また つづける',
  'projects.finished': 'おわりに しました。あしあとは のこっています。',
  'projects.undo': 'もどす',
} as const;
