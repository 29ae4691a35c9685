// A printed worksheet was photographed: where it went, or why it stayed here.
export const sheetcode = {
  'sheetcode.filed': 'プリントを {unit}の {n}[回目|かいめ]に [入|い]れました。',
  'sheetcode.filedUnit': 'プリントを {unit}に [入|い]れました。',
  'sheetcode.open': 'そこを [見|み]る',
  'sheetcode.foreign': 'あしあとの プリントの しるしでは ありません。',
  'sheetcode.otherSchool': 'ほかの [学校|がっこう]の プリントです。',
  'sheetcode.otherChild': 'ほかの [人|ひと]の プリントです。',
  'sheetcode.gone': 'この プリントの [単元|たんげん]は ここに ありません。',
  'sheetcode.kept': 'しゃしんは この [回|かい]に のこしました。',
} as const;
