// Writing a goal: points to choose from, one's own words. The first key makes the goal, the next ones go on with it.
import { type ReactNode, useState } from 'react';
import { LIMITS } from '#domain/limits.ts';
import styles from '#features/record/goal-step.module.css';
import { goalWriter } from '#features/record/goal-writer.ts';
import { SavedArea } from '#features/record/saved-words.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { Taught } from '#pieces/taught.tsx';
import { type Autosave, useAutosave } from '#pieces/use-autosave.ts';
import { useChoice } from '#pieces/use-choice.ts';
import type { Kept } from '#store/database.ts';
import type { LessonRecord } from '#store/lesson-record.ts';

export interface GoalEditorProps {
  readonly record: LessonRecord;
  /** write: the goal that is there goes on, or the first one is made · change: another one takes its place. */
  readonly mode: 'write' | 'change';
}
/** Name of the field, for its draft. */
export const goalField = (mode: GoalEditorProps['mode'], lesson: string): string => `goal/${lesson}/${mode}`;

export function GoalEditor({ record, mode }: GoalEditorProps) {
  const device = useDevice();
  const say = useSay();
  const { lesson, footprint } = record.each;
  const [start] = useState(footprint.goal);
  const [writer] = useState(() => goalWriter(device, lesson, start, mode));
  const autosave = useAutosave({
    field: goalField(mode, lesson.id),
    stored: footprint.goal?.words ?? '',
    save: (words, from) => writer.write({ words }, { words: from }),
  });
  const choose = async (point: Kept<'point'>, isChosen: boolean) => {
    if (isChosen) autosave.bind.onValue(withPoint(autosave, point.words));
    await autosave.flush();
    return writer.choose(point.id, isChosen);
  };
  return (
    <>
      <PointChoices record={record} onChoose={choose} />
      <SavedArea
        autosave={autosave}
        label={<Say k={mode === 'change' ? 'record.goal.changing' : 'record.goal.own'} />}
        hint={mode === 'change' && <Say k="record.goal.changeHint" />}
        placeholder={say('record.goal.placeholder')}
        rows={2}
      />
    </>
  );
}

interface PointChoicesProps {
  readonly record: LessonRecord;
  readonly onChoose: (point: Kept<'point'>, isChosen: boolean) => Promise<unknown>;
}
function PointChoices({ record, onChoose }: PointChoicesProps) {
  const chosen = record.each.footprint.goal?.points ?? [];
  if (record.points.length === 0) return null;
  return (
    <fieldset className={styles['choices']}>
      <legend>
        <Say k="record.goal.points" />
      </legend>
      {record.points.map((point) => (
        <PointChoice
          key={point.id}
          words={<Taught by={point} at="words" />}
          isChosen={chosen.includes(point.id)}
          isFull={chosen.length >= LIMITS.pointsPerLesson}
          onChoose={(isChosen) => onChoose(point, isChosen)}
        />
      ))}
      {chosen.length >= LIMITS.pointsPerLesson && record.points.length > LIMITS.pointsPerLesson && (
        <p role="status">
          <Say k="record.goal.pointsFull" />
        </p>
      )}
    </fieldset>
  );
}

interface PointChoiceProps {
  readonly words: ReactNode;
  readonly isChosen: boolean;
  /** As many are chosen as a child can keep in mind. */
  readonly isFull: boolean;
  readonly onChoose: (isChosen: boolean) => Promise<unknown>;
}
function PointChoice({ words, isChosen, isFull, onChoose }: PointChoiceProps) {
  const [checked, choose] = useChoice(isChosen, onChoose);
  return (
    <label className={styles['choice']}>
      <input
        type="checkbox"
        className={styles['box']}
        checked={checked}
        disabled={isFull && !checked}
        onChange={(event) => choose(event.currentTarget.checked)}
      />
      <span lang="ja">{words}</span>
    </label>
  );
}

/** A chosen point gives the goal its first words; what the child wrote stays in front. */
function withPoint({ bind }: Autosave, point: string): string {
  if (bind.value.includes(point)) return bind.value;
  return bind.value.trim() === '' ? point : `${bind.value.trimEnd()}\n${point}`;
}
