// One word that the teacher gave back: to whom, how soon, whether it was read, and what came after.
import { ArrowRight } from 'lucide-react';
import { Link } from 'react-router';
import { howLong } from '#features/notes/how-long.ts';
import styles from '#features/notes/notes.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { When } from '#pieces/when.tsx';
import type { GivenWord } from '#store/given-words.ts';
import { Card } from '#ui/card.tsx';
import { Chip } from '#ui/chip.tsx';

export function GivenItem({ word }: { readonly word: GivenWord }) {
  const { feedback, pupil, name, unit, soon, isRead, tap, after } = word;
  return (
    <Card as="li" padding="small" className={styles['note']}>
      <p className={styles['head']}>
        <span className={styles['when']}>
          <When at={feedback.madeAt} weekday />
        </span>
        {unit ? (
          <Link to={`/pupils/${pupil}/units/${unit.id}`} lang="ja">
            {name}
          </Link>
        ) : (
          <span lang="ja">{name}</span>
        )}
        {soon !== null && (
          <span className={styles['soft']}>
            <Say k="notes.soon" with={{ time: howLong(soon) }} />
          </span>
        )}
        <Chip tone={isRead ? 'take' : 'plain'}>
          {tap === null ? (
            <Say k={isRead ? 'notes.read' : 'notes.unread'} />
          ) : (
            <Say k="notes.tapped" with={{ tap: { say: `feedback.tap.${tap}` } }} />
          )}
        </Chip>
      </p>
      <Words of={feedback} />
      <p className={styles['foot']}>
        <ArrowRight aria-hidden="true" />
        {after === null && (
          <span className={styles['soft']}>
            <Say k="notes.after.none" />
          </span>
        )}
        {after !== null && after.work === null && <Say k={`notes.after.${after.kind}`} />}
        {after !== null && after.work !== null && (
          <Link to={`/works/${after.work}`}>
            <Say k={`notes.after.${after.kind}`} />
          </Link>
        )}
      </p>
    </Card>
  );
}

function Words({ of: { kind, words, stamp } }: { readonly of: GivenWord['feedback'] }) {
  const say = useSay();
  if (words !== '') return <p lang="ja">{words}</p>;
  if (stamp !== null)
    return (
      <p>
        <Say k="notes.stampWord" with={{ stamp: say(`feedback.stamp.${stamp}`) }} />
      </p>
    );
  const named = { voice: 'notes.voiceWord', redPen: 'notes.redPenWord', handBack: 'notes.handBackWord' } as const;
  return kind in named ? (
    <p>
      <Say k={named[kind as keyof typeof named]} />
    </p>
  ) : null;
}
