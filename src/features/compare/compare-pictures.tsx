// Two pictures: side by side with one view, or as layers; below, what this way of looking needs.
import { Move } from 'lucide-react';
import { AlignPanel } from '#features/compare/align-panel.tsx';
import { BlinkTools } from '#features/compare/blink-tools.tsx';
import { CompareLayers, type LayerPicture } from '#features/compare/compare-layers.tsx';
import type { ChangeLook, CompareLook, Slot } from '#features/compare/compare-look.ts';
import styles from '#features/compare/compare-pictures.module.css';
import { CompareSide } from '#features/compare/compare-side.tsx';
import type { ComparedOnTable } from '#features/compare/compared-cell.tsx';
import { MixTools } from '#features/compare/mix-tools.tsx';
import { SlotMark } from '#features/compare/slot-mark.tsx';
import { useAlignment } from '#features/compare/use-alignment.ts';
import { useRoomy } from '#features/compare/use-roomy.ts';
import { Say, SayWords, useSay } from '#pieces/say.tsx';
import { GuideToggles, ZoomButtons } from '#pieces/zoom-controls.tsx';
import type { ZoomView } from '#pieces/zoom-view.ts';
import { Button } from '#ui/button.tsx';
import { Slider } from '#ui/slider.tsx';

export interface ComparePicturesProps {
  readonly red: ComparedOnTable;
  readonly blue: ComparedOnTable;
  readonly look: CompareLook;
  readonly change: ChangeLook;
}

export function ComparePictures({ red, blue, look, change }: ComparePicturesProps) {
  const say = useSay();
  // What can be moved is the child's own work, the upper one first; a model lies still.
  const movable: Slot = !blue.compared.own && red.compared.own ? 'red' : 'blue';
  const moved = movable === 'red' ? red : blue;
  const aligning = useAlignment(moved.compared);
  const layerOf = (on: ComparedOnTable, slot: Slot): LayerPicture => ({
    url: on.media.url ?? '',
    name: say('compare.nameAlone', { name: on.name }),
    alignment: slot === movable ? aligning.alignment : on.compared.alignment,
  });
  const layers = { red: layerOf(red, 'red'), blue: layerOf(blue, 'blue') };
  const side = look.mode === 'side';
  // Over the stage's corner, where that hides nothing.
  const corner = useRoomy() && !side;
  const zoom = { view: look.view, onView: (view: (now: ZoomView) => ZoomView) => change({ view }) };
  return (
    <div className={styles['pictures']}>
      <div className={styles['stage']}>
        {side ? (
          <CompareSide {...layers} look={look} change={change} />
        ) : (
          <CompareLayers {...layers} look={look} change={change} grip={look.aligning ? aligning.grip : undefined} />
        )}
        {corner && !look.aligning && <ZoomButtons {...zoom} corner />}
      </div>
      <p className={styles['legend']} aria-hidden="true">
        <span>
          <SlotMark of="red" /> <SayWords {...red.name} />
        </span>
        <span>
          <SlotMark of="blue" /> <SayWords {...blue.name} />
        </span>
      </p>
      {look.aligning && !side ? (
        <AlignPanel
          aligning={aligning}
          name={moved.name}
          own={moved.compared.own}
          onDone={() => change({ aligning: false })}
        />
      ) : (
        <div className={styles['tools']}>
          <ModeTools look={look} change={change} />
          <div className={styles['toggles']}>
            {!corner && <ZoomButtons {...zoom} />}
            <GuideToggles lines={look.lines} onLines={(lines) => change({ lines })} />
            {!side && (
              <Button icon={Move} onClick={() => change({ aligning: true })} className={styles['align']}>
                <Say k="compare.align" />
              </Button>
            )}
          </div>
        </div>
      )}
    </div>
  );
}

function ModeTools({ look, change }: Pick<ComparePicturesProps, 'look' | 'change'>) {
  const say = useSay();
  if (look.mode === 'over') return <MixTools look={look} change={change} />;
  if (look.mode === 'blink') return <BlinkTools shown={look.shown} onShown={(shown) => change({ shown })} />;
  if (look.mode === 'side') return null;
  return (
    <div className={styles['slider']}>
      <Slider
        label={<Say k="compare.wipePlace" />}
        hideLabel
        value={Math.round(look.wipe)}
        valueText={say('compare.wipeText', { percent: Math.round(look.wipe) })}
        hideValue
        onValue={(wipe) => change({ wipe })}
      />
    </div>
  );
}
