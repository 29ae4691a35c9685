// The photo under a brush that hides: a friend's face, a name. Nothing is changed before the child says so.
import { Check, Undo2, X } from 'lucide-react';
import { type CSSProperties, useEffect, useId, useRef, useState } from 'react';
import type { HideStroke } from '#media/hide/hide-mask.ts';
import { BRUSHES, type BrushName, type HideBrush, useHideBrush } from '#pieces/hide-brush.ts';
import styles from '#pieces/hide-picture.module.css';
import ring from '#pieces/key-ring.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { useMosaic } from '#pieces/use-mosaic.ts';
import { Button } from '#ui/button.tsx';
import { classNames } from '#ui/class-names.ts';
import { Notice } from '#ui/notice.tsx';
import { Segmented } from '#ui/segmented.tsx';

export interface HidePictureProps {
  readonly url: string;
  readonly alt: string;
  /** In pixels: how wide it is to how high. */
  readonly size: { readonly w: number; readonly h: number };
  readonly isBusy: boolean;
  readonly hasFailed: boolean;
  readonly onDone: (strokes: readonly HideStroke[]) => void;
  readonly onClose: () => void;
}
const NAMES = Object.keys(BRUSHES) as BrushName[];

export function HidePicture({ url, alt, size, isBusy, hasFailed, onDone, onClose }: HidePictureProps) {
  const heading = useRef<HTMLParagraphElement>(null);
  const hint = useId();
  // Stays from then on: what comes and goes with the focus moves the button away under the finger.
  const [byKeys, setByKeys] = useState(false);
  const brush = useHideBrush(isBusy);
  const isEmpty = brush.strokes.length === 0;
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <p ref={heading} tabIndex={-1} className={styles['question']}>
        <Say k="hide.paint" />
      </p>
      <div className={styles['tools']}>
        <Segmented
          label={<Say k="hide.brush" />}
          hideLabel
          value={brush.name}
          options={NAMES.map((name) => ({ value: name, label: <Say k={`hide.brush.${name}`} /> }))}
          onValue={brush.choose}
        />
        <Button icon={Undo2} disabled={isEmpty || isBusy} onClick={brush.undo}>
          <Say k="hide.undo" />
        </Button>
      </div>
      <div className={styles['frame']} style={{ '--ratio': size.w / size.h } as CSSProperties}>
        <img className={styles['picture']} src={url} alt={alt} draggable={false} />
        <Painted url={url} size={size} strokes={brush.strokes} />
        <div className={styles['surface']} {...brush.hand} />
        <Frame brush={brush} size={size} hint={hint} onFocus={() => setByKeys(true)} />
      </div>
      <p id={hint} className={classNames(styles['keys'], byKeys && styles['used'])}>
        <Say k="hide.keys" />
      </p>
      {hasFailed && (
        <Notice tone="bad">
          <Say k="hide.failed" />
        </Notice>
      )}
      <div className={styles['acts']}>
        <Button
          variant="primary"
          size="big"
          icon={Check}
          busy={isBusy}
          disabled={isEmpty}
          onClick={() => onDone(brush.strokes)}
        >
          <Say k="hide.done" />
        </Button>
        <Button icon={X} onClick={onClose}>
          <Say k="media.stop" />
        </Button>
      </div>
    </>
  );
}

/** What the brush has covered, in coarse tiles of what lies under it. */
function Painted({
  url,
  size: { w, h },
  strokes,
}: Pick<HidePictureProps, 'url' | 'size'> & Pick<HideBrush, 'strokes'>) {
  const pattern = useId();
  const mosaic = useMosaic(url);
  return (
    <svg className={styles['painted']} viewBox={`0 0 ${w} ${h}`} preserveAspectRatio="none" aria-hidden="true">
      <pattern id={pattern} patternUnits="userSpaceOnUse" width={w} height={h}>
        {mosaic && <image href={mosaic} width={w} height={h} preserveAspectRatio="none" />}
      </pattern>
      {strokes.map(({ radius, points }, at) => (
        <path
          // Strokes are only put on top and taken from there.
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          className={styles['stroke']}
          d={wayOf(points.map(([x, y]) => `${(x * w).toFixed(1)} ${(y * h).toFixed(1)}`))}
          strokeWidth={radius * 2 * Math.max(w, h)}
          {...(mosaic ? { stroke: `url(#${pattern})` } : {})}
        />
      ))}
    </svg>
  );
}

/** A dab has a way too: of no length. */
const wayOf = (places: readonly string[]): string => `M${places.join('L')}${places.length === 1 ? 'h0' : ''}`;

/** The brush for keys: arrows move it, the space bar hides what it stands on. Seen while it has the focus. */
interface FrameProps extends Pick<HidePictureProps, 'size'> {
  readonly brush: HideBrush;
  /** What says how the keys work. */
  readonly hint: string;
  readonly onFocus: () => void;
}
function Frame({ brush, size: { w, h }, hint, onFocus }: FrameProps) {
  const say = useSay();
  const [x, y] = brush.frame;
  const [left, top] = [Math.round(x * 100), Math.round(y * 100)];
  const wide = BRUSHES[brush.name] * 2 * Math.max(w, h);
  const place = { left: `${x * 100}%`, top: `${y * 100}%`, width: `${(wide / w) * 100}%` };
  return (
    <div
      // A slider knows one direction; this one says both in words.
      role="slider"
      tabIndex={0}
      aria-label={say('hide.frame')}
      aria-describedby={hint}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={left}
      aria-valuetext={say('sheet.place', { x: left, y: top })}
      className={ring['ring']}
      style={place}
      onFocus={onFocus}
      onKeyDown={brush.onKeyDown}
    />
  );
}
