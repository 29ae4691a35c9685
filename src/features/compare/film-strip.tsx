// Models and works of the unit, from the first to the last, then what classmates opened, like a strip of film: a tap puts one
// into the chosen place.
import { ArrowLeftRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import styles from '#features/compare/film-strip.module.css';
import { growthOf } from '#features/compare/growth-of.ts';
import { addressOf, type Lying, refsOf, SLOTS, type Slot } from '#features/compare/lying.ts';
import { SlotMark } from '#features/compare/slot-mark.tsx';
import { useUpright } from '#features/compare/use-roomy.ts';
import { nameOf } from '#pieces/compared-name.ts';
import { GrowthButton } from '#pieces/growth-button.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { MediaPicture } from '#pieces/media-picture.tsx';
import { Say, SayWords, useSay } from '#pieces/say.tsx';
import { Taught } from '#pieces/taught.tsx';
import type { Compared } from '#store/comparing.ts';
import type { Kept } from '#store/database.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';

/** A class may have opened hundreds: so many at a time. */
const AT_ONCE = 40;

export interface FilmStripProps {
  readonly unit: Kept<'unit'>;
  readonly own: readonly Compared[];
  readonly shared: readonly Compared[];
  readonly lying: Lying;
  /** The place that a tap fills. */
  readonly slot: Slot;
  readonly onPick: (ref: string) => void;
}

export function FilmStrip({ unit, own, shared, lying, slot, onPick }: FilmStripProps) {
  const say = useSay();
  const upright = useUpright();
  const strip = useRef<HTMLOListElement>(null);
  const chosen = lying[slot]?.ref;
  useEffect(() => {
    const list = strip.current;
    const frame = list?.querySelector<HTMLElement>(`[data-ref="${chosen}"]`);
    // Only the strip is moved, never the page.
    if (list && frame) list.scrollLeft = frame.offsetLeft - (list.clientWidth - frame.offsetWidth) / 2;
  }, [chosen]);
  const all = [...own, ...shared];
  const [most, setMost] = useState(AT_ONCE);
  const lies = (each: Compared) => SLOTS.find((place) => lying[place]?.ref === each.ref);
  // What lies on the table is always there.
  const drawn = all.filter((each, at) => at < most || lies(each));
  const nameFor = (each: Compared) => {
    const title = nameOf(each, all);
    const into = { say: `compare.${slot}` } as const;
    return lies(each) === slot
      ? say('compare.stripIn', { title, slot: into })
      : say('compare.stripPick', { title, slot: into });
  };
  // The 手本 is always in sight, however many works come after it.
  const [first] = own;
  const stays = first?.from === 'model' ? first : null;
  const rest = drawn.filter((each) => each !== stays);
  const frame = (each: Compared) => (
    <Frame each={each} all={all} place={lies(each)} isIn={lies(each) === slot} name={nameFor(each)} onPick={onPick} />
  );
  return (
    <Card padding="small" aria-label={say('compare.strip')} className={styles['card']}>
      {stays && (
        <ol className={styles['stays']}>
          <li>{frame(stays)}</li>
        </ol>
      )}
      <ol ref={strip} className={styles['strip']}>
        {rest.map((each) => (
          <li key={each.ref} data-first-shared={own.length > 0 && each === shared[0]}>
            {frame(each)}
          </li>
        ))}
        {drawn.length < all.length && (
          <li>
            <Button onClick={() => setMost(most + AT_ONCE)}>
              <Say k="looking.more" />
            </Button>
          </li>
        )}
      </ol>
      <div className={styles['unit']}>
        <strong lang="ja">
          <Taught by={unit} at="title" />
        </strong>
        {!upright && <GrowthButton steps={growthOf(own)} />}
        <LinkButton
          to={`/compare?${new URLSearchParams(addressOf(refsOf(lying)))}`}
          variant="quiet"
          icon={ArrowLeftRight}
        >
          <Say k="compare.otherUnit" />
        </LinkButton>
      </div>
    </Card>
  );
}

interface FrameProps {
  readonly each: Compared;
  readonly all: readonly Compared[];
  readonly place: Slot | undefined;
  /** It lies in the place that a tap fills. */
  readonly isIn: boolean;
  readonly name: string;
  readonly onPick: (ref: string) => void;
}
function Frame({ each, all, place, isIn, name, onPick }: FrameProps) {
  return (
    <button
      type="button"
      className={styles['frame']}
      data-slot={place}
      data-ref={each.ref}
      aria-pressed={isIn}
      aria-label={name}
      onClick={() => onPick(each.ref)}
    >
      <MediaPicture media={each.media} alt="" fit="cover" className={styles['picture']} />
      <span className={styles['name']} lang={each.ownerName ? 'ja' : undefined}>
        <SayWords {...nameOf(each, all)} />
      </span>
      {place && <SlotMark of={place} />}
    </button>
  );
}
