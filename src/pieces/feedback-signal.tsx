// こまった: a child's quiet call, and the teacher's answer to it. To go and talk is an answer too.
import { Hand } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { useDevice } from '#pieces/device-context.tsx';
import styles from '#pieces/feedback-signal.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { useOnce } from '#pieces/use-once.ts';
import { answerSignal, feedbackDraftOf, keepFeedbackDraft } from '#store/feedback.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';

export interface FeedbackSignalProps {
  readonly signal: { readonly id: string; readonly words: string };
}
export function FeedbackSignal({ signal }: FeedbackSignalProps) {
  const device = useDevice();
  const say = useSay();
  const id = useId();
  const [words, setWords] = useState('');
  const { isBusy, once } = useOnce();
  const blank = words.trim() === '';
  const draft = `${signal.id}/answer`;

  useEffect(() => {
    let here = true;
    const load = async () => {
      const kept = await feedbackDraftOf(device, draft);
      // Whoever types faster than the store answers is right.
      if (here) setWords((typed) => (typed === '' ? kept : typed));
    };
    void load();
    return () => {
      here = false;
    };
  }, [device, draft]);

  const type = (next: string) => {
    setWords(next);
    void keepFeedbackDraft(device, draft, next);
  };
  const send = async () => {
    if (!(await answerSignal(device, signal.id, words))) await keepFeedbackDraft(device, draft, '');
  };
  return (
    <div className={styles['signal']}>
      <Chip tone="yama" icon={Hand}>
        <Say k="feedback.signal" />
      </Chip>
      {signal.words.trim() === '' ? (
        <p className={styles['none']}>
          <Say k="feedback.signalNoWords" />
        </p>
      ) : (
        <p lang="ja">{signal.words}</p>
      )}
      <label className={styles['label']} htmlFor={id}>
        <Say k="feedback.signalAnswer" />
      </label>
      <div className={styles['answer']}>
        <input
          id={id}
          className={styles['field']}
          lang="ja"
          maxLength={2000}
          value={words}
          placeholder={say('feedback.signalAnswerPlaceholder')}
          onChange={(event) => type(event.target.value)}
        />
        <Button busy={isBusy} onClick={() => void once(send)}>
          <Say k={blank ? 'feedback.signalDone' : 'feedback.signalSend'} />
        </Button>
      </div>
    </div>
  );
}
