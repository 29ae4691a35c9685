// One lesson on a line: title and day; its points and the teacher's own questions are folded away.
import { Trash2 } from 'lucide-react';
import { KeptInput } from '#features/teaching/kept-input.tsx';
import { LessonPoints } from '#features/teaching/lesson-points.tsx';
import { MoveButtons } from '#features/teaching/move-buttons.tsx';
import styles from '#features/teaching/teaching.module.css';
import { useThrowAway } from '#features/teaching/use-throw-away.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { LeadButton } from '#pieces/lead-button.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useChoice } from '#pieces/use-choice.ts';
import type { Kept } from '#store/database.ts';
import { changeLesson } from '#store/teaching.ts';
import { writePrompt } from '#store/teaching-texts.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { TextInput } from '#ui/text-input.tsx';

const PROMPTS = [
  ['goal', 'teaching.promptGoal'],
  ['reflection', 'teaching.promptReflection'],
] as const;

export interface LessonItemProps {
  readonly lesson: Kept<'lesson'>;
  readonly number: number;
  /** How many there are. */
  readonly all: number;
  readonly points: readonly Kept<'point'>[];
  readonly unit: Kept<'unit'>;
}
export function LessonItem({ lesson, number, all, points, unit }: LessonItemProps) {
  const device = useDevice();
  const say = useSay();
  const { id, prompts } = lesson;
  const [date, chooseDate] = useChoice(lesson.date, (day) => changeLesson(device, id, { date: day }));
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
          readBy={{ by: lesson, at: 'title' }}
          save={(title) => changeLesson(device, id, { title })}
        />
        <TextInput
          label={say('teaching.lessonDate')}
          type="date"
          value={date ?? ''}
          onValue={(day) => chooseDate(day === '' ? null : day)}
        />
        <LessonActs lesson={lesson} number={number} all={all} unit={unit} />
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
            readBy={{ by: lesson, at: 'note' }}
            save={(note) => changeLesson(device, id, { note })}
          />
          {PROMPTS.map(([step, label]) => (
            <KeptInput
              key={step}
              field={`lesson/${id}/prompt-${step}`}
              label={say(label)}
              hint={say('teaching.promptHint')}
              stored={prompts[step] ?? ''}
              readBy={{ by: lesson, at: `prompts-${step}` }}
              save={(words) => writePrompt(device, id, step, words)}
            />
          ))}
        </div>
      </details>
    </li>
  );
}

function LessonActs({ lesson, number, all, unit }: Omit<LessonItemProps, 'points'>) {
  const say = useSay();
  const throwAway = useThrowAway();
  const name = say('teaching.lesson', { n: number });
  return (
    <div className={styles['item-acts']}>
      <LeadButton unit={unit} lesson={{ id: lesson.id, number }} iconOnly />
      <MoveButtons type="lesson" of={lesson} what={name} at={number - 1} all={all} />
      <IconButton
        icon={Trash2}
        label={say('teaching.throwAwayNamed', { what: name })}
        onClick={() => void throwAway('lesson', lesson.id, name)}
      />
    </div>
  );
}
