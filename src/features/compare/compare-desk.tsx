// The desk on which two or three things lie: which ones, how they are looked at, and the strip to choose others from.
import { Columns2, ImagePlus, Layers2, MoveHorizontal, Repeat2 } from 'lucide-react';
import { useState } from 'react';
import styles from '#features/compare/compare-desk.module.css';
import { type CompareMode, MODES, useCompareLook } from '#features/compare/compare-look.ts';
import { CompareLying } from '#features/compare/compare-lying.tsx';
import { growthOf } from '#features/compare/growth-of.ts';
import { looksLike, lyingOf, type NamedSlots, SLOTS, type Slot } from '#features/compare/lying.ts';
import { useUpright } from '#features/compare/use-roomy.ts';
import { GrowthButton } from '#pieces/growth-button.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import type { Comparison } from '#store/comparing.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Segmented } from '#ui/segmented.tsx';

const ICONS = { side: Columns2, over: Layers2, wipe: MoveHorizontal, blink: Repeat2 } as const;

export interface CompareDeskProps {
  readonly comparison: Comparison;
  /** As the address names them; anything may stand there. */
  readonly named: NamedSlots;
  readonly onLay: (named: NamedSlots) => void;
}

export function CompareDesk({ comparison, named, onLay }: CompareDeskProps) {
  const { unit, candidates, shared } = comparison;
  const say = useSay();
  // Ink on paper is best seen in colours; a picture with colours of its own is not.
  const [look, change] = useCompareLook(unit.subject === 'shosha');
  const upright = useUpright();
  const lying = lyingOf([...candidates, ...shared], candidates, named);
  // What is newer stays, and what it is compared with is chosen; beside a model, one of the works is.
  const [slot, setSlot] = useState<Slot>(lying?.red?.from === 'work' ? 'red' : 'blue');
  const lay = (next: NamedSlots) => {
    change({ aligning: null });
    // A place that nothing is left in is not the one to look at.
    const [shown = 'red'] = SLOTS.filter((each) => next[each] !== null).toReversed();
    if (next[look.shown] === null) change({ shown });
    onLay(next);
  };
  const modes = lying && looksLike(lying) === 'picture' && (
    <ModeChoice mode={look.mode} onMode={(mode) => change({ mode, aligning: null })} />
  );
  return (
    <>
      <PageHead title={<Say k="compare.title" />} tab={say('compare.title')} extras={!upright && modes} />
      {upright && (
        <div className={styles['ways']}>
          {modes}
          <GrowthButton variant="plain" steps={growthOf(candidates)} />
        </div>
      )}
      {lying ? (
        <CompareLying
          comparison={comparison}
          lying={lying}
          look={look}
          change={change}
          slot={slot}
          onSlot={setSlot}
          onLay={lay}
        />
      ) : (
        <OnlyOne unit={unit.id} />
      )}
    </>
  );
}

function ModeChoice({ mode, onMode }: { readonly mode: CompareMode; readonly onMode: (mode: CompareMode) => void }) {
  const say = useSay();
  return (
    <Segmented
      label={say('compare.mode')}
      hideLabel
      className={styles['modes']}
      value={mode}
      options={MODES.map((each) => ({ value: each, label: <Say k={`compare.${each}`} />, icon: ICONS[each] }))}
      onValue={onMode}
    />
  );
}

function OnlyOne({ unit }: { readonly unit: string }) {
  return (
    <EmptyState
      icon={ImagePlus}
      title={<Say k="compare.onlyOne" />}
      action={
        <LinkButton to={`/units/${unit}`} variant="primary" size="big">
          <Say k="compare.capture" />
        </LinkButton>
      }
    >
      <Say k="compare.onlyOneWhy" />
    </EmptyState>
  );
}
