// うすさ: how strongly each of the two is drawn, from only red to only blue; and whether ink is drawn in two colours.
import { Palette } from 'lucide-react';
import { type ChangeLook, type CompareLook, strengths } from '#features/compare/compare-look.ts';
import styles from '#features/compare/mix-tools.module.css';
import { SlotMark } from '#features/compare/slot-mark.tsx';
import { PressToggle } from '#pieces/press-toggle.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { Slider } from '#ui/slider.tsx';

export function MixTools({ look, change }: { readonly look: CompareLook; readonly change: ChangeLook }) {
  const say = useSay();
  const { red, blue } = strengths(look.mix, look.tinted);
  return (
    <div className={styles['mix']}>
      <SlotMark of="red" />
      <div className={styles['slider']}>
        <Slider
          label={<Say k="compare.mix" />}
          hideLabel
          hideValue
          value={look.mix}
          step={5}
          valueText={say('compare.mixText', { red: percent(red), blue: percent(blue) })}
          onValue={(mix) => change({ mix })}
        />
      </div>
      <SlotMark of="blue" />
      <PressToggle icon={Palette} pressed={look.tinted} onPress={() => change({ tinted: !look.tinted })}>
        <Say k="compare.tint" />
      </PressToggle>
    </div>
  );
}

const percent = (part: number): string => `${Math.round(part * 100)}%`;
