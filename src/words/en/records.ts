import type { records as ja } from '#words/ja/records.ts';

export const records: Record<keyof typeof ja, string> = {
  'records.title': 'Records',
  'records.loading': 'Opening your records',
  'records.filter': 'By subject',
  'records.all': 'All',
  'records.total': 'Works: {works} · Reflections: {reflections}',
  'records.works': 'Works: {count}',
  'records.reflections': 'Reflections: {count}',
  'records.closed': 'Finished unit',
  'records.emptyTitle': 'Nothing kept yet',
  'records.emptyWords': 'Set a goal and keep a work: your footprints appear here.',
  'records.emptyAction': 'To today',
};
