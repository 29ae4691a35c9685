// All that the record of one lesson is written beside: the lesson, what came before it, what it is about.
import type { Kept } from '#store/database.ts';
import { type Device, schoolDay, schoolNow } from '#store/device.ts';
import { type LessonFootprint, type Path, pathOf } from '#store/footprints.ts';
import { isOfToday } from '#store/lesson-day.ts';
import { type NextGoalWay, nextGoalWay } from '#store/next-goal-way.ts';
import { type OpenTask, openTasksOf, taskOf } from '#store/pins.ts';
import { gradeOf } from '#store/settings.ts';
import { type SuggestedGoal, suggestedGoalIn } from '#store/suggested-goal.ts';
import { pointsOfLesson } from '#store/units.ts';

export interface LessonRecord {
  readonly path: Path;
  readonly each: LessonFootprint;
  /** The last lesson before this one that has a work. */
  readonly before: LessonFootprint | null;
  readonly suggestion: SuggestedGoal | null;
  /** What is done in it is done today: what it says of 「きょう」 is true. */
  readonly isToday: boolean;
  readonly nextGoal: NextGoalWay;
  readonly points: readonly Kept<'point'>[];
  /** The child's open 課題 of this unit, newest first. */
  readonly tasks: readonly OpenTask[];
  /** What the goal takes up, whether it is open by now or solved. */
  readonly taken: OpenTask | null;
  /** 1–9; null while the roster has not come. */
  readonly grade: number | null;
}

/** @returns null when there is no such unit or lesson here */
export async function lessonRecordOf(device: Device, unit: string, lesson: string): Promise<LessonRecord | null> {
  const path = await pathOf(device, unit, device.session.person);
  const at = path?.lessons.findIndex((each) => each.lesson.id === lesson) ?? -1;
  const each = path?.lessons[at];
  if (!path || !each) return null;
  const [now, grade, tasks, taken] = await Promise.all([
    schoolNow(device),
    gradeOf(device, device.session.person),
    openTasksOf(device, device.session.person, unit),
    taskOf(device, each.footprint.goal?.fromPin ?? null),
  ]);
  const before = path.lessons.slice(0, at).findLast((earlier) => earlier.footprint.face) ?? null;
  return {
    path,
    each,
    before,
    suggestion: suggestedGoalIn(path.lessons, lesson),
    isToday: isOfToday(each, schoolDay(now)),
    nextGoal: nextGoalWay(path.lessons, lesson),
    points: pointsOfLesson(path.plan, each.lesson),
    tasks,
    taken,
    grade,
  };
}
