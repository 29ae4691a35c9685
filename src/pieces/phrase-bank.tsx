// ことばの引き出し: the teacher's own phrases, each by one key, into the field where they can still be changed. A few stand there from
// the start.
import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useDevice } from '#pieces/device-context.tsx';
import styles from '#pieces/phrase-bank.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { hiddenPhrases, hidePhrase, MOST_PHRASES, phrasesOf } from '#store/phrases.ts';
import { IconButton } from '#ui/icon-button.tsx';

const FIRST = ['looked', 'careful', 'grown', 'goal', 'next'] as const;

export interface PhraseBankProps {
  readonly onPhrase: (phrase: string) => void;
  readonly onClose: () => void;
}
export function PhraseBank({ onPhrase, onClose }: PhraseBankProps) {
  const device = useDevice();
  const say = useSay();
  const list = useRef<HTMLOListElement>(null);
  const found = useLive(async (on) => ({ own: await phrasesOf(on), hidden: await hiddenPhrases(on) }), []);
  const first = FIRST.map((name) => say(`giving.phrase.${name}`)).filter((each) => !found?.hidden.includes(each));
  const phrases = found ? [...new Set([...found.own, ...first])].slice(0, MOST_PHRASES) : [];
  const isThere = phrases.length > 0;
  useEffect(() => {
    if (isThere) list.current?.querySelector('button')?.focus();
  }, [isThere]);
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = phrases[Number(event.key) - 1];
    if (event.key !== 'Escape' && chosen === undefined) return;
    // On the board the same keys are stamps, and close the child.
    event.stopPropagation();
    event.preventDefault();
    if (chosen === undefined) onClose();
    else onPhrase(chosen);
  };
  return (
    // Its keys are those of the buttons inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ol ref={list} className={styles['phrases']} aria-label={say('giving.phrases')} onKeyDown={onKeyDown}>
      {phrases.map((phrase, at) => (
        <li key={phrase} className={styles['line']}>
          <button
            type="button"
            className={styles['phrase']}
            aria-keyshortcuts={String(at + 1)}
            onClick={() => onPhrase(phrase)}
          >
            <kbd className={styles['key']}>{at + 1}</kbd>
            <span lang="ja">{phrase}</span>
          </button>
          <IconButton
            icon={X}
            label={say('giving.phraseHide', { phrase })}
            onClick={() => void hidePhrase(device, phrase)}
          />
        </li>
      ))}
      {found && !isThere && (
        <li>
          <Say k="giving.phraseNone" />
        </li>
      )}
    </ol>
  );
}
