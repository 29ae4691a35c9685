// One thing that the school does not have yet: what it is, its first words, since when, how much is to be sent.
import { ThingKind } from '#features/unsent/thing-kind.tsx';
import styles from '#features/unsent/unsent-thing.module.css';
import { MediaPicture } from '#pieces/media-picture.tsx';
import { Say } from '#pieces/say.tsx';
import { useWhen } from '#pieces/when.tsx';
import type { UnsentThing } from '#store/unsent.ts';
import { Card } from '#ui/card.tsx';
import { OwnWords } from '#ui/own-words.tsx';
import { sizeText } from '#words/size-text.ts';

const ACTS = {
  create: 'unsent.actMade',
  patch: 'unsent.actChanged',
  trash: 'unsent.actTrashed',
  restore: 'unsent.actRestored',
} as const;
const HOLDS = {
  teacher: 'unsent.holdTeacher',
  words: 'unsent.holdWords',
  data: 'unsent.holdData',
  slot: 'unsent.holdSlot',
} as const;

export function WaitingThing({ thing }: { readonly thing: UnsentThing }) {
  const when = useWhen();
  return (
    <Card as="li" padding="small" className={styles[thing.media ? 'withPicture' : 'thing']}>
      {thing.media && <MediaPicture media={thing.media} alt="" fit="cover" className={styles['thumb']} />}
      <div className={styles['thing']}>
        <div className={styles['head']}>
          <ThingKind type={thing.type} />
          {thing.act && (
            <span className={styles['soft']}>
              <Say k={ACTS[thing.act]} />
            </span>
          )}
          {thing.bytes > 0 && <span className={styles['soft']}>{sizeText(thing.bytes)}</span>}
        </div>
        {thing.hold && (
          <p className={styles['soft']}>
            <Say k={HOLDS[thing.hold]} />
          </p>
        )}
        {thing.words && <OwnWords lines={2}>{thing.words}</OwnWords>}
        <p className={styles['soft']}>
          <Say k="unsent.since" with={{ when: when(thing.at, { time: true }) }} />
        </p>
      </div>
    </Card>
  );
}
