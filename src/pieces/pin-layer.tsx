// The pins of a picture, over it: they move and grow with it, their signs stay as large as a finger. While a place is being
// chosen, a cross stands where the pin would be.
import { type CSSProperties, useEffect, useRef } from 'react';
import styles from '#pieces/pin-layer.module.css';
import { lookOf, PinMark } from '#pieces/pin-mark.tsx';
import type { PinDesk } from '#pieces/use-pin-desk.tsx';

export interface PinLayerProps {
  readonly desk: PinDesk;
  /** How many times larger than whole the picture stands there. */
  readonly scale: number;
}

export function PinLayer({ desk, scale }: PinLayerProps) {
  const layer = useRef<HTMLDivElement>(null);
  const { aim, pins, chosen } = desk;
  const aiming = aim !== null;
  useEffect(() => {
    // Keys move the cross from now on: they belong to the stage.
    if (aiming) layer.current?.closest<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }, [aiming]);
  return (
    // What stands here is in the list beside it, for eyes, ears and keys alike; this is the short way for a finger.
    <div
      ref={layer}
      data-pin-layer
      aria-hidden="true"
      className={styles['layer']}
      style={{ '--scale': scale } as CSSProperties}
    >
      {pins.map((pin, at) => {
        const { x, y } = pin.at ?? {};
        if (x === undefined || y === undefined) return null;
        return (
          <button
            key={pin.id}
            type="button"
            tabIndex={-1}
            className={styles['pin']}
            style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
            disabled={aiming}
            // The stage takes every finger for its own otherwise.
            onPointerDown={(event) => event.stopPropagation()}
            onClick={() => desk.choose(pin.id)}
          >
            <PinMark look={lookOf(pin)} number={at + 1} chosen={pin.id === chosen} />
          </button>
        );
      })}
      {aim && <span className={styles['aim']} style={{ left: `${aim.at.x * 100}%`, top: `${aim.at.y * 100}%` }} />}
    </div>
  );
}

/** Where on the picture a finger came down, in fractions of it; null: beside it. */
export function placeOnPicture(stage: HTMLElement, { x, y }: { readonly x: number; readonly y: number }) {
  const box = stage.querySelector('[data-pin-layer]')?.getBoundingClientRect();
  if (!box || box.width === 0 || box.height === 0) return null;
  const at = { x: (x - box.left) / box.width, y: (y - box.top) / box.height };
  return at.x < 0 || at.x > 1 || at.y < 0 || at.y > 1 ? null : at;
}
