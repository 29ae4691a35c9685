// Speaking instead of writing, and sounds as works.
export const voice = {
  'voice.workOpen': 'こえや [音|おと]を とる',
  'voice.workAsk': 'こえや [音|おと]を とろう',
  'voice.start': 'とりはじめる',
  'voice.opening': 'マイクを じゅんびしています',
  'voice.recording': '[音|おと]を とっています',
  'voice.seconds': '{seconds}[秒|びょう]（60[秒|びょう]まで）',
  'voice.done': 'おわる',
  'voice.choose': 'ファイルを えらぶ',
  'voice.close': 'とじる',
  'voice.looksGood': 'きいてみよう。これで いいですか？',
  'voice.left': 'とちゅうまでの [音|おと]が のこっていました。これを のこしますか？',
  'voice.play': 'きく',
  'voice.pause': 'とめる',
  'voice.player': '{title}を きく',
  'voice.taken': 'いま とった [音|おと]',
  'voice.keep': 'これで いい',
  'voice.again': 'とりなおす',
  'voice.blocked':
    'マイクが つかえません。[先生|せんせい]に [見|み]せて、マイクを つかえるように してもらってください。「ファイルを えらぶ」でも できます。',
  'voice.none': 'マイクが ありません。「ファイルを えらぶ」で えらんでください。',
  'voice.full':
    'この [端末|たんまつ]が いっぱいです。ここまでの [音|おと]は のこっています。[先生|せんせい]に [言|い]ってください。',
  'voice.notSound': 'これは [音|おと]の ファイルでは ありません。ほかの ファイルを えらんでください。',
  'voice.broken': 'この [音|おと]は ここでは きけません。もういちど とってください。',
  'voice.tooLarge': '[音|おと]が [長|なが]すぎます。みじかく とりなおしてください。',
  'voice.notKept': '[音|おと]を のこせませんでした。もういちど ためしてください。',
} as const;
