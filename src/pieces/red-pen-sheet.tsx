// The picture under the red pen: pen, finger or mouse draw; by keys a cross is moved and sets a ring.
import { type CSSProperties, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { BLANK, type Stroke, sheetSize } from '#domain/drawing.ts';
import { PEN_WIDE, type RedStroke, ringAt } from '#domain/red-pen.ts';
import { useDevice } from '#pieces/device-context.tsx';
import { RedInk } from '#pieces/red-ink.tsx';
import styles from '#pieces/red-pen.module.css';
import { useSay } from '#pieces/say.tsx';
import { useDrawingHand } from '#pieces/use-drawing-hand.ts';
import type { RedPen } from '#pieces/use-red-pen.ts';
import { usePictureRatio } from '#pieces/zoom-sheet.tsx';

const STEP = 0.02;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};
const within = (value: number): number => Math.min(1, Math.max(0, value));

export interface RedPenSheetProps {
  /** Null: a blank square, for a stamp. */
  readonly url: string | null;
  readonly pen: RedPen;
  /** What teachers drew before: it is there, and stays. */
  readonly given: readonly string[];
}

export function RedPenSheet({ url, pen, given }: RedPenSheetProps) {
  const say = useSay();
  const { surroundings } = useDevice();
  const [loaded, onLoad] = usePictureRatio();
  const ratio = url === null ? 1 : loaded;
  const [live, setLive] = useState<RedStroke | null>(null);
  const [aim, setAim] = useState({ x: 0.5, y: 0.5 });
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => sheet.current?.focus({ preventScroll: true }), []);
  const onPicture = (stroke: Stroke): RedStroke => {
    const { w, h } = sheetSize(BLANK);
    const toWide = PEN_WIDE / w;
    const toHigh = PEN_WIDE / ratio / h;
    const points = stroke.points.map((value, at) => [value * toWide, value * toHigh, value][at % 3] ?? 0);
    return { at: surroundings.now(), pressed: stroke.pressed, points };
  };
  const end = (stroke: Stroke) => {
    setLive(null);
    pen.draw(onPicture(stroke));
  };
  const hand = useDrawingHand({
    drawing: BLANK,
    tool: 'red',
    width: 'middle',
    onTrace: (stroke) => setLive(onPicture(stroke)),
    onPart: () => undefined,
    onStroke: end,
    onPalm: () => setLive(null),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const by = ARROWS[event.key];
    const act = by
      ? () => setAim(({ x, y }) => ({ x: within(x + by[0]), y: within(y + by[1]) }))
      : actOf(event, pen, () => pen.draw(ringAt(aim.x, aim.y / ratio, surroundings.now())));
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <div className={styles['place']}>
      {/* A surface with keys of its own; each but the arrows has a button as its twin. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions jsx-a11y/prefer-tag-over-role */}
      <div
        ref={sheet}
        role="group"
        aria-label={say(url === null ? 'giving.stampSheet' : 'giving.redSheet')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className={styles['sheet']}
        style={{ '--ratio': ratio } as CSSProperties}
        onKeyDown={onKeyDown}
      >
        {url !== null && (
          <img
            className={styles['picture']}
            src={url}
            alt={say('giving.redPicture')}
            draggable={false}
            onLoad={onLoad}
          />
        )}
        <RedInk lines={given} />
        <RedInk lines={pen.lines ?? []} live={live} />
        <canvas className={styles['hand']} aria-hidden="true" {...hand} />
        <span
          className={styles['aim']}
          style={{ left: `${aim.x * 100}%`, top: `${aim.y * 100}%` }}
          aria-hidden="true"
        />
      </div>
    </div>
  );
}

function actOf(event: KeyboardEvent, pen: RedPen, ring: () => void): (() => void) | null {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    if (key === 'z') return event.shiftKey ? pen.redo : pen.undo;
    return key === 'y' ? pen.redo : null;
  }
  return key === 'enter' || key === ' ' ? ring : null;
}
