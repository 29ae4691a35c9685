// Which lesson of a unit a class is at, by its days alone.

interface Dated {
  /** The school's day; null = not fixed. */
  readonly date: string | null;
}

/** Today's, else the last before today, else the first. @param lessons in their order */
export function presentLesson<L extends Dated>(lessons: readonly L[], today: string): L | undefined {
  const last = lessons.findLast(({ date }) => date !== null && date <= today);
  return lessons.find(({ date }) => date === today) ?? last ?? lessons[0];
}

/** What a teacher prepares for: today's, else the first ahead, else the one that the class is at. */
export function comingLesson<L extends Dated>(lessons: readonly L[], today: string): L | undefined {
  return lessons.find(({ date }) => date !== null && date >= today) ?? presentLesson(lessons, today);
}
