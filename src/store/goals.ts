// 見通し・めあて. A goal that was set and is changed later stays in the history: the new one `replaces` it.
import { footprintOf } from '#domain/footprint.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { type Made, writeMaking } from '#store/made.ts';
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
