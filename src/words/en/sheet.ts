import type { sheet as ja } from '#words/ja/sheet.ts';

export const sheet: Record<keyof typeof ja, string> = {
  'sheet.ask': 'Make the paper straight?',
  'sheet.hint': 'Move the circles to the corners of the paper',
  'sheet.straighten': 'Make it straight',
  'sheet.asIs': 'Keep it as it is',
  'sheet.choose': 'Choose the four corners',
  'sheet.back': 'Put it back',
  'sheet.failed': 'It could not be made straight. You can use the photo as it is.',
  'sheet.topLeft': 'Top left corner',
  'sheet.topRight': 'Top right corner',
  'sheet.bottomRight': 'Bottom right corner',
  'sheet.bottomLeft': 'Bottom left corner',
  'sheet.place': '{x}% from the left, {y}% from the top',
};
