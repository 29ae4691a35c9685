// The draft readings of one text, under the field in which it is written. Each word is a button: one tap to set it right.
import { Fragment, useState } from 'react';
import { hasKanji, readingsFor } from '#domain/readings.ts';
import styles from '#features/teaching/readings.module.css';
import { useReadingsShown } from '#features/teaching/readings-shown.tsx';
import { WordReading } from '#features/teaching/word-reading.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { Ruby } from '#ui/ruby.tsx';

/** A text of a record, and its readings. */
export interface TextReadingsProps {
  readonly by: { readonly id: string; readonly readings: Readonly<Record<string, string>> };
  readonly at: string;
  readonly text: string;
}
export function TextReadings({ by, at, text }: TextReadingsProps) {
  const unit = useReadingsShown();
  const say = useSay();
  const [open, setOpen] = useState<number | null>(null);
  if (unit === null || !hasKanji(text)) return null;
  const parts = readingsFor(text, by.readings[at]);
  if (!parts) {
    return (
      <p className={styles['waits']}>
        <Say k="teaching.readingWaits" />
      </p>
    );
  }
  const chosen = open === null ? undefined : parts[open];
  return (
    <div role="group" aria-label={say('teaching.readingOf', { text })} className={styles['text']} lang="ja">
      {parts.map(({ base, reading }, part) => {
        const isWord = reading !== null || hasKanji(base);
        const label = say(reading === null ? 'teaching.readingWordNone' : 'teaching.readingWord', {
          word: base,
          kana: reading ?? '',
        });
        return (
          // The parts of one text never change places.
          // oxlint-disable-next-line react/no-array-index-key
          <Fragment key={part}>
            {isWord ? (
              <button type="button" className={styles['word']} aria-label={label} onClick={() => setOpen(part)}>
                <Ruby base={base} reading={reading ?? '？'} />
              </button>
            ) : (
              <span>{base}</span>
            )}
          </Fragment>
        );
      })}
      {chosen && open !== null && (
        <WordReading
          key={open}
          word={{ unit, id: by.id, at, part: open }}
          base={chosen.base}
          reading={chosen.reading ?? ''}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
