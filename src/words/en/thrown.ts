import type { thrown as ja } from '#words/ja/thrown.ts';

export const thrown: Record<keyof typeof ja, string> = {
  'thrown.unit': 'Unit put away',
  'thrown.lessons': 'Written in lessons that were put away',
  'thrown.goal': 'Goal',
  'thrown.reflection': 'Reflection',
  'thrown.nextGoal': 'Next goal',
  'thrown.note': 'This unit was put away. What you kept can be looked at any time.',
};
