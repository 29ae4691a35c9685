// The roster: for teachers and school admins.
import type { roster as ja } from '#words/ja/roster.ts';

export const roster: Record<keyof typeof ja, string> = {
  'roster.title': 'Roster',
  'roster.loading': 'Loading',
  'roster.count': '{count} pupils',
  'roster.number': 'No.',
  'roster.name': 'Name',
  'roster.kana': 'Reading',
  'roster.last': 'Last record',
  'roster.never': 'None yet',
  'roster.noClass': 'You have no class yet',
  'roster.noClassHelp': 'Once the roster names you, your class appears here. Please ask your school’s administrator.',
  'roster.noPupil': 'There are no pupils yet',
  'roster.noPupilHelp': 'They appear here when the roster arrives.',
  'roster.noSchool': 'The school’s roster has not arrived yet',
  'roster.noSchoolHelp': 'Classes and people appear here after contact with the school.',
  'roster.source': 'The roster comes from the school. It cannot be changed here.',
  'roster.schoolYear': 'School year {year}',
  'roster.classes': '{count} classes',
  'roster.pupils': '{count} pupils',
  'roster.teachers': 'Teachers',
  'roster.noTeacher': 'No teacher is named',
  'roster.adminNote': 'Administrators see the roster only, no works and no reflections.',
};
