// How to use: what the page itself says, and its answers for children.
import type { help as ja } from '#words/ja/help.ts';

export const help: Record<keyof typeof ja, string> = {
  'help.title': 'How to use',
  'help.search': 'Look for a word',
  'help.clear': 'Clear what is looked for',
  'help.found': '{count} answers',
  'help.none': 'Nothing found. Try another word.',
  'help.go': 'Open {place}',
  'help.begin.title': 'Begin a lesson',
  'help.begin.text': 'Press “Begin” on “Today”. Goal, work and reflection follow one after the other.',
  'help.keep.title': 'Keep a work',
  'help.keep.text': 'As a photo, a film, a voice or a drawing. Keep as many as you like; none is written over.',
  'help.compare.title': 'Compare with before',
  'help.compare.text': 'Choose two works in “Compare”. Lay them side by side or over each other.',
  'help.lead.title': 'When your teacher opens something',
  'help.lead.text':
    'Every screen shows the same place. While you are writing or recording nothing moves: press “See it” to open it. “Back to where I was” takes you back.',
  'help.offline.title': 'Without a network',
  'help.offline.text': 'Just go on. It is sent to school when the network is back.',
  'help.lamp.title': 'Has the school got it?',
  'help.lamp.text': 'Look at the sign on the work. “The school has it” means it has arrived.',
  'help.who.title': 'Choose who sees it',
  'help.who.text': 'Open the work and choose under “Who may see it”. You can change it any day.',
  'help.undo.title': 'Thrown away by mistake',
  'help.undo.text': 'Press “Undo” at once.',
  'help.stuck.title': 'When you are stuck',
  'help.stuck.text': 'Press “I am stuck” on the unit’s page. Only your teacher is told.',
};
