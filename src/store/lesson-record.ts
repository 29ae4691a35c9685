// All that the record of one lesson is written beside: the lesson, what came before it, what it is about.
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { type LessonFootprint, type Path, pathOf } from '#store/footprints.ts';
import { type SuggestedGoal, suggestedGoalOf } from '#store/goals.ts';
import { type OpenTask, openTasksOf, taskOf } from '#store/pins.ts';
import { gradeOf } from '#store/settings.ts';
import { pointsOfLesson } from '#store/units.ts';

export interface LessonRecord {
  readonly path: Path;
  readonly each: LessonFootprint;
  /** The last lesson before this one that has a work. */
  readonly before: LessonFootprint | null;
  readonly suggestion: SuggestedGoal | null;
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
  const [suggestion, grade, tasks, taken] = await Promise.all([
    suggestedGoalOf(device, unit, lesson),
    gradeOf(device, device.session.person),
    openTasksOf(device, device.session.person, unit),
    taskOf(device, each.footprint.goal?.fromPin ?? null),
  ]);
  const before = path.lessons.slice(0, at).findLast((earlier) => earlier.footprint.face) ?? null;
  return { path, each, before, suggestion, points: pointsOfLesson(path.plan, each.lesson), tasks, taken, grade };
}
