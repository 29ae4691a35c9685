// Where something can go that came from outside: the lesson of now first, then those around it, the most urgent unit first.
import type { TodaysPlan, UnitToday } from '#store/todays-plan.ts';

export interface SharePlace {
  readonly unit: string;
  readonly lesson: string;
  readonly subject: string;
  readonly title: string;
  readonly number: number;
  readonly isNow: boolean;
}

export function placesIn({ now, others }: TodaysPlan): readonly SharePlace[] {
  const units = [...(now ? [now] : []), ...others];
  return units.flatMap((unit) => lessonsOf(unit, unit === now)).toSorted((a, b) => Number(b.isNow) - Number(a.isNow));
}

/** The one to go on with first; then from the last to the first. */
function lessonsOf({ path, current }: UnitToday, isFirst: boolean): SharePlace[] {
  const { id, subject, title } = path.plan.unit;
  const rest = path.lessons.filter((each) => each !== current).toReversed();
  return [...(current ? [current] : []), ...rest].map(({ lesson, number }, at) => ({
    unit: id,
    lesson: lesson.id,
    subject,
    title,
    number,
    isNow: isFirst && at === 0,
  }));
}
