import type { sheetcode as ja } from '#words/ja/sheetcode.ts';

export const sheetcode: Record<keyof typeof ja, string> = {
  'sheetcode.filed': 'The worksheet is now in “{unit}”, lesson {n}.',
  'sheetcode.filedUnit': 'The worksheet is now in “{unit}”.',
  'sheetcode.open': 'Go there',
  'sheetcode.foreign': 'This square is not from an Ashiato worksheet.',
  'sheetcode.otherSchool': 'This worksheet is from another school.',
  'sheetcode.otherChild': 'This worksheet is somebody else’s.',
  'sheetcode.gone': 'The unit of this worksheet is not here.',
  'sheetcode.kept': 'The photo stays in this lesson.',
};
