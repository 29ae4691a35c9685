// One lesson on the path: works on one side, the child's words on the other, what the teacher gave back below.
import { ChevronUp, MessageCirclePlus } from 'lucide-react';
import { useState } from 'react';
import { PathWork } from '#features/pupil-path/path-work.tsx';
import styles from '#features/pupil-path/pupil-path.module.css';
import { FeedbackGiving, useGiving } from '#pieces/feedback-giving.tsx';
import { FeedbackLesson } from '#pieces/feedback-lesson.tsx';
import { FeedbackNotes } from '#pieces/feedback-notes.tsx';
import { FeedbackSignal } from '#pieces/feedback-signal.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { When } from '#pieces/when.tsx';
import type { Kept } from '#store/database.ts';
import type { LessonFootprint } from '#store/footprints.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { classNames } from '#ui/class-names.ts';

export interface PathLessonProps {
  readonly of: LessonFootprint;
  readonly points: readonly Kept<'point'>[];
  /** The newest lesson can be answered at once. */
  readonly startsOpen: boolean;
}
export function PathLesson({ of: { lesson, number, footprint }, points, startsOpen }: PathLessonProps) {
  const say = useSay();
  const [gives, setGives] = useState(startsOpen);
  const root = footprint.face ?? footprint.reflection ?? footprint.goal;
  const giving = useGiving(root);
  const title = `path-lesson-${lesson.id}`;
  return (
    <Card aria-labelledby={title}>
      <header className={styles['lesson-head']}>
        <h2 id={title} className={styles['heading']}>
          <Say k="path.lesson" with={{ n: number }} />
          {lesson.title !== '' && <span lang="ja">　{lesson.title}</span>}
        </h2>
        {lesson.date !== null && (
          <span className={styles['day']}>
            <When day={lesson.date} />
          </span>
        )}
      </header>
      {root === null && !footprint.openSignal ? (
        <p className={styles['none']}>
          <Say k="path.noRecord" />
        </p>
      ) : (
        <div className={classNames(styles['lesson'], footprint.works.length === 0 && styles['without'])}>
          <div className={styles['works']}>
            {footprint.works.length === 0 && (
              <p className={styles['none']}>
                <Say k="path.noWork" />
              </p>
            )}
            {footprint.works.map((work) => (
              <PathWork key={work.id} work={work} caption={work.title || say(`path.stage.${work.stage}`)} />
            ))}
          </div>
          <div className={styles['said']}>
            {footprint.openSignal && <FeedbackSignal key={footprint.openSignal.id} signal={footprint.openSignal} />}
            <FeedbackLesson footprint={footprint} points={points} />
            {footprint.feedback.length > 0 && (
              <FeedbackNotes feedback={footprint.feedback} onTakeBack={(id) => void giving.takeBack(id)} />
            )}
            {root && gives && <FeedbackGiving root={root} feedback={footprint.feedback} giving={giving} />}
            {root && !startsOpen && (
              <Button
                variant="quiet"
                icon={gives ? ChevronUp : MessageCirclePlus}
                aria-expanded={gives}
                className={styles['toggle']}
                onClick={() => setGives(!gives)}
              >
                <Say k={gives ? 'path.giveDone' : 'path.give'} />
              </Button>
            )}
          </div>
        </div>
      )}
    </Card>
  );
}
