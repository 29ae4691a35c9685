// A comment in the making. Each keystroke is kept on this device, so that leaving the child for another loses nothing; the
// child sees it only when it is sent.
import { BookMarked, RotateCcw, Send } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type Ref, Suspense, useEffect, useId, useRef, useState } from 'react';
import { useDevice } from '#pieces/device-context.tsx';
import styles from '#pieces/feedback-comment.module.css';
import { lazyScreen } from '#pieces/lazy-screen.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useOnce } from '#pieces/use-once.ts';
import { type FeedbackRoot, feedbackDraftOf, keepFeedbackDraft } from '#store/feedback.ts';
import { Button } from '#ui/button.tsx';

const PhraseBank = lazyScreen(() => import('#pieces/phrase-bank.tsx'), 'PhraseBank');

export interface FeedbackCommentProps {
  readonly root: FeedbackRoot;
  /** @returns true when it was written: then the field is emptied */
  readonly onSend: (words: string) => Promise<boolean>;
  /** 「もういちど」: the words say what to look at. */
  readonly onHandBack: (words: string) => Promise<boolean>;
  readonly inputRef?: Ref<HTMLTextAreaElement> | undefined;
  /** Further ways to give back. */
  readonly children?: ReactNode;
}
export function FeedbackComment({ root, onSend, onHandBack, inputRef, children }: FeedbackCommentProps) {
  const device = useDevice();
  const say = useSay();
  const id = useId();
  const [words, setWords] = useState('');
  const { isBusy, once } = useOnce();
  const box = useRef<HTMLDivElement>(null);
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
  const send = async (give: FeedbackCommentProps['onSend']) => {
    if (!empty && (await once(() => give(words)))) type('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send(event.shiftKey ? onHandBack : onSend);
  };

  return (
    <div ref={box} className={styles['comment']}>
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
      <Button variant="primary" icon={Send} disabled={empty} busy={isBusy} onClick={() => void send(onSend)}>
        <Say k="feedback.send" />
      </Button>
      <Ways
        handBack={empty ? null : () => void send(onHandBack)}
        onPhrase={(phrase) => type(words + phrase)}
        focus={() => box.current?.querySelector('textarea')?.focus()}
      >
        {children}
      </Ways>
    </div>
  );
}

interface WaysProps extends Pick<FeedbackCommentProps, 'children'> {
  /** Null: there is no word yet on what to look at. */
  readonly handBack: (() => void) | null;
  readonly onPhrase: (phrase: string) => void;
  /** Back to the field. */
  readonly focus: () => void;
}
/** What stands below the field: the teacher's own phrases, 「もういちど」, further ways. */
function Ways({ handBack, onPhrase, focus, children }: WaysProps) {
  const say = useSay();
  const [isBankOpen, setIsBankOpen] = useState(false);
  const close = () => {
    setIsBankOpen(false);
    focus();
  };
  const put = (phrase: string) => {
    onPhrase(phrase);
    close();
  };
  return (
    <>
      <div className={styles['ways']}>
        <Button
          variant="quiet"
          icon={BookMarked}
          data-phrases=""
          aria-expanded={isBankOpen}
          onClick={() => setIsBankOpen(!isBankOpen)}
        >
          <Say k="giving.phrases" />
        </Button>
        <Button
          variant="quiet"
          icon={RotateCcw}
          className={styles['again']}
          disabled={handBack === null}
          title={say('giving.handBackHint')}
          onClick={() => handBack?.()}
        >
          <Say k="giving.handBack" />
        </Button>
        {children}
      </div>
      {isBankOpen && (
        <Suspense>
          <PhraseBank onPhrase={put} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
