// A comment in the making. Each keystroke is kept on this device, so that leaving the child for another loses nothing; the
// child sees it only when it is sent.
import { Send } from 'lucide-react';
import { type KeyboardEvent, type Ref, useEffect, useId, useState } from 'react';
import { useDevice } from '#pieces/device-context.tsx';
import styles from '#pieces/feedback-comment.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { type FeedbackRoot, feedbackDraftOf, keepFeedbackDraft } from '#store/feedback.ts';
import { Button } from '#ui/button.tsx';

export interface FeedbackCommentProps {
  readonly root: FeedbackRoot;
  /** @returns true when it was written: then the field is emptied */
  readonly onSend: (words: string) => Promise<boolean>;
  readonly inputRef?: Ref<HTMLTextAreaElement> | undefined;
}
export function FeedbackComment({ root, onSend, inputRef }: FeedbackCommentProps) {
  const device = useDevice();
  const say = useSay();
  const id = useId();
  const [words, setWords] = useState('');
  const [busy, setBusy] = useState(false);
  const empty = words.trim() === '';

  useEffect(() => {
    let here = true;
    const load = async () => {
      const kept = await feedbackDraftOf(device, root.id);
      // Whoever types faster than the store answers is right.
      if (here) setWords((typed) => (typed === '' ? kept : typed));
    };
    void load();
    return () => {
      here = false;
    };
  }, [device, root.id]);

  const type = (next: string) => {
    setWords(next);
    void keepFeedbackDraft(device, root.id, next);
  };
  const send = async () => {
    if (empty || busy) return;
    setBusy(true);
    if (await onSend(words)) type('');
    setBusy(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send();
  };

  return (
    <div className={styles['comment']}>
      <label className={styles['label']} htmlFor={id}>
        <Say k="feedback.comment" />
      </label>
      {!empty && (
        <span className={styles['kept']}>
          <Say k="feedback.draftKept" />
        </span>
      )}
      <textarea
        id={id}
        ref={inputRef}
        className={styles['field']}
        lang="ja"
        rows={1}
        value={words}
        placeholder={say('feedback.commentPlaceholder')}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Button variant="primary" icon={Send} disabled={empty} busy={busy} onClick={() => void send()}>
        <Say k="feedback.send" />
      </Button>
    </div>
  );
}
