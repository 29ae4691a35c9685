// What kind of pupil a child of the demo school is: the same on every day, so that a path reads like one child's.
import { chanceOf } from '#server/seed/chance.ts';
import type { Child } from '#server/seed/people.ts';
import type { UnitPlan } from '#server/seed/plan.ts';
import { INTRODUCED } from '#server/seed/roster.ts';

export interface Character {
  /** Share of lessons in which the reflection gets written to its end. */
  readonly writes: number;
  /** Share of works that the class may see. */
  readonly opens: number;
  /** Share of goals that the child changes when the lesson begins. */
  readonly rethinks: number;
  readonly atHome: number;
  /** Answers the teacher's words. */
  readonly answers: number;
}

/** Their paths are whole. */
export const isIntroduced = (unit: UnitPlan, child: Child): boolean => INTRODUCED[unit.classKey].includes(child.index);

export function characterOf(unit: UnitPlan, child: Child): Character {
  const chance = chanceOf(`character ${unit.classKey} ${child.index}`);
  const open = chance.next();
  const introduced = isIntroduced(unit, child);
  return {
    writes: introduced ? 1 : chance.between(0.78, 1),
    opens: introduced || open < 0.35 ? 0.75 : open < 0.75 ? 0.25 : 0,
    rethinks: chance.between(0.02, 0.25),
    atHome: introduced ? 1 : chance.happens(0.45) ? 0.9 : 0.1,
    answers: chance.between(0.2, 0.8),
  };
}

/** Nobody is there every day. On one day the same children are missing in every subject. */
export function isAbsent(unit: UnitPlan, child: Child, day: number): boolean {
  if (day === 0) return child.index === ABSENT_TODAY;
  return !isIntroduced(unit, child) && chanceOf(`absent ${unit.classKey} ${day} ${child.index}`).happens(0.035);
}

export const ABSENT_TODAY = 7;
/** Who has asked for help in today's lesson and waits. */
export const TROUBLED_TODAY: Readonly<Record<number, string>> = {
  16: 'はらいの先が、どうしてもわれてしまいます。',
  27: 'まん中がわからなくなりました。',
};

/** How far a child has come in the lesson that is going on: the class does not walk in step. */
export function reachedToday(child: Child): 'nothing' | 'goal' | 'work' | 'reflection' {
  if (child.index in TROUBLED_TODAY) return 'goal';
  // The children whose links the demo prints: one may begin, one has just photographed, one is nearly done.
  const shown = { 3: 'goal', 9: 'nothing', 30: 'work' } as const;
  if (child.index in shown) return shown[child.index as keyof typeof shown];
  const place = chanceOf(`now ${child.index}`).next();
  return place < 0.28 ? 'nothing' : place < 0.42 ? 'goal' : place < 0.84 ? 'work' : 'reflection';
}
