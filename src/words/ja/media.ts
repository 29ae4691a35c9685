// Pictures: taking them, waiting for them, and why one cannot be taken.
export const media = {
  'media.camera': 'カメラで とる',
  'media.shoot': 'とる',
  'media.cameraView': 'カメラが うつしているもの',
  'media.otherCamera': 'もうひとつの カメラ',
  'media.cameraBlocked':
    'カメラが つかえません。ほかの アプリを とじて ためすか、「しゃしんを えらぶ」で えらんでください。',
  'media.choose': 'しゃしんを えらぶ',
  'media.dropHere': 'ここに しゃしんを [置|お]いても いいです',
  'media.preparing': 'しゃしんを ととのえています',
  'media.stop': 'やめる',
  'media.looksGood': 'この しゃしんで いいですか？',
  'media.black': 'まっくらで [見|み]えません。ゆびが かかって いませんか？',
  'media.keep': 'これで いい',
  'media.again': 'とりなおす',
  'media.preview': 'いま えらんだ しゃしん',
  'media.loading': 'しゃしんを ひらいています',
  'media.coming': '[学校|がっこう]に つながると とどきます',
  'media.elsewhere': 'まだ ほかの [端末|たんまつ]から とどいていません',
  'media.missing': 'しゃしんは ありません',
  'media.notPicture': 'これは しゃしんでは ありません。しゃしんを えらんでください。',
  'media.broken': 'この しゃしんは こわれています。もういちど とってください。',
  'media.format':
    'この [端末|たんまつ]では ひらけない しゃしんです。「カメラで とる」で とるか、ほかの しゃしんを えらんでください。iPadは「せってい」の「カメラ」の「フォーマット」で、ひらける しゃしんに できます。',
  'media.tooLarge': 'しゃしんが [大|おお]きすぎます。「カメラで とる」で とりなおしてください。',
  'media.full':
    'この [端末|たんまつ]が いっぱいで、しゃしんを のこせません。[書|か]いたものは のこっています。[先生|せんせい]に [言|い]ってください。',
  'media.notKept': 'しゃしんを のこせませんでした。もういちど ためしてください。',
} as const;
