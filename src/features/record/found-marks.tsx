// 見つけたこと: what the child marked on the works that it thinks back on, in its own words. They go into the reflection by a
// press, never by themselves.
import { Check, CornerDownRight } from 'lucide-react';
import { useState } from 'react';
import styles from '#features/record/found-marks.module.css';
import { TakenPlace } from '#features/record/taken-place.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import type { Autosave } from '#pieces/use-autosave.ts';
import { useLive } from '#pieces/use-live.ts';
import { VoiceNote } from '#pieces/voice-note.tsx';
import type { OpenTask } from '#store/pins.ts';
import { pinsOn } from '#store/pins-on.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';

/** The older ones come on demand. */
const AT_ONCE = 3;

export interface FoundMarksProps {
  /** Today's, and those that were compared just now. */
  readonly works: readonly string[];
  /** The goal took it up: it is asked about in its own place. */
  readonly without: string | null;
  /** Of the reflection's words. */
  readonly autosave: Autosave;
}
export function FoundMarks({ works, without, autosave }: FoundMarksProps) {
  const [all, setAll] = useState(false);
  const marks = useLive((device) => pinsOn(device, works), [works.join()]);
  const found = marks?.filter(({ pin }) => pin.id !== without) ?? [];
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="found-title" className={styles['found']}>
      <h2 id="found-title" className={styles['title']}>
        <Say k="record.reflection.found" />
      </h2>
      <ul className={styles['list']}>
        {(all ? found : found.slice(0, AT_ONCE)).map((mark) => (
          <li key={mark.pin.id} className={styles['mark']}>
            <Found mark={mark} autosave={autosave} />
          </li>
        ))}
      </ul>
      {!all && found.length > AT_ONCE && (
        <Button variant="quiet" onClick={() => setAll(true)}>
          <Say k="record.reflection.foundMore" with={{ count: found.length - AT_ONCE }} />
        </Button>
      )}
    </section>
  );
}

function Found({ mark, autosave }: { readonly mark: OpenTask } & Pick<FoundMarksProps, 'autosave'>) {
  const say = useSay();
  const { kind, voice } = mark.pin;
  const words = mark.pin.words.trim();
  const isUsed = words !== '' && autosave.words.includes(words);
  return (
    <>
      <TakenPlace taken={mark} />
      <div className={styles['said']}>
        <Chip tone={kind === 'task' ? 'yama' : 'ai'}>
          <Say k={`pin.${kind}`} />
        </Chip>
        {words !== '' && (
          <p lang="ja" className={styles['words']}>
            {words}
          </p>
        )}
        {voice !== null && <VoiceNote media={voice} />}
        {words === '' && voice === null && (
          <p className={styles['none']}>
            <Say k="pin.noWords" />
          </p>
        )}
      </div>
      {words !== '' && (
        <Button
          icon={isUsed ? Check : CornerDownRight}
          disabled={isUsed}
          aria-label={say(isUsed ? 'record.reflection.usedNamed' : 'record.reflection.useNamed', { words })}
          onClick={() => autosave.insert(words)}
        >
          <Say k={isUsed ? 'record.reflection.used' : 'record.reflection.use'} />
        </Button>
      )}
    </>
  );
}
