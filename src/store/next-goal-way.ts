// What becomes of the つぎのめあて of a lesson: nothing is promised that does not come.
import type { LessonFootprint } from '#store/footprints.ts';

/** opens: the next lesson begins with it · set: the next one has its goal already · last: no lesson comes after. */
export type NextGoalWay = 'opens' | 'set' | 'last';

/** @param lessons of a unit, in order */
export function nextGoalWay(lessons: readonly LessonFootprint[], lesson: string): NextGoalWay {
  const next = lessons[lessons.findIndex((each) => each.lesson.id === lesson) + 1];
  if (!next) return 'last';
  return next.footprint.goal || next.footprint.done.reflection ? 'set' : 'opens';
}
