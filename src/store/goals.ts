// 見通し・めあて. A goal that was set and is changed later stays in the history: the new one `replaces` it.
import { footprintOf } from '#domain/footprint.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { type Made, writeMaking } from '#store/made.ts';
import { reflectionsOf } from '#store/reflections.ts';
import { type UnitPlan, unitPlanOf } from '#store/units.ts';
import { type GrewFrom, writeChanges } from '#store/write.ts';

export interface NewGoal {
  readonly unit: string;
  readonly lesson: string;
  readonly words: string;
  readonly points?: string[];
  /** The reflection whose next goal this is, when it was taken over as it stood. */
  readonly fromReflection?: string | null;
  /** The open 課題 that it takes up. */
  readonly fromPin?: string | null;
}

/** The first goal of a lesson. */
export function writeGoal(device: Device, { points = [], ...goal }: NewGoal): Promise<Made> {
  const id = device.newId();
  const values = { fromReflection: null, fromPin: null, ...goal, points };
  return writeMaking(device, id, [{ op: 'create', type: 'goal', id, owner: device.session.person, values }]);
}

export interface GoalEdit {
  readonly words?: string;
  readonly points?: string[];
}

/** Sets another goal in place of one that the child had decided on. */
export async function changeGoal(
  device: Device,
  old: string,
  edit: GoalEdit & Pick<NewGoal, 'fromPin'>,
): Promise<Made> {
  const before = await device.db.records('goal').get(old);
  if (!before) return { refused: 'not-found' };
  const id = device.newId();
  const { unit, lesson } = before;
  const values = {
    unit,
    lesson,
    replaces: old,
    words: edit.words ?? before.words,
    points: edit.points ?? before.points,
    fromPin: edit.fromPin ?? null,
  };
  return writeMaking(device, id, [{ op: 'create', type: 'goal', id, owner: device.session.person, values }]);
}

/** While the child is still writing it: the same goal, other words. */
export function editGoal(device: Device, id: string, edit: GoalEdit, from: GrewFrom = {}): Promise<Refused | null> {
  return writeChanges(device, [{ op: 'patch', type: 'goal', id, values: { ...edit }, from }]);
}

/** Puts one point to a goal, or takes it off; the others stay. */
export async function choosePoint(
  device: Device,
  id: string,
  point: string,
  isChosen: boolean,
): Promise<Refused | null> {
  const goal = await device.db.records('goal').get(id);
  if (!goal) return { refused: 'not-found' };
  const others = goal.points.filter((each) => each !== point);
  return editGoal(device, id, { points: isChosen ? [...others, point] : others });
}

/** All goals of a lesson, replaced ones too. */
export async function goalsOf(device: Device, lesson: string, owner: string): Promise<Kept<'goal'>[]> {
  const goals = await device.db.records('goal').where('[owner+lesson]').equals([owner, lesson]).toArray();
  return goals.filter((goal) => !goal.trashed);
}

/** The goal of a lesson as it now stands. */
export async function goalOf(device: Device, lesson: string, owner: string): Promise<Kept<'goal'> | null> {
  const goals = await goalsOf(device, lesson, owner);
  const { goal } = footprintOf({ goals, works: [], reflections: [], feedback: [], signals: [] });
  return goals.find((candidate) => candidate.id === goal?.id) ?? null;
}

export interface SuggestedGoal {
  readonly words: string;
  readonly fromReflection: string;
}

/** The つぎのめあて of the last finished reflection of an earlier lesson: what this lesson opens with. */
export async function suggestedGoalOf(device: Device, unit: string, lesson: string): Promise<SuggestedGoal | null> {
  const plan = await unitPlanOf(device, unit);
  return plan && suggestedGoalIn(device, plan, lesson);
}

/** The same for whoever has the unit's plan already. */
export async function suggestedGoalIn(device: Device, plan: UnitPlan, lesson: string): Promise<SuggestedGoal | null> {
  const place = plan.lessons.findIndex((each) => each.id === lesson);
  if (place < 0) return null;
  const earlier = new Map(plan.lessons.slice(0, place).map((each, at) => [each.id, at]));
  const finished = (await reflectionsOf(device, plan.unit.id, device.session.person))
    .filter((r) => earlier.has(r.lesson) && r.finishedAt !== null && r.nextGoal.trim() !== '')
    .sort((a, b) => (earlier.get(a.lesson) ?? 0) - (earlier.get(b.lesson) ?? 0) || a.madeAt - b.madeAt);
  const last = finished.at(-1);
  return last ? { words: last.nextGoal, fromReflection: last.id } : null;
}
