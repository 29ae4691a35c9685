// しらべたこと: an address, what was written there, and what the child makes of it. Nothing of the page is fetched.
import { Check, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { LIMITS } from '#domain/limits.ts';
import { checkLink, type LinkCard, NO_LINK } from '#domain/link-card.ts';
import { isRefused, type Refused } from '#domain/refusal.ts';
import styles from '#pieces/capture-link.module.css';
import type { KeepCaptured } from '#pieces/captured.ts';
import { Say, useSay } from '#pieces/say.tsx';
import { type Draft, useDraft } from '#pieces/use-draft.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextInput } from '#ui/text-input.tsx';

export interface CaptureLinkProps {
  /** Names the place that it is written for: what stands there half written is found again. */
  readonly field: string;
  readonly keep: KeepCaptured;
  /** Kept, or put aside: then what was written stays in its draft. */
  readonly onDone: (kept: boolean) => void;
  /** What is known of the page already: it was pasted, dropped or shared. Not wanted, nothing of it stays. */
  readonly given?: Partial<LinkCard>;
}

export function CaptureLink({ field, keep, onDone, given }: CaptureLinkProps) {
  const say = useSay();
  const first = useRef<HTMLInputElement>(null);
  const drafts = useLinkDrafts(field, given ?? NO_LINK);
  const { url, source, quote, words } = drafts;
  const [refused, setRefused] = useState<Refused | 'trouble' | null>(null);
  const [isKeeping, setIsKeeping] = useState(false);
  const drop = () => {
    for (const draft of Object.values(drafts)) draft.drop();
  };
  const submit = async () => {
    const link = checkLink({ url: url.words, quote: quote.words, source: source.words });
    setRefused(isRefused(link) ? link : null);
    if (isRefused(link) || isKeeping) return;
    setIsKeeping(true);
    const made = await keep({ kind: 'link', link, words: words.words.trim() }).catch(() => 'trouble' as const);
    setIsKeeping(false);
    if (made === 'trouble' || isRefused(made)) return setRefused(made);
    drop();
    onDone(true);
  };
  const putAside = () => {
    if (given) drop();
    onDone(false);
  };
  // The button that was pressed is gone: the keys go on here.
  useEffect(() => first.current?.focus(), []);
  const badUrl = refused !== null && refused !== 'trouble' && refused.field === 'url';
  return (
    <form
      aria-label={say('ways.linkTitle')}
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p className={styles['title']}>
        <Say k="ways.linkTitle" />
      </p>
      <TextInput
        ref={first}
        type="url"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        label={<Say k="ways.linkUrl" />}
        hint={<Say k="ways.linkUrlHint" />}
        error={badUrl && <Say k="ways.linkBadUrl" />}
        value={url.words}
        onValue={url.write}
      />
      <TextInput
        lang="ja"
        label={<Say k="ways.linkSource" />}
        placeholder={say('ways.linkSourcePlaceholder')}
        maxLength={LIMITS.longChars}
        value={source.words}
        onValue={source.write}
      />
      <TextArea label={<Say k="ways.linkQuote" />} rows={2} value={quote.words} onValue={quote.write} />
      <TextArea label={<Say k="ways.linkWords" />} rows={2} value={words.words} onValue={words.write} />
      {refused !== null && !badUrl && (
        <Notice tone="bad">
          <Say k={linkTrouble(refused)} />
        </Notice>
      )}
      <div className={styles['acts']}>
        <Button type="submit" variant="primary" size="big" icon={Check} busy={isKeeping}>
          <Say k="ways.linkKeep" />
        </Button>
        <Button variant="quiet" icon={X} onClick={putAside}>
          <Say k={given ? 'ways.givenSkip' : 'ways.close'} />
        </Button>
      </div>
    </form>
  );
}

const useLinkDrafts = (field: string, given: Partial<LinkCard>): Readonly<Record<keyof LinkCard | 'words', Draft>> => ({
  url: useDraft(`${field}/url`, given.url),
  source: useDraft(`${field}/source`, given.source),
  quote: useDraft(`${field}/quote`, given.quote),
  words: useDraft(`${field}/words`),
});

function linkTrouble(refused: Refused | 'trouble') {
  if (refused === 'trouble') return 'ways.linkNotKept';
  if (refused.refused === 'full') return 'ways.full';
  if (refused.refused === 'too-large') return 'ways.linkTooLong';
  return refused.field === 'empty' ? 'ways.linkEmpty' : 'ways.linkNotKept';
}
