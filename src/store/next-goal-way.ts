// What becomes of the つぎのめあて of a lesson: nothing is promised that does not come.
import type { LessonFootprint } from '#store/footprints.ts';
import { suggestedGoalIn } from '#store/suggested-goal.ts';

/** opens: the next lesson begins with it · set: what comes after has its goal already, or another one · last: no lesson comes after. */
export type NextGoalWay = 'opens' | 'set' | 'last';

/** @param lessons of a unit, in order */
export function nextGoalWay(lessons: readonly LessonFootprint[], lesson: string): NextGoalWay {
  const at = lessons.findIndex((each) => each.lesson.id === lesson);
  const ahead = lessons.slice(at + 1);
  if (ahead.length === 0) return 'last';
  const next = ahead.findIndex(({ footprint: { goal, done } }) => goal === null && !done.reflection);
  const isSaidLater = suggestedGoalIn(ahead, ahead[next]?.lesson.id ?? '') !== null;
  return next < 0 || isSaidLater ? 'set' : 'opens';
}
