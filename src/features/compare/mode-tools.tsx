// What each way of looking needs: colours and strengths, borders, or turns. Side by side needs nothing.
import { BlinkTools } from '#features/compare/blink-tools.tsx';
import type { Borders, ChangeLook, CompareLook } from '#features/compare/compare-look.ts';
import styles from '#features/compare/compare-pictures.module.css';
import type { ComparedOnTable } from '#features/compare/compared-cell.tsx';
import { LayerTools } from '#features/compare/layer-tools.tsx';
import { laidInto, type NamedSlots, type Slot } from '#features/compare/lying.ts';
import { Say, useSay } from '#pieces/say.tsx';
import { Slider } from '#ui/slider.tsx';

export interface ModeToolsProps {
  readonly things: readonly ComparedOnTable[];
  readonly look: CompareLook;
  readonly change: ChangeLook;
  readonly onLay: (named: NamedSlots) => void;
}

export function ModeTools({ things, look, change, onLay }: ModeToolsProps) {
  const slots = things.map(({ slot }) => slot);
  const refOf = (slot: Slot) => things.find((thing) => thing.slot === slot)?.compared.ref ?? null;
  const refs = { red: refOf('red'), blue: refOf('blue'), green: refOf('green') };
  switch (look.mode) {
    case 'over':
      return (
        <LayerTools
          things={things}
          look={look}
          change={change}
          onPaint={(slot, colour) => onLay(laidInto(refs, colour, refs[slot] ?? ''))}
        />
      );
    case 'blink':
      return <BlinkTools slots={slots} shown={look.shown} onShown={(shown) => change({ shown })} />;
    case 'wipe':
      return <BorderTools count={slots.length - 1} borders={look.borders} change={change} />;
    case 'side':
      return null;
  }
}

interface BorderToolsProps {
  readonly count: number;
  readonly borders: Borders;
  readonly change: ChangeLook;
}
function BorderTools({ count, borders, change }: BorderToolsProps) {
  const say = useSay();
  return (
    <div className={styles['slider']}>
      {borders.slice(0, count).map((border, at) => (
        <Slider
          // The first border and the second: they never change places.
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          label={<Say k={at === 0 ? 'compare.wipePlace' : 'compare.wipePlace2'} />}
          hideLabel
          value={Math.round(border)}
          valueText={say('compare.wipeText', { percent: Math.round(border) })}
          hideValue
          onValue={(next) => change({ borders: bordersWith(borders, at, next) })}
        />
      ))}
    </div>
  );
}

/** The borders with one of them moved; they never cross. */
export function bordersWith([first, second]: Borders, at: number, to: number): Borders {
  return at === 0 ? [to, Math.max(to, second)] : [Math.min(first, to), to];
}
