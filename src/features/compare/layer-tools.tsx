// Over each other: how strongly each of them is drawn, and in which colour. A colour is a place: to take one that another has is
// to change places with it.
import type { ChangeLook, CompareLook } from '#features/compare/compare-look.ts';
import type { ComparedOnTable } from '#features/compare/compared-cell.tsx';
import styles from '#features/compare/layer-tools.module.css';
import { SLOTS, type Slot } from '#features/compare/lying.ts';
import { SlotMark } from '#features/compare/slot-mark.tsx';
import { useSay } from '#pieces/say.tsx';
import { Select } from '#ui/select.tsx';
import { Slider } from '#ui/slider.tsx';

export interface LayerToolsProps {
  readonly things: readonly ComparedOnTable[];
  readonly look: CompareLook;
  readonly change: ChangeLook;
  /** Changes places. */
  readonly onPaint: (slot: Slot, colour: Slot) => void;
}
const OWN = 'own';

export function LayerTools({ things, look, change, onPaint }: LayerToolsProps) {
  const say = useSay();
  const options = [
    ...SLOTS.map((slot) => ({ value: slot, label: say(`compare.${slot}`) })),
    { value: OWN, label: say('compare.ownColour') } as const,
  ];
  return (
    <div className={styles['layers']}>
      {things.map(({ slot, name }) => {
        const { strength, tinted } = look.layers[slot];
        const title = say('compare.nameAlone', { name });
        return (
          <div key={slot} className={styles['layer']} role="group" aria-label={title}>
            <SlotMark of={slot} />
            <div className={styles['slider']}>
              <Slider
                label={say('compare.strengthOf', { title })}
                hideLabel
                hideValue
                value={strength}
                step={5}
                valueText={`${strength}%`}
                onValue={(next) => change({ layer: slot, to: { strength: next } })}
              />
            </div>
            <Select
              label={say('compare.colourOf', { title })}
              hideLabel
              value={tinted ? slot : OWN}
              options={options}
              onValue={(colour) => {
                change({ layer: colour === OWN ? slot : colour, to: { tinted: colour !== OWN } });
                if (colour !== OWN && colour !== slot) onPaint(slot, colour);
              }}
            />
          </div>
        );
      })}
    </div>
  );
}
