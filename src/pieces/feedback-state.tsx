// What became of a word of the teacher: read, answered, and the way to take it back.
import { useDevice } from '#pieces/device-context.tsx';
import styles from '#pieces/feedback-notes.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { answerOf, type FeedbackShown, isRead, tapOf } from '#store/feedback.ts';

export interface FeedbackStateProps {
  readonly note: FeedbackShown;
  readonly onTakeBack?: ((id: string) => void) | undefined;
}
export function FeedbackState({ note, onTakeBack }: FeedbackStateProps) {
  const { session } = useDevice();
  const say = useSay();
  const tap = tapOf(note);
  const word = answerOf(note);
  const what = note.stamp ? say(`feedback.stamp.${note.stamp}`) : note.words || say('feedback.thisOne');
  const answer = [...(tap ? [say(`feedback.tap.${tap}`)] : []), ...(word ? [word] : [])].join('　');
  return (
    <p className={styles['state']}>
      {answer ? <Say k="feedback.answered" with={{ tap: answer }} /> : <Say k={stateWords(note)} />}
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
