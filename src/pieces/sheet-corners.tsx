// The photo with the sheet's rim drawn over it. Each corner is moved by finger or by arrow keys; what lies under it is shown large.
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { Corners, Point } from '#media/sheet/pixels.ts';
import { useSay } from '#pieces/say.tsx';
import styles from '#pieces/sheet-corners.module.css';
import { type CornerPlace, withCorner } from '#pieces/sheet-quad.ts';
import { classNames } from '#ui/class-names.ts';

export interface SheetCornersProps {
  readonly url: string;
  readonly alt: string;
  /** Fractions of the picture. */
  readonly corners: Corners;
  readonly onMove: (corners: Corners) => void;
  /** The picture has its size. */
  readonly onShown: (picture: HTMLElement) => void;
}
const NAMES = ['sheet.topLeft', 'sheet.topRight', 'sheet.bottomRight', 'sheet.bottomLeft'] as const;
const PLACES: readonly CornerPlace[] = [0, 1, 2, 3];
/** Of the picture. With Shift, ten times as far. */
const STEP = 0.005;
const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};
interface Held {
  readonly place: CornerPlace;
  /** The picture on the screen. */
  readonly box: DOMRect;
  /** From the finger to the corner, so that it does not jump under the finger. */
  readonly off: Point;
}

export function SheetCorners({ url, alt, corners, onMove, onShown }: SheetCornersProps) {
  const picture = useRef<HTMLImageElement>(null);
  const [held, setHeld] = useState<Held | null>(null);
  const hold = (place: CornerPlace, finger?: PointerEvent) => {
    const box = picture.current?.getBoundingClientRect();
    if (!box) return;
    const [x, y] = corners[place];
    const off: Point = finger
      ? [box.left + x * box.width - finger.clientX, box.top + y * box.height - finger.clientY]
      : [0, 0];
    setHeld({ place, box, off });
  };
  const grab = (place: CornerPlace, event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    hold(place, event);
  };
  const drag = (event: PointerEvent) => {
    if (!held || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const { place, box, off } = held;
    const to: Point = [
      (event.clientX + off[0] - box.left) / box.width,
      (event.clientY + off[1] - box.top) / box.height,
    ];
    onMove(withCorner(corners, place, to));
  };
  const press = (place: CornerPlace, event: KeyboardEvent) => {
    const by = ARROWS[event.key];
    if (!by) return;
    event.preventDefault();
    const far = event.shiftKey ? 10 : 1;
    const [x, y] = corners[place];
    hold(place);
    onMove(withCorner(corners, place, [x + by[0] * far, y + by[1] * far]));
  };
  // The corner that was held before loses the focus only now: it must not let go of the next one.
  const release = (place: CornerPlace) => setHeld((now) => (now?.place === place ? null : now));
  return (
    <div className={styles['frame']}>
      <img
        ref={picture}
        className={styles['picture']}
        src={url}
        alt={alt}
        draggable={false}
        onLoad={(event) => onShown(event.currentTarget)}
      />
      <Rim corners={corners} />
      {PLACES.map((place) => (
        <Corner
          key={place}
          place={place}
          at={corners[place]}
          onKeyDown={(event) => press(place, event)}
          onPointerDown={(event) => grab(place, event)}
          onPointerMove={drag}
          onPointerUp={() => release(place)}
          onPointerCancel={() => release(place)}
          onBlur={() => release(place)}
        />
      ))}
      {held && <Lens url={url} at={corners[held.place]} box={held.box} />}
    </div>
  );
}

function Rim({ corners }: { readonly corners: Corners }) {
  const rim = `M${corners.map(([x, y]) => `${x} ${y}`).join('L')}Z`;
  return (
    <svg className={styles['rim']} viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
      <path className={styles['outside']} d={`M0 0H1V1H0Z${rim}`} />
      <path className={styles['under']} d={rim} />
      <path className={styles['line']} d={rim} />
    </svg>
  );
}

interface CornerProps {
  readonly place: CornerPlace;
  readonly at: Point;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
  readonly onBlur: () => void;
}
function Corner({ place, at: [x, y], ...hands }: CornerProps) {
  const say = useSay();
  const [left, top] = [Math.round(x * 100), Math.round(y * 100)];
  return (
    <div
      {...hands}
      // A slider knows one direction; this one says both in words.
      role="slider"
      tabIndex={0}
      aria-label={say(NAMES[place])}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={left}
      aria-valuetext={say('sheet.place', { x: left, y: top })}
      className={styles['corner']}
      style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
    />
  );
}

const TIMES = 2.5;

/** On the side where the finger is not. */
function Lens({ url, at: [x, y], box }: { readonly url: string; readonly at: Point; readonly box: DOMRect }) {
  const [width, height] = [box.width * TIMES, box.height * TIMES];
  const place = { width, height, transform: `translate(${-x * width}px, ${-y * height}px)` };
  return (
    <span aria-hidden="true" className={classNames(styles['lens'], x < 0.5 && styles['right'])}>
      <img className={styles['large']} src={url} alt="" style={place} />
    </span>
  );
}
