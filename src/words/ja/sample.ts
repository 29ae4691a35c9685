// みほんのクラス: a made-up class that a teacher tries the app on.
export const sample = {
  'sample.name': 'みほんのクラス',
  'sample.enter': 'みほんのクラスで試す',
  'sample.title': 'みほんのクラスです',
  'sample.text': 'ここでしたことは、どこにも送られません。もどると消えます。',
  'sample.leave': '自分のクラスにもどる',
  'sample.notHere': 'この画面は、みほんのクラスでは開けません',
  'sample.notHereText': '学校やこの端末のようすを見る画面です。自分のクラスで開けます。',
  'sample.ownSettings': 'ロック、ファイルへの保存、ほかの人にかわることは、自分のクラスの設定でできます。',
} as const;
