// A word of the teacher that is more than words, as child and teacher see it.
import type { again as ja } from '#words/ja/again.ts';

export const again: Record<keyof typeof ja, string> = {
  'again.go': 'Try once more',
  'again.gone': 'The work is not here now.',
  'again.tried': 'Tried once more',
  'again.open': 'The new try',
  'again.word': 'A word to your teacher',
  'again.send': 'Send',
  'again.close': 'Cancel',
  'again.stamp': 'Your teacher’s stamp',
  'again.red': 'Red pen',
  'again.redPicture': 'The work with red pen on it',
  'again.plainPicture': 'The work',
  'again.redHide': 'Hide the red pen',
  'again.redShow': 'Show the red pen',
  'again.moment': 'At {time}',
  'again.notSent': 'Could not be sent. Your words are still here.',
};
