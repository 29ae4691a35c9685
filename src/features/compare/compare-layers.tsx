// The two as layers of one stage: over each other, with a border between, or in turn. Black ink shows through by multiplying.
import { type CSSProperties, useRef } from 'react';
import styles from '#features/compare/compare-layers.module.css';
import { type ChangeLook, type CompareLook, type Slot, strengths } from '#features/compare/compare-look.ts';
import type { AlignGrip } from '#features/compare/use-alignment.ts';
import { WipeHandle } from '#features/compare/wipe-handle.tsx';
import { useSay } from '#pieces/say.tsx';
import { GuideLinesOver, usePictureRatio } from '#pieces/zoom-sheet.tsx';
import { ZoomStage } from '#pieces/zoom-stage.tsx';
import type { ZoomView } from '#pieces/zoom-view.ts';
import type { Alignment } from '#store/comparing.ts';

export interface LayerPicture {
  readonly url: string;
  readonly name: string;
  readonly alignment: Alignment;
}
export interface CompareLayersProps {
  readonly red: LayerPicture;
  readonly blue: LayerPicture;
  readonly look: CompareLook;
  readonly change: ChangeLook;
  /** Set while the upper one is lined up. */
  readonly grip?: AlignGrip | undefined;
}

export function CompareLayers({ red, blue, look, change, grip }: CompareLayersProps) {
  const say = useSay();
  const board = useRef<HTMLDivElement>(null);
  const [redRatio, onRedLoad] = usePictureRatio();
  const [blueRatio, onBlueLoad] = usePictureRatio();
  const strong = strengths(look.mix, look.tinted);
  const shown = (slot: Slot) => (look.mode === 'blink' && look.shown !== slot ? 0 : 1);
  const over = look.mode === 'over';
  const tinted = over && look.tinted;
  return (
    <ZoomStage
      label={say('compare.stage', { red: red.name, blue: blue.name })}
      view={look.view}
      onView={(view) => change({ view })}
      grip={grip && { onKey: grip.onKey, onGesture: (gesture) => grip.onGesture(gesture, sizeOf(board.current)) }}
      over={look.mode === 'wipe' && <WipeHandle wipe={look.wipe} onWipe={(wipe) => change({ wipe })} />}
    >
      <div className={styles['layers']} style={{ '--ratio': redRatio } as CSSProperties}>
        <div className={styles['place']} style={{ opacity: over ? strong.red : shown('red') }}>
          <div ref={board} className={styles['board']}>
            <Picture picture={red} ratio={redRatio} onLoad={onRedLoad} tint={tinted ? 'red' : null} />
          </div>
        </div>
        <div
          className={styles['place']}
          data-multiplied={tinted}
          style={{
            opacity: over ? strong.blue : shown('blue'),
            clipPath: look.mode === 'wipe' ? `inset(0 0 0 ${wipeInLayer(look.wipe, look.view)}%)` : 'none',
          }}
        >
          <div className={styles['board']}>
            <Picture picture={blue} ratio={blueRatio} onLoad={onBlueLoad} tint={tinted ? 'blue' : null} />
          </div>
        </div>
        <div className={styles['place']}>
          <div className={styles['board']}>
            <GuideLinesOver lines={look.lines} ratio={redRatio} />
          </div>
        </div>
      </div>
    </ZoomStage>
  );
}

const sizeOf = (board: HTMLElement | null) => board?.getBoundingClientRect() ?? { width: 0, height: 0 };

/** The border stands still on the stage while the picture beneath it is moved. */
const wipeInLayer = (wipe: number, view: ZoomView): number => ((wipe / 100 - 0.5 - view.x) / view.scale + 0.5) * 100;

interface PictureProps {
  readonly picture: LayerPicture;
  readonly ratio: number;
  readonly onLoad: ReturnType<typeof usePictureRatio>[1];
  readonly tint: Slot | null;
}
function Picture({ picture, ratio, onLoad, tint }: PictureProps) {
  const { x, y, scale, rotation } = picture.alignment;
  return (
    <div
      className={styles['aligned']}
      style={{ transform: `translate(${x * 100}%, ${y * 100}%) rotate(${rotation}deg) scale(${scale})` }}
    >
      <div className={styles['sheet']} data-tint={tint} style={{ '--own-ratio': ratio } as CSSProperties}>
        <img className={styles['picture']} src={picture.url} alt="" draggable={false} onLoad={onLoad} />
      </div>
    </div>
  );
}
