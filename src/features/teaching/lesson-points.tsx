// Which of the unit's points a lesson is about: three at most, so that a child can keep them in mind.
import { useState } from 'react';
import { LIMITS } from '#domain/limits.ts';
import styles from '#features/teaching/teaching.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { Say } from '#pieces/say.tsx';
import { useChoice } from '#pieces/use-choice.ts';
import type { Kept } from '#store/database.ts';
import { changeLesson } from '#store/teaching.ts';

export interface LessonPointsProps {
  readonly lesson: Kept<'lesson'>;
  readonly number: number;
  readonly points: readonly Kept<'point'>[];
}
export function LessonPoints({ lesson, number, points }: LessonPointsProps) {
  const device = useDevice();
  const [full, setFull] = useState(false);
  // One word of all that are chosen, in the unit's order: what was ticked shows before the store has it.
  const wordOf = (ids: readonly string[]) => points.flatMap(({ id }) => (ids.includes(id) ? [id] : [])).join(' ');
  const [shown, choose] = useChoice(wordOf(lesson.points), (word) =>
    changeLesson(device, lesson.id, { points: idsIn(word) }),
  );
  const chosen = idsIn(shown);
  const toggle = (id: string) => {
    const next = chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id];
    setFull(next.length > LIMITS.pointsPerLesson);
    if (next.length <= LIMITS.pointsPerLesson) choose(wordOf(next));
  };
  return (
    <fieldset className={styles['choices']}>
      <legend className={styles['legend']}>
        <Say k="teaching.lessonPoints" with={{ n: number }} />
      </legend>
      {points.length === 0 && (
        <p className={styles['hint']}>
          <Say k="teaching.lessonPointsNone" />
        </p>
      )}
      <div className={styles['chips']}>
        {points.map((point) => (
          <label key={point.id} className={styles['choice']}>
            <input type="checkbox" checked={chosen.includes(point.id)} onChange={() => toggle(point.id)} />
            <span lang="ja">{point.words}</span>
          </label>
        ))}
      </div>
      <p role="status" className={styles['full']}>
        {full && <Say k="teaching.lessonPointsFull" />}
      </p>
    </fieldset>
  );
}

const idsIn = (word: string): string[] => word.split(' ').filter(Boolean);
