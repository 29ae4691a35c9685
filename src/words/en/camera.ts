import type { camera as ja } from '#words/ja/camera.ts';

export const camera: Record<keyof typeof ja, string> = {
  'camera.ownCamera': 'Use the device’s camera',
  'camera.ghost': 'Lay over the picture',
  'camera.ghostLast': 'My last work',
  'camera.ghostModel': 'The model',
  'camera.ghostOff': 'Nothing',
  'camera.strength': 'Strength',
  'camera.percent': '{percent}%',
  'camera.shots': 'Photos taken',
  'camera.shot': 'Photo {place}',
  'camera.shotsCount': '{count} (up to {most})',
  'camera.use': 'Use this one',
  'camera.more': 'One more',
  'camera.drop': 'Throw this one away',
};
