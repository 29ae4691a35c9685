// The child's answer in words: kept with every key until it is sent.
import { Send } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useDevice } from '#pieces/device-context.tsx';
import styles from '#pieces/feedback-answer.module.css';
import { Say } from '#pieces/say.tsx';
import { useDraft } from '#pieces/use-draft.ts';
import { answerInWords, answerOf, type FeedbackShown } from '#store/feedback.ts';
import { Button } from '#ui/button.tsx';
import { TextInput } from '#ui/text-input.tsx';

const LONGEST = 200;

export interface FeedbackAnswerWordProps {
  readonly note: FeedbackShown;
  readonly onDone: () => void;
}
export function FeedbackAnswerWord({ note, onDone }: FeedbackAnswerWordProps) {
  const device = useDevice();
  const draft = useDraft(`feedback/${note.id}/answer`, answerOf(note));
  const [isRefused, setIsRefused] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const send = async () => {
    if (await answerInWords(device, note.id, draft.words)) return setIsRefused(true);
    draft.drop();
    return onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) void send();
  };
  return (
    <div className={styles['word']}>
      <TextInput
        ref={field}
        lang="ja"
        label={<Say k="again.word" />}
        error={isRefused && <Say k="again.notSent" />}
        maxLength={LONGEST}
        value={draft.words}
        onValue={draft.write}
        onKeyDown={onKeyDown}
      />
      <div className={styles['acts']}>
        <Button variant="primary" icon={Send} onClick={() => void send()}>
          <Say k="again.send" />
        </Button>
        <Button variant="quiet" onClick={onDone}>
          <Say k="again.close" />
        </Button>
      </div>
    </div>
  );
}
