// What became of a word of the teacher: read, answered, and the way to take it back.
import { useDevice } from '#pieces/device-context.tsx';
import styles from '#pieces/feedback-notes.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { type FeedbackShown, isRead, tapOf } from '#store/feedback.ts';

export interface FeedbackStateProps {
  readonly note: FeedbackShown;
  readonly onTakeBack?: ((id: string) => void) | undefined;
}
export function FeedbackState({ note, onTakeBack }: FeedbackStateProps) {
  const { session } = useDevice();
  const say = useSay();
  const tap = tapOf(note);
  const what = note.kind === 'stamp' && note.stamp ? say(`feedback.stamp.${note.stamp}`) : note.words;
  return (
    <p className={styles['state']}>
      {tap ? (
        <Say k="feedback.answered" with={{ tap: { say: `feedback.tap.${tap}` } }} />
      ) : (
        <Say k={stateWords(note)} />
      )}
      {onTakeBack && note.author === session.person && (
        <button
          type="button"
          className={styles['take-back']}
          aria-label={say('feedback.takeBackNamed', { what })}
          onClick={() => onTakeBack(note.id)}
        >
          <Say k="feedback.takeBack" />
        </button>
      )}
    </p>
  );
}

/** Never ahead of the truth: what still waits on this device was not sent. */
function stateWords(note: FeedbackShown) {
  if (note._p === 1) return 'feedback.waiting';
  return isRead(note) ? 'feedback.read' : 'feedback.unread';
}
