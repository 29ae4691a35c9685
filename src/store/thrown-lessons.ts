// Lessons that were thrown away out of a unit: what a child wrote in them stays to be read, by the child and the teachers. Works of
// such a lesson stand among those of none (`Path.loose`).
import { footprintOf } from '#domain/footprint.ts';
import type { PersonId, UnitId } from '#domain/id.ts';
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';

export interface ThrownLesson {
  readonly lesson: Kept<'lesson'>;
  readonly goal: string;
  /** The reflection that stands for it; null = none. */
  readonly reflection: Pick<Kept<'reflection'>, 'words' | 'reason' | 'nextGoal' | 'voice'> | null;
}

/** Those in which something was written, in the unit's order. [Note: Thrown away] */
export async function thrownLessonsOf(
  { db, session }: Device,
  unit: UnitId,
  owner: PersonId,
): Promise<readonly ThrownLesson[]> {
  if (session.person !== owner && session.role !== 'teacher') return [];
  const lessons = (await db.records('lesson').where('unit').equals(unit).toArray()).filter(({ trashed }) => trashed);
  if (lessons.length === 0) return [];
  const [goals, reflections] = await Promise.all([
    db.records('goal').where('[unit+owner]').equals([unit, owner]).toArray(),
    db.records('reflection').where('[unit+owner]').equals([unit, owner]).toArray(),
  ]);
  const inOrder = lessons.sort((a, b) => (`${a.order} ${a.id}` < `${b.order} ${b.id}` ? -1 : 1));
  return inOrder.flatMap((lesson): ThrownLesson[] => {
    const [ofIt, written] = [goals, reflections].map((all) => all.filter((one) => one.lesson === lesson.id)) as [
      typeof goals,
      typeof reflections,
    ];
    const { goal, reflection } = footprintOf({
      goals: ofIt,
      reflections: written,
      works: [],
      signals: [],
      feedback: [],
    });
    return goal || reflection ? [{ lesson, goal: goal?.words ?? '', reflection }] : [];
  });
}
