// The child's answer to the teacher: one of three taps, or a word. Once given it is one line; it can be changed, and the
// same tap again takes it back.
import { Heart, HelpCircle, type LucideIcon, PencilLine, Sprout } from 'lucide-react';
import { Suspense, useRef, useState } from 'react';
import { useDevice } from '#pieces/device-context.tsx';
import styles from '#pieces/feedback-answer.module.css';
import { lazyScreen } from '#pieces/lazy-screen.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useChoice } from '#pieces/use-choice.ts';
import { answerFeedback, answerOf, type FeedbackShown, TAPS, type Tap, tapOf } from '#store/feedback.ts';
import { Icon } from '#ui/icon.tsx';

const DRAWINGS: Record<Tap, LucideIcon> = { thanks: Heart, willTry: Sprout, question: HelpCircle };
const FeedbackAnswerWord = lazyScreen(() => import('#pieces/feedback-answer-word.tsx'), 'FeedbackAnswerWord');

export function FeedbackAnswer({ note }: { readonly note: FeedbackShown }) {
  const device = useDevice();
  const say = useSay();
  const [changing, setChanging] = useState(false);
  const [writing, setWriting] = useState(false);
  const group = useRef<HTMLDivElement>(null);
  // Seen at once: a child who sees nothing taps again, and would take it back.
  const [given, give] = useChoice(tapOf(note), (tap) => answerFeedback(device, note.id, tap));
  const words = answerOf(note);
  const folded = (given !== null || words !== '') && !changing;
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
            {given && <Icon of={DRAWINGS[given]} size="s" />}
            {given && <Say k={`feedback.tap.${given}`} />} <span lang="ja">{words}</span>
          </span>
          <button type="button" className={styles['change']} onClick={() => fold(true)}>
            <Say k="feedback.answerChange" />
          </button>
        </>
      ) : (
        <>
          {TAPS.map((tap) => (
            <button
              key={tap}
              type="button"
              className={styles['tap']}
              aria-pressed={tap === given}
              onClick={() => {
                fold(false);
                give(tap === given ? null : tap);
              }}
            >
              <Icon of={DRAWINGS[tap]} size="s" />
              <Say k={`feedback.tap.${tap}`} />
            </button>
          ))}
          <button type="button" className={styles['tap']} aria-expanded={writing} onClick={() => setWriting(!writing)}>
            <Icon of={PencilLine} size="s" />
            <Say k="feedback.answerWord" />
          </button>
          {writing && (
            <Suspense>
              <FeedbackAnswerWord
                note={note}
                onDone={() => {
                  setWriting(false);
                  fold(false);
                }}
              />
            </Suspense>
          )}
        </>
      )}
    </div>
  );
}
