// The footprint that was left on a day: who has just left one looks for it, not for the lesson that comes a week later.
import type { LessonFootprint } from '#store/footprints.ts';
import { lessonDay } from '#store/lesson-day.ts';

/** @param day `2026-11-22` @returns the last lesson of that day whose footprint is there; null: none is */
export function leftOn(lessons: readonly LessonFootprint[], day: string): string | null {
  return lessons.findLast((each) => each.footprint.done.reflection && lessonDay(each) === day)?.lesson.id ?? null;
}
