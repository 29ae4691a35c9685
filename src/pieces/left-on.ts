// The footprint that was left on a day: who has just left one looks for it, not for the lesson that comes a week later.
import type { LessonFootprint } from '#store/footprints.ts';

interface LessonThen {
  readonly lesson: Pick<LessonFootprint['lesson'], 'id' | 'date'>;
  readonly footprint: { readonly done: Pick<LessonFootprint['footprint']['done'], 'reflection'> };
}

/** @param day `2026-11-22` @returns the last lesson of that day whose footprint is there; null: none is */
export function leftOn(lessons: readonly LessonThen[], day: string): string | null {
  return (
    lessons.findLast(({ lesson, footprint }) => lesson.date === day && footprint.done.reflection)?.lesson.id ?? null
  );
}
