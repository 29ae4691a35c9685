// The two places, red and blue: what lies in each, and which one the strip fills.
import { ArrowUpDown, Check } from 'lucide-react';
import type { Slot } from '#features/compare/compare-look.ts';
import { SLOTS } from '#features/compare/compare-look.ts';
import { nameOf } from '#features/compare/compare-name.ts';
import styles from '#features/compare/compare-slots.module.css';
import { SlotMark } from '#features/compare/slot-mark.tsx';
import { Say, SayWords, useSay } from '#pieces/say.tsx';
import { When } from '#pieces/when.tsx';
import type { Compared } from '#store/comparing.ts';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';

export interface CompareSlotsProps {
  readonly red: Compared;
  readonly blue: Compared;
  readonly all: readonly Compared[];
  readonly slot: Slot;
  readonly onSlot: (slot: Slot) => void;
  readonly onSwap: () => void;
}

export function CompareSlots({ red, blue, all, slot, onSlot, onSwap }: CompareSlotsProps) {
  const say = useSay();
  const lying = { red, blue };
  return (
    <div className={styles['slots']} role="group" aria-label={say('compare.slots')}>
      {SLOTS.map((each) => (
        <button
          key={each}
          type="button"
          className={styles['slot']}
          data-slot={each}
          aria-pressed={each === slot}
          onClick={() => onSlot(each)}
        >
          <SlotMark of={each} />
          <span className={styles['words']}>
            <strong lang={lying[each].title ? 'ja' : undefined}>
              <SayWords {...nameOf(lying[each], all)} />
            </strong>
            <span className={styles['when']}>
              <When at={lying[each].madeAt} />
            </span>
          </span>
          {each === slot && (
            <span className={styles['now']}>
              <Icon of={Check} size="s" />
              <Say k="compare.slotNow" />
            </span>
          )}
        </button>
      ))}
      <Button variant="quiet" icon={ArrowUpDown} onClick={onSwap}>
        <Say k="compare.swap" />
      </Button>
    </div>
  );
}
