// The way to the first lesson: for teachers who have just begun.
import type { first as ja } from '#words/ja/first.ts';

export const first: Record<keyof typeof ja, string> = {
  'first.title': 'On the way to the first lesson',
  'first.count': '{done} of {all}',
  'first.done': 'Done',
  'first.next': 'Next',
  'first.pupils': 'Look at the roster',
  'first.pupilsHint': 'Your school’s administrator puts it in.',
  'first.unit': 'Prepare a unit',
  'first.unitHint': 'Choose a flow: lessons and questions come with it.',
  'first.model': 'Add a model',
  'first.modelHint': 'A photo, a film or words. More can follow later.',
  'first.open': 'Open it to the children',
  'first.openHint': 'Set it to “Open to pupils”.',
  'first.work': 'The first work comes in',
  'first.workHint': 'What a child keeps on “Today” appears in the table.',
  'first.childIn': 'A child opens their own link (QR code) on a device, and finds this unit under “Today”.',
  'first.away': 'Put away',
  'first.awayDone': 'Put away. You can bring it back from “How to use”.',
  'first.back': 'Show it on the class board',
  'first.allDone': 'Everything up to the first lesson is done.',
  'first.help': 'How to use',
};
