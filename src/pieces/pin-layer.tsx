// The pins of a picture, over it: they move and grow with it, their signs stay as large as a finger. While a place is being
// chosen, a cross stands where the pin would be.
import { type CSSProperties, useEffect, useRef } from 'react';
import styles from '#pieces/pin-layer.module.css';
import { lookOf, PinMark } from '#pieces/pin-mark.tsx';
import { moveInto } from '#pieces/use-in-sight.ts';
import type { PinDesk } from '#pieces/use-pin-desk.tsx';

export interface PinLayerProps {
  readonly desk: PinDesk;
  /** How many times larger than whole the picture stands there. */
  readonly scale: number;
  /** How far it is turned, degrees: the signs stay upright. */
  readonly turn?: number;
}

export function PinLayer({ desk, scale, turn = 0 }: PinLayerProps) {
  const layer = useRef<HTMLDivElement>(null);
  const { aim, pins, chosen } = desk;
  const aiming = aim !== null;
  useEffect(() => {
    // Keys move the cross from now on: they belong to the stage.
    const stage = aiming && layer.current?.closest<HTMLElement>('[tabindex="0"]');
    if (!stage) return;
    stage.focus({ preventScroll: true });
    // Who is asked to press on the picture must see it: the button may stand far below it.
    moveInto(stage);
  }, [aiming]);
  return (
    // What stands here is in the list beside it, for eyes, ears and keys alike; this is the short way for a finger.
    <div
      ref={layer}
      data-pin-layer={aiming ? 'aimed' : ''}
      data-turn={turn}
      aria-hidden="true"
      className={styles['layer']}
      style={{ '--scale': scale, '--turn': `${-turn}deg` } as CSSProperties}
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
  // Of pictures that lie over each other, the one that is being marked.
  const layer =
    stage.querySelector<HTMLElement>('[data-pin-layer="aimed"]') ??
    stage.querySelector<HTMLElement>('[data-pin-layer]');
  const box = layer?.getBoundingClientRect();
  if (!layer || !box || box.width === 0 || box.height === 0) return null;
  const from = { x: x - (box.left + box.width / 2), y: y - (box.top + box.height / 2) };
  const turn = (Number(layer.dataset['turn']) * Math.PI) / 180 || 0;
  const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
  const size = sizeUnturned(box, layer, Math.abs(sin), Math.abs(cos));
  const at = {
    x: (from.x * cos + from.y * sin) / size.width + 0.5,
    y: (from.y * cos - from.x * sin) / size.height + 0.5,
  };
  return at.x < 0 || at.x > 1 || at.y < 0 || at.y > 1 ? null : at;
}

/** The box around a turned picture is larger than the picture. */
function sizeUnturned(box: DOMRect, { offsetWidth, offsetHeight }: HTMLElement, sin: number, cos: number) {
  if (sin === 0) return box;
  const grown = box.width / (offsetWidth * cos + offsetHeight * sin);
  return { width: offsetWidth * grown, height: offsetHeight * grown };
}
