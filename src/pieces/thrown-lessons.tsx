// What one child wrote in lessons that were thrown away: under the path, to be read. Nothing where there is none.
import type { ReactNode } from 'react';
import { Say } from '#pieces/say.tsx';
import { Taught } from '#pieces/taught.tsx';
import styles from '#pieces/thrown-lessons.module.css';
import { useLive } from '#pieces/use-live.ts';
import { VoiceNote } from '#pieces/voice-note.tsx';
import { type ThrownLesson, thrownLessonsOf } from '#store/thrown-lessons.ts';
import { Card } from '#ui/card.tsx';
import { OwnWords } from '#ui/own-words.tsx';

export interface ThrownLessonsProps {
  readonly unit: string;
  readonly owner: string;
  readonly title: ReactNode;
}
export function ThrownLessons({ unit, owner, title }: ThrownLessonsProps) {
  const lessons = useLive((device) => thrownLessonsOf(device, unit, owner), [unit, owner]);
  if (!lessons || lessons.length === 0) return null;
  return (
    <Card aria-labelledby="thrown-lessons" className={styles['thrown']}>
      <h2 id="thrown-lessons" className={styles['title']}>
        {title}
      </h2>
      {lessons.map((one) => (
        <Written key={one.lesson.id} of={one} />
      ))}
    </Card>
  );
}

function Written({ of: { lesson, goal, reflection } }: { readonly of: ThrownLesson }) {
  const { words = '', reason = '', nextGoal = '', voice = null } = reflection ?? {};
  return (
    <div className={styles['lesson']}>
      {lesson.title !== '' && (
        <h3 className={styles['name']} lang="ja">
          <Taught by={lesson} at="title" />
        </h3>
      )}
      <dl className={styles['parts']}>
        <Part name={<Say k="thrown.goal" />} words={goal} look="goal" />
        <Part name={<Say k="thrown.reflection" />} words={[words, reason].filter(Boolean).join('\n')} voice={voice} />
        <Part name={<Say k="thrown.nextGoal" />} words={nextGoal} />
      </dl>
    </div>
  );
}

interface PartProps {
  readonly name: ReactNode;
  readonly words: string;
  readonly look?: 'goal';
  readonly voice?: string | null;
}
function Part({ name, words, look, voice = null }: PartProps) {
  if (words === '' && voice === null) return null;
  return (
    <div>
      <dt className={styles['part']}>{name}</dt>
      <dd>
        {words !== '' && <OwnWords look={look ?? 'plain'}>{words}</OwnWords>}
        {voice !== null && <VoiceNote media={voice} />}
      </dd>
    </div>
  );
}
