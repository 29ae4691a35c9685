// A photo from outside: made ready and looked at as one that was taken here.
import { useEffect, useEffectEvent } from 'react';
import { isRefused } from '#domain/refusal.ts';
import type { KeepCaptured } from '#pieces/captured.ts';
import { type GivenEnd, GivenRefusedActs } from '#pieces/given-refused-acts.tsx';
import styles from '#pieces/given-things.module.css';
import { LookedAtPhoto } from '#pieces/looked-at-photo.tsx';
import { RefusedNote } from '#pieces/refused-note.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { usePhoto } from '#pieces/use-photo.ts';
import type { SheetWish } from '#pieces/use-sheet.ts';
import { ProgressBar } from '#ui/progress-bar.tsx';

export interface GivenPhotoProps {
  readonly file: Blob;
  readonly keep: KeepCaptured;
  readonly onDone: (end: GivenEnd) => void;
  readonly isOnlyCopy: boolean;
  readonly sheets: SheetWish | undefined;
}

export function GivenPhoto({ file, keep, onDone, isOnlyCopy, sheets }: GivenPhotoProps) {
  const say = useSay();
  const photo = usePhoto(async (prepared) => {
    const made = await keep({ kind: 'photo', prepared });
    if (!isRefused(made)) onDone('kept');
    return made;
  });
  const { state } = photo;
  const begin = useEffectEvent(() => photo.take(file));
  useEffect(() => begin(), []);
  return (
    <section aria-label={say('ways.givenTitle')} className={styles['place']}>
      {state.at === 'preparing' && (
        <>
          <p role="status">
            <Say k="media.preparing" />
          </p>
          <ProgressBar label={say('media.preparing')} value={state.done} />
        </>
      )}
      {/* Back to choosing: there is nothing else to choose here. */}
      {state.at === 'looking' && (
        <LookedAtPhoto state={state} photo={{ ...photo, again: () => onDone('dropped') }} sheets={sheets} />
      )}
      {state.at === 'choosing' && state.refused && (
        <>
          <RefusedNote refused={state.refused} />
          <GivenRefusedActs
            refused={state.refused}
            again={() => photo.take(file)}
            onDone={onDone}
            isOnlyCopy={isOnlyCopy}
          />
        </>
      )}
    </section>
  );
}
