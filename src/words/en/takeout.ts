import type { takeout as ja } from '#words/ja/takeout.ts';

export const takeout: Record<keyof typeof ja, string> = {
  'takeout.text': 'Puts your words and pictures into one file that opens without the app.',
  'takeout.do': 'Save a file',
  'takeout.working': 'Putting it together. {done} of {all}',
  'takeout.done': 'The file is saved.',
  'takeout.failed': 'It could not be saved. Please check that there is room.',
  'takeout.page': 'Footprints of {name}',
  'takeout.madeAt': 'What was on this device on {when}.',
  'takeout.waits': 'Not at school yet',
  'takeout.elsewhere': 'The picture or sound is not on this device. The school has it.',
  'takeout.loose': 'Other',
  'takeout.drafts': 'Words not finished',
  'takeout.refused': 'Could not be delivered',
};
