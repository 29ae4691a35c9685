import type { share as ja } from '#words/ja/share.ts';

export const share: Record<keyof typeof ja, string> = {
  'share.title': 'What has come',
  'share.where': 'Where shall it go?',
  'share.place': '{title}, lesson {number}',
  'share.placeNow': 'Now: {title}, lesson {number}',
  'share.kept': 'Kept.',
  'share.whose': 'something came from another app. Is it yours?',
  'share.mine': 'It is mine',
  'share.notMine': 'It is not',
  'share.missed': 'It could not be taken in. Please share it again.',
  'share.forPupils': 'What comes from other apps goes into a child’s record.',
  'share.none': 'Nothing has come',
  'share.noneWhy': 'Other apps can send things here by “Share”.',
  'share.gone': 'What came cannot be opened. Please share it again.',
  'share.noLesson': 'There is no unit yet to keep it in. What came waits here.',
  'share.throw': 'Throw it away',
  'share.toToday': 'To today',
  'share.waits': 'Something came from another app.',
  'share.look': 'Look at it',
};
