// Two or three pictures: side by side under one view, or as layers; below, what this way of looking needs.
import { MapPin, Move } from 'lucide-react';
import { AlignPanel } from '#features/compare/align-panel.tsx';
import { CompareLayers, type LayerPicture } from '#features/compare/compare-layers.tsx';
import type { ChangeLook, CompareLook } from '#features/compare/compare-look.ts';
import styles from '#features/compare/compare-pictures.module.css';
import { CompareSide } from '#features/compare/compare-side.tsx';
import type { ComparedOnTable } from '#features/compare/compared-cell.tsx';
import { type NamedSlots, SLOTS, type Slot } from '#features/compare/lying.ts';
import { ModeTools } from '#features/compare/mode-tools.tsx';
import { SlotMark } from '#features/compare/slot-mark.tsx';
import { useAlignments } from '#features/compare/use-alignment.ts';
import type { LyingPins } from '#features/compare/use-lying-pins.ts';
import { useRoomy } from '#features/compare/use-roomy.ts';
import { PressToggle } from '#pieces/press-toggle.tsx';
import { Say, SayWords, useSay } from '#pieces/say.tsx';
import { GuideToggles, ZoomButtons } from '#pieces/zoom-controls.tsx';
import type { ZoomView } from '#pieces/zoom-view.ts';
import { Button } from '#ui/button.tsx';

export interface ComparePicturesProps {
  readonly things: readonly ComparedOnTable[];
  readonly label: string;
  readonly look: CompareLook;
  readonly change: ChangeLook;
  readonly pins: LyingPins;
  readonly onLay: (named: NamedSlots) => void;
}

export function ComparePictures({ things, label, look, change, pins, onLay }: ComparePicturesProps) {
  const say = useSay();
  const alignments = useAlignments(things);
  const layers = things.map(
    ({ slot, media, name }): LayerPicture => ({
      slot,
      url: media.url ?? '',
      name: say('compare.nameAlone', { name }),
      alignment: alignments[slot].alignment,
      pins: look.pins && pins.desks[slot].pins.length + (pins.desks[slot].aim ? 1 : 0) > 0 ? pins.desks[slot] : null,
    }),
  );
  const movable = movableOf(things);
  const side = look.mode === 'side';
  const aligned = side ? undefined : things.find(({ slot }) => slot === look.aligning);
  // Over the stage's corner, where that hides nothing.
  const corner = useRoomy() && !side;
  const zoom = { view: look.view, onView: (view: (now: ZoomView) => ZoomView) => change({ view }), turns: true };
  const aimed = pins.marked && pins.desks[pins.marked.slot];
  return (
    <div className={styles['pictures']}>
      <div className={styles['stage']}>
        {side ? (
          <CompareSide pictures={layers} look={look} change={change} />
        ) : (
          <CompareLayers
            pictures={layers}
            label={label}
            look={look}
            change={change}
            grip={aligned && alignments[aligned.slot].grip}
            aimed={aimed}
          />
        )}
        {corner && !aligned && <ZoomButtons {...zoom} corner />}
      </div>
      <p className={styles['legend']} aria-hidden="true">
        {things.map(({ slot, name }) => (
          <span key={slot}>
            <SlotMark of={slot} /> <SayWords {...name} />
          </span>
        ))}
      </p>
      {aligned ? (
        <AlignPanel
          aligning={alignments[aligned.slot]}
          aligned={aligned}
          under={things[0] ?? aligned}
          others={movable.length > 1 ? movable : []}
          onOther={(slot) => change({ aligning: slot })}
          onDone={() => change({ aligning: null })}
        />
      ) : (
        <div className={styles['tools']}>
          <ModeTools things={things} look={look} change={change} onLay={onLay} />
          <div className={styles['toggles']}>
            {!corner && <ZoomButtons {...zoom} />}
            <GuideToggles lines={look.lines} onLines={(lines) => change({ lines })} />
            {SLOTS.some((slot) => pins.desks[slot].pins.length > 0) && (
              <PressToggle icon={MapPin} pressed={look.pins} onPress={() => change({ pins: !look.pins })}>
                <Say k="compare.pins" />
              </PressToggle>
            )}
            {!side && (
              <Button
                icon={Move}
                onClick={() => change({ aligning: movable.at(-1)?.slot ?? null })}
                className={styles['align']}
              >
                <Say k="compare.align" />
              </Button>
            )}
          </div>
        </div>
      )}
    </div>
  );
}

/** What can be lined up with the lowest: one's own first, so that it is kept; a model lies still where it can. */
function movableOf(
  things: readonly ComparedOnTable[],
): readonly { readonly slot: Slot; readonly name: ComparedOnTable['name'] }[] {
  const [lowest, ...upper] = things;
  const own = upper.filter(({ compared }) => compared.own);
  if (own.length > 0) return own;
  return lowest?.compared.own ? [lowest] : upper;
}
