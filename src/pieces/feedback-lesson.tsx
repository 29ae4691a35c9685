// What a child wrote in one lesson, as the teacher reads it: the goal with its history, the reflection with its marks, the
// next goal. What is missing says so.
import { Suspense } from 'react';
import type { Footprint } from '#domain/footprint.ts';
import styles from '#pieces/feedback-lesson.module.css';
import { lazyScreen } from '#pieces/lazy-screen.tsx';
import { MARK_FACES, MarkFace } from '#pieces/mark-face.tsx';
import { Say } from '#pieces/say.tsx';
import type { Kept } from '#store/database.ts';
import { Icon } from '#ui/icon.tsx';

const VoiceNote = lazyScreen(() => import('#pieces/voice-note.tsx'), 'VoiceNote');

export interface FeedbackLessonProps {
  readonly footprint: Pick<Footprint, 'goal' | 'goalHistory' | 'reflection'>;
  readonly points: readonly Pick<Kept<'point'>, 'id' | 'words'>[];
}
export function FeedbackLesson({ footprint, points }: FeedbackLessonProps) {
  const { goal, goalHistory, reflection } = footprint;
  return (
    <dl className={styles['lesson']}>
      <dt>
        <Say k="feedback.goal" />
      </dt>
      <dd>
        <Words of={goal?.words} />
        {goalHistory.map((before) => (
          <p key={before.id} className={styles['before']}>
            <Say k="feedback.goalBefore" with={{ words: before.words }} />
          </p>
        ))}
      </dd>
      <dt>
        <Say k="feedback.reflection" />
        {reflection && reflection.finishedAt === null && (
          <span className={styles['draft']}>
            <Say k="feedback.reflectionDraft" />
          </span>
        )}
      </dt>
      <dd>
        <Words of={reflection?.words} />
        {reflection && reflection.reason.trim() !== '' && <Words of={reflection.reason} />}
        {reflection?.voice && (
          <Suspense fallback={null}>
            <VoiceNote media={reflection.voice} />
          </Suspense>
        )}
        {reflection && <Marks reflection={reflection} points={points} />}
      </dd>
      {reflection && reflection.nextGoal.trim() !== '' && (
        <>
          <dt>
            <Say k="feedback.nextGoal" />
          </dt>
          <dd>
            <Words of={reflection.nextGoal} />
          </dd>
        </>
      )}
    </dl>
  );
}

function Words({ of: words }: { readonly of: string | undefined }) {
  if (words === undefined || words.trim() === '')
    return (
      <p className={styles['none']}>
        <Say k="feedback.notWritten" />
      </p>
    );
  return (
    <p className={styles['words']} lang="ja">
      {words}
    </p>
  );
}

interface MarksProps {
  readonly reflection: NonNullable<Footprint['reflection']>;
  readonly points: FeedbackLessonProps['points'];
}
function Marks({ reflection, points }: MarksProps) {
  const { marks, face } = reflection;
  const marked = points.flatMap((point) => {
    const mark = marks[point.id];
    return mark ? [{ point, mark }] : [];
  });
  const own = marks['goal'];
  if (marked.length === 0 && !own && !face) return null;
  return (
    <ul className={styles['marks']}>
      {own && (
        <li>
          <Say k="feedback.markGoal" />
          <MarkFace mark={own} />
        </li>
      )}
      {marked.map(({ point, mark }) => (
        <li key={point.id}>
          <span lang="ja">{point.words}</span>
          <MarkFace mark={mark} />
        </li>
      ))}
      {face && (
        <li>
          <Say k="feedback.face" />
          <span className={styles['face']}>
            <Icon of={MARK_FACES[face]} size="s" />
            <Say k={`record.reflection.face.${face}`} />
          </span>
        </li>
      )}
    </ul>
  );
}
