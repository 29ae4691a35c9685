// One stay at the goal's field: the first change makes the goal (or the one that replaces it), the next ones patch it.

import type { RecordOf } from '#domain/records/kinds.ts';
import { isRefused } from '#domain/refusal.ts';
import type { Device } from '#store/device.ts';
import { changeGoal, choosePoint, editGoal, type GoalEdit, writeGoal } from '#store/goals.ts';
import type { GrewFrom } from '#store/write.ts';

export interface GoalWriter {
  /** One after the other, in the order in which they are asked for. Answers as the store does. */
  readonly write: (edit: GoalEdit, from?: GrewFrom) => Promise<unknown>;
  readonly choose: (point: string, isChosen: boolean) => Promise<unknown>;
}

/** @param start the goal that stood there when the field was opened */
export function goalWriter(
  device: Device,
  lesson: { readonly id: string; readonly unit: string },
  start: RecordOf<'goal'> | null,
  mode: 'write' | 'change',
): GoalWriter {
  let own = mode === 'write' ? (start?.id ?? null) : null;
  let turn: Promise<unknown> = Promise.resolve();

  const writeNow = async (edit: GoalEdit, from?: GrewFrom): Promise<unknown> => {
    if (own !== null) return editGoal(device, own, edit, from);
    // An empty field makes no goal.
    if (!edit.words?.trim() && !edit.points?.length) return null;
    const made =
      mode === 'change' && start
        ? await changeGoal(device, start.id, edit)
        : await writeGoal(device, { unit: lesson.unit, lesson: lesson.id, words: '', ...edit });
    if (!isRefused(made)) own = made.id;
    return made;
  };
  const inTurn = (act: () => Promise<unknown>): Promise<unknown> => {
    const mine = turn.then(act);
    turn = mine.catch(() => null);
    return mine;
  };
  return {
    write: (edit, from) => inTurn(() => writeNow(edit, from)),
    choose: (point, isChosen) =>
      inTurn(async () => {
        // A goal that takes another's place begins with its points.
        if (own === null) await writeNow({ points: start?.points ?? [point] });
        return own === null ? null : choosePoint(device, own, point, isChosen);
      }),
  };
}
