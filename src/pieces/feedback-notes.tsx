// What the teacher said, one under the other. The child reads it here and answers with a tap; the teacher sees whether it
// was read, and may take it back.
import { Suspense, useEffect } from 'react';
import { useDevice } from '#pieces/device-context.tsx';
import { FeedbackAnswer } from '#pieces/feedback-answer.tsx';
import styles from '#pieces/feedback-notes.module.css';
import { FeedbackState } from '#pieces/feedback-state.tsx';
import { lazyBeside } from '#pieces/lazy-screen.tsx';
import { personWords } from '#pieces/person-words.ts';
import { ReadAloud } from '#pieces/read-aloud.tsx';
import { Say } from '#pieces/say.tsx';
import { Stamp } from '#pieces/stamp.tsx';
import { taughtPhrases } from '#pieces/taught.tsx';
import { useLive } from '#pieces/use-live.ts';
import { type FeedbackShown, isRead, readFeedback } from '#store/feedback.ts';

/** What is more than words or one of the six stamps. */
const FeedbackMore = lazyBeside(() => import('#pieces/feedback-more.tsx'), 'FeedbackMore');

export interface FeedbackNotesProps {
  /** As `feedbackOf` or a footprint gives it. */
  readonly feedback: readonly FeedbackShown[];
  /** For the teacher who wrote it. */
  readonly onTakeBack?: ((id: string) => void) | undefined;
}
export function FeedbackNotes({ feedback, onTakeBack }: FeedbackNotesProps) {
  return (
    <ul className={styles['notes']}>
      {feedback.map((note) => (
        <FeedbackNote key={note.id} note={note} onTakeBack={onTakeBack} />
      ))}
    </ul>
  );
}

interface FeedbackNoteProps extends Omit<FeedbackNotesProps, 'feedback'> {
  readonly note: FeedbackShown;
}
function FeedbackNote({ note, onTakeBack }: FeedbackNoteProps) {
  const device = useDevice();
  const mine = device.session.role === 'pupil';
  const author = useLive(async ({ db }) => (await db.records('person').get(note.author)) ?? null, [note.author]);
  const unread = mine && !isRead(note);
  useEffect(() => {
    if (unread) void readFeedback(device, note.id);
  }, [device, note.id, unread]);

  return (
    <li className={styles['note']}>
      {note.kind === 'stamp' && note.stamp && <Stamp stamp={note.stamp} size={mine ? 'normal' : 'small'} />}
      {(note.kind !== 'comment' || note.at) && !note.stamp && (
        <Suspense>
          <FeedbackMore note={note} />
        </Suspense>
      )}
      {note.words !== '' && (
        <div className={styles['words']}>
          <ReadAloud of={taughtPhrases(note, 'words')}>{(words) => <p lang="ja">{words}</p>}</ReadAloud>
        </div>
      )}
      {author && (
        <p className={styles['from']}>
          <Say k="feedback.from" with={{ name: personWords(author) }} />
        </p>
      )}
      {mine ? <FeedbackAnswer note={note} /> : <FeedbackState note={note} onTakeBack={onTakeBack} />}
    </li>
  );
}
