// Says the words beside it, a phrase at a time, and stops at the next press. It falls silent when the words change or go.
import { Square, Volume2 } from 'lucide-react';
import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react';
import { sayAloud } from '#media/speech.ts';
import styles from '#pieces/read-aloud.module.css';
import { type Reading, useReading } from '#pieces/reading-context.tsx';
import { type ChosenWords, isPhrases, setPhrase, useSay } from '#pieces/say.tsx';
import { useLocalVoice } from '#pieces/use-local-voice.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { type Phrase, phrasesOf, plainText } from '#words/message.ts';
import { type SpokenPhrase, spokenPhrases } from '#words/spoken-phrases.ts';

export interface ReadAloudButtonProps {
  /** What a person wrote, said as it is; what a teacher wrote or a sentence of the catalogue, said by its readings. */
  readonly of: string | readonly Phrase[] | ChosenWords;
  /** null: nothing is being said any more. */
  readonly onMarked: (words: ReactNode) => void;
}
export function ReadAloudButton({ of, onMarked }: ReadAloudButtonProps) {
  const reading = useReading();
  const say = useSay();
  const hasVoice = useLocalVoice();
  const stop = useRef<() => void>(undefined);
  const [isSpeaking, setSpeaking] = useState(false);
  const own = typeof of === 'string' ? [{ kind: 'text', text: of } as const] : isPhrases(of) ? of : null;
  const phrases = spokenPhrases(own ?? phrasesOf(reading.catalogue, (of as ChosenWords).say, (of as ChosenWords).with));
  const all = phrases.map(({ spoken }) => spoken).join('');
  // oxlint-disable-next-line react/exhaustive-deps
  useEffect(() => () => stop.current?.(), [all]);
  const first = phrases[0];
  // A Japanese voice has no business with English sentences.
  if (!hasVoice || !first || !(own || reading.language === 'ja')) return null;

  const start = () => {
    setSpeaking(true);
    stop.current = sayAloud(
      phrases.map(({ spoken }) => spoken),
      {
        onPhrase: (at) => onMarked(phrases.map((phrase, each) => drawn(phrase, each, each === at, reading))),
        onEnd: () => {
          setSpeaking(false);
          onMarked(null);
        },
      },
    );
  };
  const words = shortened(reading.mode.show === 'kana' ? first.spoken : plainText(first.parts).trim());
  return (
    <IconButton
      icon={isSpeaking ? Square : Volume2}
      label={isSpeaking ? say('settings.aloudStop') : say('settings.aloudSay', { words })}
      onClick={isSpeaking ? () => stop.current?.() : start}
    />
  );
}

function drawn({ parts }: SpokenPhrase, key: number, isSaid: boolean, reading: Reading) {
  // The parts of one phrase never change places.
  // oxlint-disable-next-line react/no-array-index-key
  const words = parts.map((part, at) => <Fragment key={at}>{setPhrase(part, reading)}</Fragment>);
  return isSaid ? (
    <mark key={key} className={styles['said']}>
      {words}
    </mark>
  ) : (
    <Fragment key={key}>{words}</Fragment>
  );
}

const NAME_LENGTH = 20;
const shortened = (words: string): string => (words.length > NAME_LENGTH ? `${words.slice(0, NAME_LENGTH)}…` : words);
