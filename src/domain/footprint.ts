// One lesson of one pupil, as it is drawn on the child's path and on the class board: the same view for both. Never stored.
import { canBeCompared } from '#domain/can-be-compared.ts';
import type { RecordOf } from '#domain/records/kinds.ts';

export interface LessonRecords {
  readonly goals: readonly RecordOf<'goal'>[];
  readonly works: readonly RecordOf<'work'>[];
  readonly reflections: readonly RecordOf<'reflection'>[];
  readonly feedback: readonly RecordOf<'feedback'>[];
  readonly signals: readonly RecordOf<'signal'>[];
}
export interface Footprint {
  /** The goal as it now stands; older ones are in `goalHistory`, oldest first. */
  readonly goal: RecordOf<'goal'> | null;
  readonly goalHistory: readonly RecordOf<'goal'>[];
  /** Oldest first. */
  readonly works: readonly RecordOf<'work'>[];
  /** What stands for the lesson in a small picture: the last final work, else the last one that is to be seen. */
  readonly face: RecordOf<'work'> | null;
  readonly reflection: RecordOf<'reflection'> | null;
  /** Oldest first. */
  readonly feedback: readonly RecordOf<'feedback'>[];
  /** A call for help that nobody answered yet. */
  readonly openSignal: RecordOf<'signal'> | null;
  /** Calls for help that the teacher answered, oldest first. */
  readonly answered: readonly RecordOf<'signal'>[];
  /** The three parts of the loop that are there. */
  readonly done: { readonly goal: boolean; readonly work: boolean; readonly reflection: boolean };
}

/** @param records all of one pupil and one lesson, in any order; trashed ones are left out */
export function footprintOf(records: LessonRecords): Footprint {
  const goals = alive(records.goals);
  const signals = alive(records.signals);
  const replaced = new Set(goals.map((g) => g.replaces));
  const current = goals.filter((g) => !replaced.has(g.id));
  const works = alive(records.works);
  const reflection = alive(records.reflections).at(-1) ?? null;
  const goal = current.at(-1) ?? null;
  return {
    goal,
    goalHistory: goals.filter((g) => g !== goal),
    works,
    face: works.findLast((w) => w.stage === 'final') ?? works.findLast(canBeCompared) ?? works.at(-1) ?? null,
    reflection,
    feedback: alive(records.feedback),
    openSignal: signals.findLast((s) => s.answeredAt === null) ?? null,
    answered: signals.filter((s) => s.answeredAt !== null),
    done: { goal: goal !== null, work: works.length > 0, reflection: reflection?.finishedAt != null },
  };
}

function alive<R extends { trashed: boolean; madeAt: number; id: string }>(records: readonly R[]): R[] {
  return records.filter((record) => !record.trashed).sort((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1));
}
