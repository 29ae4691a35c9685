import type { hide as ja } from '#words/ja/hide.ts';

export const hide: Record<keyof typeof ja, string> = {
  'hide.ask': 'Is a friend in it? Did you ask?',
  'hide.nobody': 'Nobody is',
  'hide.asked': 'I asked',
  'hide.cover': 'Hide (a face, a name)',
  'hide.paint': 'Paint over what you want to hide',
  'hide.brush': 'Brush',
  'hide.brush.thin': 'Thin',
  'hide.brush.usual': 'Medium',
  'hide.brush.thick': 'Thick',
  'hide.undo': 'Undo one',
  'hide.done': 'Hide this',
  'hide.frame': 'Frame that hides',
  'hide.keys': 'Keys work too: arrows move the frame, the space bar hides.',
  'hide.failed': 'It could not be hidden. Try again, or stop and take another photo.',
  'hide.missing': 'It cannot be hidden right now. With a connection to school it can.',
  'hide.forGood': 'Once you keep it, what is hidden can never be seen again',
  'hide.back': 'Back to before hiding',
};
