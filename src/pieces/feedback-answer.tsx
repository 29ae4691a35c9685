// The child's answer to the teacher: one of three taps, no typing. Once given it is one line; it can be changed, and the
// same tap again takes it back.
import { Heart, HelpCircle, type LucideIcon, Sprout } from 'lucide-react';
import { useRef, useState } from 'react';
import { useDevice } from '#pieces/device-context.tsx';
import styles from '#pieces/feedback-answer.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { answerFeedback, type FeedbackShown, TAPS, type Tap, tapOf } from '#store/feedback.ts';
import { Icon } from '#ui/icon.tsx';

const DRAWINGS: Record<Tap, LucideIcon> = { thanks: Heart, willTry: Sprout, question: HelpCircle };

export function FeedbackAnswer({ note }: { readonly note: FeedbackShown }) {
  const device = useDevice();
  const say = useSay();
  const [changing, setChanging] = useState(false);
  const group = useRef<HTMLDivElement>(null);
  const given = tapOf(note);
  const folded = given !== null && !changing;
  // The button that was pressed goes or comes: the focus stays with the answer.
  const fold = (open: boolean) => {
    setChanging(open);
    group.current?.focus();
  };
  return (
    <div className={styles['taps']} role="group" tabIndex={-1} ref={group} aria-label={say('feedback.answerLabel')}>
      {folded ? (
        <>
          <span className={styles['given']}>
            <Icon of={DRAWINGS[given]} size="s" />
            <Say k={`feedback.tap.${given}`} />
          </span>
          <button type="button" className={styles['change']} onClick={() => fold(true)}>
            <Say k="feedback.answerChange" />
          </button>
        </>
      ) : (
        TAPS.map((tap) => (
          <button
            key={tap}
            type="button"
            className={styles['tap']}
            aria-pressed={tap === given}
            onClick={() => {
              fold(false);
              void answerFeedback(device, note.id, tap);
            }}
          >
            <Icon of={DRAWINGS[tap]} size="s" />
            <Say k={`feedback.tap.${tap}`} />
          </button>
        ))
      )}
    </div>
  );
}
