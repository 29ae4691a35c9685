// The places of their own colour: what lies in each, and which one the strip fills. The third is empty until it is wanted.
import { ArrowUpDown, Check, Plus, X } from 'lucide-react';
import styles from '#features/compare/compare-slots.module.css';
import { isLying, type Lying, type NamedSlots, refsOf, SLOTS, type Slot } from '#features/compare/lying.ts';
import { SlotMark } from '#features/compare/slot-mark.tsx';
import { nameOf } from '#pieces/compared-name.ts';
import { Say, SayWords, useSay } from '#pieces/say.tsx';
import { When } from '#pieces/when.tsx';
import type { Compared } from '#store/comparing.ts';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { IconButton } from '#ui/icon-button.tsx';

export interface CompareSlotsProps {
  readonly lying: Lying;
  readonly all: readonly Compared[];
  readonly slot: Slot;
  readonly onSlot: (slot: Slot) => void;
  readonly onLay: (named: NamedSlots) => void;
}

export function CompareSlots({ lying, all, slot, onSlot, onLay }: CompareSlotsProps) {
  const say = useSay();
  const refs = refsOf(lying);
  const filled = isLying(lying);
  const takeAway = (from: Slot) => {
    const [left = 'red'] = filled.filter((each) => each !== from).toReversed();
    onSlot(left);
    onLay({ ...refs, [from]: null });
  };
  return (
    <div className={styles['slots']} role="group" aria-label={say('compare.slots')}>
      {SLOTS.map((each) => {
        const lies = lying[each];
        return (
          <div key={each} className={styles['place']}>
            <button
              type="button"
              className={styles['slot']}
              data-slot={each}
              data-empty={lies === null}
              aria-pressed={each === slot}
              onClick={() => onSlot(each)}
            >
              <SlotMark of={each} />
              <span className={styles['words']}>{lies ? <Lies lies={lies} all={all} /> : <Empty />}</span>
              {each === slot && (
                <span className={styles['now']}>
                  <Icon of={Check} size="s" />
                  <Say k="compare.slotNow" />
                </span>
              )}
            </button>
            {lies && filled.length > 2 && (
              <IconButton
                icon={X}
                variant="plain"
                label={say('compare.takeAway', { title: nameOf(lies, all) })}
                onClick={() => takeAway(each)}
              />
            )}
          </div>
        );
      })}
      {lying.red && lying.blue && (
        <Button variant="quiet" icon={ArrowUpDown} onClick={() => onLay({ ...refs, red: refs.blue, blue: refs.red })}>
          <Say k="compare.swap" />
        </Button>
      )}
    </div>
  );
}

function Lies({ lies, all }: { readonly lies: Compared; readonly all: readonly Compared[] }) {
  return (
    <>
      <strong lang={lies.title || lies.ownerName || lies.otherUnit ? 'ja' : undefined}>
        <SayWords {...nameOf(lies, all)} />
      </strong>
      <span className={styles['when']}>
        <When at={lies.madeAt} />
      </span>
    </>
  );
}

const Empty = () => (
  <span className={styles['now']}>
    <Icon of={Plus} size="s" /> <Say k="compare.oneMore" />
  </span>
);
