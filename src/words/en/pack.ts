// What waits for who was not in the room: for children.
import type { pack as ja } from '#words/ja/pack.ts';

export const pack: Record<keyof typeof ja, string> = {
  'pack.waits': 'From the days you were away',
  'pack.waitsHelp': 'No hurry. Whenever you like.',
  'pack.lesson': '{unit}, lesson {n}',
  'pack.begun': 'begun',
  'pack.title': 'Lesson {n} in short',
  'pack.back': 'Today',
  'pack.loading': 'Loading',
  'pack.notFound': 'This lesson is not here',
  'pack.notFoundHelp': 'Choose one from today’s page.',
  'pack.toToday': 'Today',
  'pack.word': 'From your teacher',
  'pack.board': 'The board',
  'pack.boardNone': 'No photo of the board yet.',
  'pack.aim': 'Goal',
  'pack.aimNone': 'You can set a goal now.',
  'pack.models': 'Models',
  'pack.modelsNone': 'There are no models.',
  'pack.works': 'Works of the class',
  'pack.worksNone': 'No works of the class yet.',
  'pack.begin': 'Try it',
  'pack.onlyTeacher': 'What you keep here is seen by your teachers only.',
};
