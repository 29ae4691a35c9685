import type { stretch as ja } from '#words/ja/stretch.ts';

export const stretch: Record<keyof typeof ja, string> = {
  'stretch.title': 'The way so far',
  'stretch.loading': 'Opening the way so far',
  'stretch.year': 'School year',
  'stretch.yearIs': 'School year {year}',
  'stretch.sum': '{units} units, {works} works',
  'stretch.first': 'First',
  'stretch.last': 'Now',
  'stretch.only': 'Work',
  'stretch.work': '{unit}, {which}: {day}',
  'stretch.compare': 'Compare',
  'stretch.nothing': 'There is no way to see yet',
  'stretch.nothingWhy': 'Keep works, and the first and the last stand side by side.',
};
