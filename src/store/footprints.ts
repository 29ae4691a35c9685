// Lessons as footprints: the same view for the child's path, the classmate's and the class board.
import { type Footprint, footprintOf } from '#domain/footprint.ts';
import type { RecordOf } from '#domain/records/kinds.ts';
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { MANY_UNITS, plansOf, type UnitPlan } from '#store/units.ts';

export interface LessonFootprint {
  readonly lesson: Kept<'lesson'>;
  /** n回目: the place in the unit's order, from 1. */
  readonly number: number;
  readonly footprint: Footprint;
}
export interface Path {
  readonly plan: UnitPlan;
  /** All lessons in order, those without a record too. */
  readonly lessons: readonly LessonFootprint[];
  /** Works of the unit that belong to no lesson, oldest first. */
  readonly loose: readonly Kept<'work'>[];
}

/**
 * One pupil's way through a unit, as far as this device holds it; null when there is no such unit here.
 * [Note: Thrown away] A unit that its teacher threw away begins nothing new, but what a child kept in it stays theirs: the
 * child and the teachers go on reading it, classmates do not, and for who kept nothing in it it is gone.
 */
export async function pathOf(device: Device, unitId: string, owner: string): Promise<Path | null> {
  const unit = await device.db.records('unit').get(unitId);
  const path = unit && (await pathsOf(device, [unit], owner))[0];
  if (!path) return null;
  const { person, role } = device.session;
  const mayLookBack = person === owner || role === 'teacher';
  return !unit.trashed || (mayLookBack && isKeptIn(path)) ? path : null;
}

/** Something was left here. */
export const isKeptIn = ({ loose, lessons }: Path): boolean =>
  loose.length > 0 || lessons.some(({ footprint: { face, goal, reflection } }) => face ?? goal ?? reflection);

/** One pupil's ways through several units, in their order. */
export async function pathsOf(device: Device, units: readonly Kept<'unit'>[], owner: string): Promise<Path[]> {
  const plans = await plansOf(device, units);
  const records = await recordsOf(
    device,
    units.map((unit): [string, string] => [unit.id, owner]),
    owner,
  );
  return plans.map((plan) => pathIn(plan, records));
}

const ofLesson = (record: { readonly lesson: string | null }) => record.lesson;

type Portfolio = Awaited<ReturnType<typeof recordsOf>>;
async function recordsOf({ db }: Device, at: [string, string][], owner: string) {
  const asked = new Set<unknown>(at.map(([unit]) => unit));
  const ofAll = async <T extends 'goal' | 'work' | 'reflection' | 'signal'>(type: T): Promise<Kept<T>[]> => {
    const table = db.records(type);
    // Of many units all that is here is read at once; of a few a read for each: see `ofUnits`.
    if (at.length >= MANY_UNITS)
      return (await table.toArray()).filter((each) => each.owner === owner && asked.has(each.unit));
    return (await Promise.all(at.map((one) => table.where('[unit+owner]').equals(one).toArray()))).flat();
  };
  const [goals, works, reflections, signals, feedback] = await Promise.all([
    ofAll('goal'),
    ofAll('work'),
    ofAll('reflection'),
    ofAll('signal'),
    db.records('feedback').where('owner').equals(owner).toArray(),
  ]);
  const lessonOf = new Map([...goals, ...works, ...reflections].map((record) => [record.id, record.lesson]));
  return {
    goals: Map.groupBy(goals, ofLesson),
    works: Map.groupBy(works, ofLesson),
    worksOfUnit: Map.groupBy(works, (work) => work.unit),
    reflections: Map.groupBy(reflections, ofLesson),
    signals: Map.groupBy(signals, ofLesson),
    feedback: Map.groupBy(feedback, (said) => lessonOf.get(said.root ?? '') ?? null),
  };
}

function pathIn(plan: UnitPlan, { worksOfUnit, ...of }: Portfolio): Path {
  const lessons = plan.lessons.map((lesson, at) => ({
    lesson,
    number: at + 1,
    footprint: footprintOf({
      goals: of.goals.get(lesson.id) ?? [],
      works: of.works.get(lesson.id) ?? [],
      reflections: of.reflections.get(lesson.id) ?? [],
      signals: of.signals.get(lesson.id) ?? [],
      feedback: of.feedback.get(lesson.id) ?? [],
    }),
  }));
  const known = new Set(plan.lessons.map((lesson) => lesson.id));
  const loose = (worksOfUnit.get(plan.unit.id) ?? [])
    .filter((work) => !work.trashed && !known.has(work.lesson ?? ''))
    .sort((a, b) => a.madeAt - b.madeAt);
  return { plan, lessons, loose };
}

/** The first try of a unit and the newest work that stands for a lesson, each with its lesson; null while they are the same. */
export interface Growth {
  readonly first: { readonly work: RecordOf<'work'>; readonly number: number };
  readonly latest: { readonly work: RecordOf<'work'>; readonly number: number };
}
export function growthOf(lessons: readonly LessonFootprint[]): Growth | null {
  const withWork = lessons.filter(({ footprint }) => footprint.face !== null);
  const [first, latest] = [withWork[0], withWork.at(-1)];
  const [before, now] = [first?.footprint.works[0], latest?.footprint.face];
  if (!first || !latest || !before || !now || before.id === now.id) return null;
  return { first: { work: before, number: first.number }, latest: { work: now, number: latest.number } };
}
