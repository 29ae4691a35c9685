// A photographed sheet that is made straight by its four corners.
export const sheet = {
  'sheet.ask': '[紙|かみ]を まっすぐに しますか？',
  'sheet.hint': 'まるを うごかして、[紙|かみ]の かどに あわせます',
  'sheet.straighten': 'まっすぐに する',
  'sheet.asIs': 'このままで いい',
  'sheet.choose': '[四|よ]すみを えらぶ',
  'sheet.back': 'もとに もどす',
  'sheet.failed': 'まっすぐに できませんでした。しゃしんは そのまま つかえます。',
  'sheet.topLeft': '[左上|ひだりうえ]の かど',
  'sheet.topRight': '[右上|みぎうえ]の かど',
  'sheet.bottomRight': '[右下|みぎした]の かど',
  'sheet.bottomLeft': '[左下|ひだりした]の かど',
  'sheet.place': '[左|ひだり]から {x}%、[上|うえ]から {y}%',
} as const;
