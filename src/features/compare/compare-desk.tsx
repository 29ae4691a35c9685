// The desk on which two things lie: which two, how they are looked at, and the strip to choose others from.
import { Columns2, ImagePlus, Layers2, MoveHorizontal, Repeat2 } from 'lucide-react';
import { useState } from 'react';
import styles from '#features/compare/compare-desk.module.css';
import { CompareFound } from '#features/compare/compare-found.tsx';
import { type CompareMode, MODES, type Slot, useCompareLook } from '#features/compare/compare-look.ts';
import { nameOf } from '#features/compare/compare-name.ts';
import { CompareSlots } from '#features/compare/compare-slots.tsx';
import { CompareTable } from '#features/compare/compare-table.tsx';
import { FilmStrip } from '#features/compare/film-strip.tsx';
import { InkButton } from '#features/compare/ink-button.tsx';
import { inkPairOf } from '#features/compare/ink-pair.ts';
import { useRoomy } from '#features/compare/use-roomy.ts';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { type Compared, type Comparison, firstPair } from '#store/comparing.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Segmented } from '#ui/segmented.tsx';

const ICONS = { side: Columns2, over: Layers2, wipe: MoveHorizontal, blink: Repeat2 } as const;

export interface CompareDeskProps {
  readonly comparison: Comparison;
  /** As the address names them; anything may stand there. */
  readonly named: Readonly<Record<Slot, string | null>>;
  readonly onPick: (red: string, blue: string) => void;
}

export function CompareDesk({ comparison: { unit, candidates }, named, onPick }: CompareDeskProps) {
  const say = useSay();
  // Ink on paper is best seen in two colours; a picture with colours of its own is not.
  const [look, change] = useCompareLook(unit.subject === 'shosha');
  const [slot, setSlot] = useState<Slot>('blue');
  const roomy = useRoomy();
  const pair = pairOf(candidates, named);
  const ink = pair && unit.subject === 'shosha' ? inkPairOf(pair.red, pair.blue, candidates) : null;
  const pictures = pair?.red.looks === 'picture' && pair.blue.looks === 'picture';
  const pick = (ref: string) => {
    if (!pair || pair[slot].ref === ref) return;
    const next = { red: pair.red.ref as string, blue: pair.blue.ref as string };
    const other = slot === 'red' ? 'blue' : 'red';
    // What lies in the other place already: the two change places.
    if (next[other] === ref) next[other] = next[slot];
    next[slot] = ref;
    change({ aligning: false });
    onPick(next.red, next.blue);
  };
  const modes = pictures && <ModeChoice mode={look.mode} onMode={(mode) => change({ mode, aligning: false })} />;
  return (
    <>
      <PageHead title={<Say k="compare.title" />} tab={say('compare.title')} extras={roomy && modes} />
      {!roomy && modes}
      {pair ? (
        <div className={styles['desk']}>
          <CompareTable
            key={`${pair.red.ref} ${pair.blue.ref}`}
            {...pair}
            names={{ red: nameOf(pair.red, candidates), blue: nameOf(pair.blue, candidates) }}
            look={look}
            change={change}
          />
          <div className={styles['beside']}>
            <CompareSlots
              {...pair}
              all={candidates}
              slot={slot}
              onSlot={setSlot}
              onSwap={() => onPick(pair.blue.ref, pair.red.ref)}
            />
            <div className={styles['asks']}>
              {ink && (
                <InkButton
                  key={`${ink.work.ref} ${ink.other.ref}`}
                  pair={ink}
                  names={{ work: nameOf(ink.work, candidates), other: nameOf(ink.other, candidates) }}
                />
              )}
              <CompareFound unit={unit.id} compared={[pair.blue, pair.red]} />
            </div>
          </div>
          <FilmStrip unit={unit} all={candidates} {...pair} slot={slot} onPick={pick} />
        </div>
      ) : (
        <OnlyOne unit={unit.id} />
      )}
    </>
  );
}

/** What the address names, as far as it is there; for the rest, the two that most want to be compared. */
function pairOf(all: readonly Compared[], named: CompareDeskProps['named']) {
  const find = (ref: string | null) => all.find((each) => each.ref === ref) ?? null;
  const [first, last] = firstPair(all);
  const other = (taken: Compared) => {
    // A film is laid beside a film, where there is one; the child's own work before anything else.
    const alike = all.filter((each) => each !== taken && each.looks === taken.looks);
    const own = alike.findLast((each) => each.from === 'work');
    return own ?? [last, first].find((each) => each && each !== taken) ?? null;
  };
  const red = find(named.red);
  const blue = find(named.blue);
  if (red && blue && red !== blue) return { red, blue };
  const blueThen = blue ?? (red ? other(red) : last);
  const redThen = red && red !== blueThen ? red : blueThen && ((first !== blueThen && first) || other(blueThen));
  return redThen && blueThen ? { red: redThen, blue: blueThen } : null;
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
