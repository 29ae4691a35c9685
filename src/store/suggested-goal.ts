// What a lesson opens with: the つぎのめあて that the child wrote at the end of an earlier one of its unit.
import type { Device } from '#store/device.ts';
import { type LessonFootprint, pathOf } from '#store/footprints.ts';

export interface SuggestedGoal {
  readonly words: string;
  readonly fromReflection: string;
}

/** The つぎのめあて of the last finished reflection before `lesson`, of all lessons of its unit in order. Pure. */
export function suggestedGoalIn(lessons: readonly LessonFootprint[], lesson: string): SuggestedGoal | null {
  const place = lessons.findIndex((each) => each.lesson.id === lesson);
  const last = lessons.slice(0, Math.max(place, 0)).findLast(saysNextGoal)?.footprint.reflection;
  return last ? { words: last.nextGoal, fromReflection: last.id } : null;
}

const saysNextGoal = ({ footprint: { done, reflection } }: LessonFootprint): boolean =>
  done.reflection && reflection?.nextGoal.trim() !== '';

/** The same for who has not read the unit's path. */
export async function suggestedGoalOf(device: Device, unit: string, lesson: string): Promise<SuggestedGoal | null> {
  const path = await pathOf(device, unit, device.session.person);
  return path && suggestedGoalIn(path.lessons, lesson);
}
