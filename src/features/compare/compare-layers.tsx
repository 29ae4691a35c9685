// The pictures as layers of one stage: over each other, with borders between, or in turn. Black ink shows through by multiplying.
import { type CSSProperties, type ReactNode, useRef } from 'react';
import styles from '#features/compare/compare-layers.module.css';
import type { ChangeLook, CompareLook } from '#features/compare/compare-look.ts';
import type { BySlot, Slot } from '#features/compare/lying.ts';
import { bordersWith } from '#features/compare/mode-tools.tsx';
import type { AlignGrip } from '#features/compare/use-alignment.ts';
import { WipeHandle } from '#features/compare/wipe-handle.tsx';
import { pinGrip } from '#pieces/pin-grip.ts';
import { PinLayer } from '#pieces/pin-layer.tsx';
import type { PinDesk } from '#pieces/use-pin-desk.tsx';
import { GuideLinesOver, usePictureRatio } from '#pieces/zoom-sheet.tsx';
import { ZoomStage } from '#pieces/zoom-stage.tsx';
import type { ZoomView } from '#pieces/zoom-view.ts';
import type { Alignment } from '#store/comparing.ts';

export interface LayerPicture {
  readonly slot: Slot;
  readonly url: string;
  readonly name: string;
  readonly alignment: Alignment;
  /** Its pins, as far as they are to be seen. */
  readonly pins: PinDesk | null;
}
export interface CompareLayersProps {
  /** The lowest first. */
  readonly pictures: readonly LayerPicture[];
  readonly label: string;
  readonly look: CompareLook;
  readonly change: ChangeLook;
  /** Set while one of the upper ones is lined up. */
  readonly grip?: AlignGrip | undefined;
  /** The desk at which a place for a pin may be chosen. */
  readonly aimed: PinDesk | null;
}

export function CompareLayers({ pictures, label, look, change, grip, aimed }: CompareLayersProps) {
  const board = useRef<HTMLDivElement>(null);
  const ratios = { red: usePictureRatio(), blue: usePictureRatio(), green: usePictureRatio() };
  const ratio = ratios[pictures[0]?.slot ?? 'red'][0];
  return (
    <ZoomStage
      label={label}
      view={look.view}
      onView={(view) => change({ view })}
      turns
      grip={
        grip
          ? { onKey: grip.onKey, onGesture: (gesture) => grip.onGesture(gesture, sizeOf(board.current)) }
          : pinGrip(aimed ?? undefined)
      }
      over={
        look.mode === 'wipe' &&
        look.borders.slice(0, pictures.length - 1).map((border, at) => (
          <WipeHandle
            // The first border and the second: they never change places.
            // oxlint-disable-next-line react/no-array-index-key
            key={at}
            wipe={border}
            onWipe={(to) => change({ borders: bordersWith(look.borders, at, to) })}
          />
        ))
      }
    >
      <div className={styles['layers']} style={{ '--ratio': ratio } as CSSProperties}>
        {pictures.map((picture, at) => {
          const { strength, tinted } = layerOf(look, picture.slot);
          return (
            <div
              key={picture.slot}
              className={styles['place']}
              data-multiplied={tinted && at > 0}
              style={{ opacity: strength, clipPath: clipOf(look, at) }}
            >
              <div ref={at === 0 ? board : undefined} className={styles['board']}>
                <Aligned alignment={picture.alignment}>
                  <div
                    className={styles['sheet']}
                    data-tint={tinted ? picture.slot : null}
                    style={{ '--own-ratio': ratios[picture.slot][0] } as CSSProperties}
                  >
                    <img
                      className={styles['picture']}
                      src={picture.url}
                      alt=""
                      draggable={false}
                      onLoad={ratios[picture.slot][1]}
                    />
                  </div>
                </Aligned>
              </div>
            </div>
          );
        })}
        <div className={styles['place']}>
          <div className={styles['board']}>
            <GuideLinesOver lines={look.lines} ratio={ratio} />
          </div>
        </div>
        {!grip && pictures.map((picture, at) => <Pinned key={picture.slot} {...{ picture, at, look, ratios }} />)}
      </div>
    </ZoomStage>
  );
}

interface PinnedProps {
  readonly picture: LayerPicture;
  /** How many lie below. */
  readonly at: number;
  readonly look: CompareLook;
  readonly ratios: BySlot<ReturnType<typeof usePictureRatio>>;
}
/** The pins of one picture, over all layers. */
function Pinned({ picture: { slot, pins, alignment }, at, look, ratios }: PinnedProps) {
  if (!pins || layerOf(look, slot).strength === 0) return null;
  return (
    <div className={styles['pinned']} data-slot={slot} style={{ clipPath: clipOf(look, at) }}>
      <div className={styles['board']}>
        <Aligned alignment={alignment}>
          <div className={styles['over']} style={{ '--own-ratio': ratios[slot][0] } as CSSProperties}>
            <PinLayer
              desk={pins}
              scale={look.view.scale * alignment.scale}
              turn={look.view.turn + alignment.rotation}
            />
          </div>
        </Aligned>
      </div>
    </div>
  );
}

const sizeOf = (board: HTMLElement | null) => board?.getBoundingClientRect() ?? { width: 0, height: 0 };

/** How a layer is drawn in this way of looking; strength 0–1. */
function layerOf({ mode, layers, shown }: CompareLook, slot: Slot): { strength: number; tinted: boolean } {
  if (mode === 'over') return { strength: layers[slot].strength / 100, tinted: layers[slot].tinted };
  return { strength: mode === 'blink' && shown !== slot ? 0 : 1, tinted: false };
}

/** Each picture begins at its border. The border stands still on the stage while the pictures beneath it are moved. */
function clipOf({ mode, borders, view }: CompareLook, at: number): string {
  const border = borders[(at - 1) as 0 | 1];
  if (mode !== 'wipe' || at === 0 || border === undefined) return 'none';
  return clipFrom(border / 100 - 0.5, view);
}

/** What lies to the right of a place of the stage, in the layer's own measure, however the view moves and turns the layer. */
function clipFrom(border: number, view: ZoomView): string {
  // Corners in stage widths and heights from its middle: far beyond whatever a turned picture can reach.
  const corners = [
    [border, -FAR],
    [FAR, -FAR],
    [FAR, FAR],
    [border, FAR],
  ] as const;
  return `polygon(${corners.map(([x, y]) => placeInLayer(x - view.x, y - view.y, view)).join(', ')})`;
}
const FAR = 9;

function placeInLayer(x: number, y: number, { scale, turn }: ZoomView): string {
  const [sin, cos] = [Math.sin((turn * Math.PI) / 180) / scale, Math.cos((turn * Math.PI) / 180) / scale];
  return `${sumOf(x * cos, y * sin)} ${sumOf(-x * sin, y * cos)}`;
}
/** From the layer's middle, in widths and heights of the stage. */
const sumOf = (wide: number, high: number): string =>
  `calc(50% + ${(100 * wide).toFixed(3)}cqw + ${(100 * high).toFixed(3)}cqh)`;

function Aligned({ alignment, children }: { readonly alignment: Alignment; readonly children: ReactNode }) {
  const { x, y, scale, rotation } = alignment;
  return (
    <div
      className={styles['aligned']}
      style={{ transform: `translate(${x * 100}%, ${y * 100}%) rotate(${rotation}deg) scale(${scale})` }}
    >
      {children}
    </div>
  );
}
