// Models and works of the unit, from the first to the last, like a strip of film: a tap puts one into the chosen place.
import { ArrowLeftRight } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Slot } from '#features/compare/compare-look.ts';
import { nameOf } from '#features/compare/compare-name.ts';
import styles from '#features/compare/film-strip.module.css';
import { GrowthButton } from '#features/compare/growth-button.tsx';
import { SlotMark } from '#features/compare/slot-mark.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { MediaPicture } from '#pieces/media-picture.tsx';
import { Say, SayWords, useSay } from '#pieces/say.tsx';
import type { Compared } from '#store/comparing.ts';
import type { Kept } from '#store/database.ts';
import { Card } from '#ui/card.tsx';

export interface FilmStripProps {
  readonly unit: Kept<'unit'>;
  readonly all: readonly Compared[];
  readonly red: Compared;
  readonly blue: Compared;
  /** The place that a tap fills. */
  readonly slot: Slot;
  readonly onPick: (ref: string) => void;
}

export function FilmStrip({ unit, all, red, blue, slot, onPick }: FilmStripProps) {
  const say = useSay();
  const strip = useRef<HTMLOListElement>(null);
  const chosen = slot === 'red' ? red.ref : blue.ref;
  useEffect(() => {
    const list = strip.current;
    const frame = list?.querySelector<HTMLElement>(`[data-ref="${chosen}"]`);
    // Only the strip is moved, never the page.
    if (list && frame) list.scrollLeft = frame.offsetLeft - (list.clientWidth - frame.offsetWidth) / 2;
  }, [chosen]);
  const slotOf = (each: Compared): Slot | null => (each === red ? 'red' : each === blue ? 'blue' : null);
  const nameFor = (each: Compared) => {
    const title = nameOf(each, all);
    const lies = slotOf(each);
    const into = { say: `compare.${slot}` } as const;
    return lies === null || lies !== slot
      ? say('compare.stripPick', { title, slot: into })
      : say('compare.stripIn', { title, slot: into });
  };
  return (
    <Card padding="small" aria-label={say('compare.strip')} className={styles['card']}>
      <ol ref={strip} className={styles['strip']}>
        {all.map((each) => {
          const lies = slotOf(each);
          return (
            <li key={each.ref}>
              <button
                type="button"
                className={styles['frame']}
                data-slot={lies}
                data-ref={each.ref}
                aria-pressed={lies === slot}
                aria-label={nameFor(each)}
                onClick={() => onPick(each.ref)}
              >
                <MediaPicture media={each.media} alt="" fit="cover" className={styles['picture']} />
                <span className={styles['name']}>
                  <SayWords {...nameOf(each, all)} />
                </span>
                {lies && <SlotMark of={lies} />}
              </button>
            </li>
          );
        })}
      </ol>
      <div className={styles['unit']}>
        <strong lang="ja">{unit.title}</strong>
        <GrowthButton all={all} />
        <LinkButton to="/compare" variant="quiet" icon={ArrowLeftRight}>
          <Say k="compare.otherUnit" />
        </LinkButton>
      </div>
    </Card>
  );
}
