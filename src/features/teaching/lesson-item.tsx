// One lesson on a line: title and day; its points and the teacher's own questions are folded away.
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { KeptInput } from '#features/teaching/kept-input.tsx';
import { LessonPoints } from '#features/teaching/lesson-points.tsx';
import styles from '#features/teaching/teaching.module.css';
import { useThrowAway } from '#features/teaching/use-throw-away.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import type { Kept } from '#store/database.ts';
import { changeLesson, moveLesson } from '#store/teaching.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { TextInput } from '#ui/text-input.tsx';

const PROMPTS = [
  ['goal', 'teaching.promptGoal'],
  ['reflection', 'teaching.promptReflection'],
] as const;

export interface LessonItemProps {
  readonly lesson: Kept<'lesson'>;
  readonly number: number;
  readonly last: boolean;
  readonly unit: string;
  readonly points: readonly Kept<'point'>[];
}
export function LessonItem({ lesson, number, last, unit, points }: LessonItemProps) {
  const device = useDevice();
  const say = useSay();
  const { id, prompts } = lesson;
  const chosen = points.filter((point) => lesson.points.includes(point.id));
  return (
    <li className={styles['item']}>
      <div className={styles['lesson']}>
        <h3 className={styles['item-name']}>
          <Say k="teaching.lesson" with={{ n: number }} />
        </h3>
        <KeptInput
          field={`lesson/${id}/title`}
          label={say('teaching.lessonTitle')}
          stored={lesson.title}
          save={(title) => changeLesson(device, id, { title })}
        />
        <TextInput
          label={say('teaching.lessonDate')}
          type="date"
          value={lesson.date ?? ''}
          onValue={(date) => void changeLesson(device, id, { date: date === '' ? null : date })}
        />
        <LessonActs id={id} number={number} last={last} unit={unit} />
      </div>
      <details className={styles['more']}>
        <summary>
          <Say k="teaching.more" />
          <span className={styles['chosen']} lang="ja">
            {chosen.map((point) => point.words).join('・')}
          </span>
        </summary>
        <LessonPoints lesson={lesson} number={number} points={points} />
        <div className={styles['stages']}>
          <KeptInput
            field={`lesson/${id}/note`}
            label={say('teaching.lessonNote')}
            stored={lesson.note}
            save={(note) => changeLesson(device, id, { note })}
          />
          {PROMPTS.map(([step, label]) => (
            <KeptInput
              key={step}
              field={`lesson/${id}/prompt-${step}`}
              label={say(label)}
              hint={say('teaching.promptHint')}
              stored={prompts[step] ?? ''}
              save={(words) => changeLesson(device, id, { prompts: withPrompt(prompts, step, words) })}
            />
          ))}
        </div>
      </details>
    </li>
  );
}

interface LessonActsProps {
  readonly id: string;
  readonly number: number;
  readonly last: boolean;
  readonly unit: string;
}
function LessonActs({ id, number, last, unit }: LessonActsProps) {
  const device = useDevice();
  const say = useSay();
  const throwAway = useThrowAway();
  const name = say('teaching.lesson', { n: number });
  return (
    <div className={styles['item-acts']}>
      <IconButton
        icon={ArrowUp}
        label={say('teaching.lessonEarlier', { n: number })}
        disabled={number === 1}
        onClick={() => void moveLesson(device, unit, id, -1)}
      />
      <IconButton
        icon={ArrowDown}
        label={say('teaching.lessonLater', { n: number })}
        disabled={last}
        onClick={() => void moveLesson(device, unit, id, 1)}
      />
      <IconButton
        icon={Trash2}
        label={say('teaching.throwAwayNamed', { what: name })}
        onClick={() => void throwAway('lesson', id, name)}
      />
    </div>
  );
}

/** An empty question is none: the usual one is asked. */
function withPrompt(prompts: Kept<'lesson'>['prompts'], step: string, words: string): Kept<'lesson'>['prompts'] {
  const { [step]: _before, ...others } = prompts;
  return words.trim() === '' ? others : { ...others, [step]: words };
}
