import type { projects as ja } from '#words/ja/projects.ts';

export const projects: Record<keyof typeof ja, string> = {
  'projects.begin': 'Begin a project of your own',
  'projects.beginHint': 'Go on with something you like, with goals of your own. Your teacher sees it too.',
  'projects.name': 'What will you try',
  'projects.nameHint': 'For example “Skipping rope” or “Watching insects”',
  'projects.nameIt': 'Please write a name.',
  'projects.go': 'Begin',
  'projects.cancel': 'Cancel',
  'projects.close': 'Close',
  'projects.again': 'Do it once more',
  'projects.finish': 'Finish it here',
  'projects.resume': 'Go on with it',
  'projects.finished': 'Finished. Your footprints stay.',
  'projects.undo': 'Undo',
};
