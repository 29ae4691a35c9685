// Which day a lesson is of, for the child who walks it.
import { walkedAt } from '#domain/walked.ts';
import { schoolDay } from '#store/device.ts';
import type { LessonFootprint } from '#store/footprints.ts';

type LessonThen = Pick<LessonFootprint, 'footprint'> & { readonly lesson: Pick<LessonFootprint['lesson'], 'date'> };

/** `2026-11-21`: when it was walked, early or late; until then what it is planned for, if it is. */
export function lessonDay({ lesson, footprint }: LessonThen): string | null {
  const at = walkedAt(footprint);
  return at === null ? lesson.date : schoolDay(at);
}

/** What is done in it is done today: it is on today's calendar, or it was begun today, or it begins now. */
export function isOfToday({ lesson, footprint }: LessonThen, today: string): boolean {
  const at = walkedAt(footprint) ?? footprint.goal?.madeAt ?? null;
  return lesson.date === today || at === null || schoolDay(at) === today;
}
