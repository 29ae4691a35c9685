import type { ai as ja } from '#words/ja/ai.ts';

export const ai: Record<keyof typeof ja, string> = {
  'ai.used': 'I used AI',
  'ai.purpose': 'What did you use it for?',
  'ai.purposePlaceholder': 'e.g. to look something up',
  'ai.changed': 'What you changed yourself',
  'ai.changedPlaceholder': 'e.g. I put it in my own words',
  'ai.offers': 'Choose one to put its words in',
  'ai.offer.search': 'Looking up',
  'ai.offer.idea': 'Ideas',
  'ai.offer.words': 'Mending words',
  'ai.offer.picture': 'Making a picture',
  'ai.takenBack': '“I used AI” was taken away.',
  'ai.undo': 'Undo',
  'ai.notDone': 'That did not work. Please try again.',
  'ai.notKept': 'Not saved yet. Please wait a moment.',
};
