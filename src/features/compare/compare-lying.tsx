// What lies on the desk now: the table, the places beside it, what was seen on it, and the strip to choose others from.
import styles from '#features/compare/compare-desk.module.css';
import { CompareFound } from '#features/compare/compare-found.tsx';
import type { ChangeLook, CompareLook } from '#features/compare/compare-look.ts';
import { CompareSlots } from '#features/compare/compare-slots.tsx';
import { CompareTable } from '#features/compare/compare-table.tsx';
import { FilmStrip } from '#features/compare/film-strip.tsx';
import { InkButton } from '#features/compare/ink-button.tsx';
import { inkPairOf } from '#features/compare/ink-pair.ts';
import { isLying, type Lying, laidInto, type NamedSlots, refsOf, type Slot } from '#features/compare/lying.ts';
import { useLyingPins } from '#features/compare/use-lying-pins.ts';
import { nameOf } from '#pieces/compared-name.ts';
import type { Comparison } from '#store/comparing.ts';

export interface CompareLyingProps {
  readonly comparison: Comparison;
  readonly lying: Lying;
  readonly look: CompareLook;
  readonly change: ChangeLook;
  /** The place that the strip fills. */
  readonly slot: Slot;
  readonly onSlot: (slot: Slot) => void;
  readonly onLay: (named: NamedSlots) => void;
}

export function CompareLying({ comparison, lying, look, change, slot, onSlot, onLay }: CompareLyingProps) {
  const { unit, candidates, shared } = comparison;
  const pins = useLyingPins(lying);
  const all = [...candidates, ...shared];
  const lie = isLying(lying).flatMap((each) => lying[each] ?? []);
  const ink = unit.subject === 'shosha' ? inkPairOf(lie, all) : null;
  const refs = refsOf(lying);
  const lay = (next: NamedSlots) => {
    pins.stop();
    onLay(next);
  };
  const pick = (ref: string) => {
    const next = laidInto(refs, slot, ref);
    if (refs[slot] !== ref && isLying(next).length > 1) lay(next);
  };
  return (
    <div className={styles['desk']}>
      <CompareTable
        key={Object.values(refs).join(' ')}
        lying={lying}
        all={all}
        look={look}
        change={change}
        pins={pins}
        onLay={lay}
      />
      <div className={styles['beside']}>
        <CompareSlots lying={lying} all={all} slot={slot} onSlot={onSlot} onLay={lay} />
        <div className={styles['asks']}>
          {ink && (
            <InkButton
              key={`${ink.work.ref} ${ink.other.ref}`}
              pair={ink}
              names={{ work: nameOf(ink.work, all), other: nameOf(ink.other, all) }}
            />
          )}
          <CompareFound unit={unit.id} refs={refs} compared={lie.toReversed()} all={all} pins={pins} />
        </div>
      </div>
      <FilmStrip unit={unit} own={candidates} shared={shared} lying={lying} slot={slot} onPick={pick} />
    </div>
  );
}
