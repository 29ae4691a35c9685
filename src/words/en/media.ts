import type { media as ja } from '#words/ja/media.ts';

export const media: Record<keyof typeof ja, string> = {
  'media.camera': 'Take a photo',
  'media.shoot': 'Take it',
  'media.cameraView': 'What the camera sees',
  'media.otherCamera': 'The other camera',
  'media.cameraBlocked': 'The camera cannot be used. Close other apps and try again, or choose a photo.',
  'media.choose': 'Choose a photo',
  'media.dropHere': 'You can also drop a photo here',
  'media.preparing': 'Getting the photo ready',
  'media.stop': 'Stop',
  'media.looksGood': 'Is this photo all right?',
  'media.black': 'It is all black. Is a finger in front of the camera?',
  'media.keep': 'Use this photo',
  'media.again': 'Take it again',
  'media.preview': 'The photo you have just chosen',
  'media.loading': 'Opening the photo',
  'media.coming': 'It comes when this device reaches the school',
  'media.elsewhere': 'It has not come from the other device yet',
  'media.missing': 'There is no photo',
  'media.notPicture': 'This is not a photo. Please choose a photo.',
  'media.broken': 'This photo is damaged. Please take it again.',
  'media.format':
    'This device cannot open this kind of photo. Take one with the camera, or choose another. On an iPad: Settings, Camera, Formats, Most Compatible.',
  'media.tooLarge': 'This photo is too large. Please take it again with the camera.',
  'media.full': 'This device is full and cannot keep the photo. What you wrote is safe. Please tell your teacher.',
  'media.notKept': 'The photo could not be kept. Please try again.',
};
