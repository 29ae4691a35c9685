// The camera on the page: what lies over its picture, and several shots to choose from.
export const camera = {
  'camera.ownCamera': '[端末|たんまつ]の カメラで とる',
  'camera.ghost': 'かさねて [見|み]る',
  'camera.ghostLast': 'まえの さくひん',
  'camera.ghostModel': '[手本|てほん]',
  'camera.ghostOff': 'かさねない',
  'camera.strength': 'こさ',
  'camera.percent': '{percent}%',
  'camera.shots': 'とった しゃしん',
  'camera.shot': '{place}まいめの しゃしん',
  'camera.shotsCount': '{count}まい（{most}まいまで）',
  'camera.use': 'これを つかう',
  'camera.more': 'もう 1まい',
  'camera.drop': 'この 1まいを すてる',
} as const;
