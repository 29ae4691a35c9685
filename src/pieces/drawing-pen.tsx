// The pen for keys: arrows move it over the sheet, the space bar puts it down and lifts it. Seen while it has the focus.
import { type CSSProperties, type KeyboardEvent, useId, useState } from 'react';
import { type Drawing, freshStroke, type Stroke, sheetSize } from '#domain/drawing.ts';
import styles from '#pieces/drawing-pen.module.css';
import ring from '#pieces/key-ring.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import type { DrawingDesk } from '#pieces/use-drawing.ts';
import { classNames } from '#ui/class-names.ts';

/** Of the sheet. With Shift, five times as far. */
const STEP = 0.02;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};
const within = (value: number): number => Math.min(1, Math.max(0, value));

export interface DrawingPenProps extends Pick<Stroke, 'tool' | 'width'> {
  readonly drawing: Drawing;
  readonly desk: DrawingDesk;
}

export function DrawingPen({ drawing, desk, tool, width }: DrawingPenProps) {
  const say = useSay();
  const hint = useId();
  const [at, setAt] = useState({ x: 0.5, y: 0.5 });
  /** The stroke that it draws; null: it is lifted. */
  const [stroke, setStroke] = useState<number | null>(null);
  const { w, h } = sheetSize(drawing);
  const draw = (number: number, { x, y }: typeof at) =>
    desk.act({ do: 'stroke', stroke: number, tool, width, pressed: false, points: [x * w, y * h, 0.5] });
  const press = () => {
    const number = stroke === null ? freshStroke(drawing) : null;
    setStroke(number);
    if (number !== null) draw(number, at);
  };
  const move = ([dx, dy]: readonly [number, number], far: number) => {
    const next = { x: within(at.x + dx * far), y: within(at.y + dy * far) };
    setAt(next);
    if (stroke !== null) draw(stroke, next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = ARROWS[event.key];
    const isPress = event.key === ' ' || event.key === 'Enter';
    if (!by && !isPress) return;
    event.preventDefault();
    if (by) move(by, event.shiftKey ? 5 : 1);
    else if (!event.repeat) press();
  };
  const place = say('sheet.place', { x: Math.round(at.x * 100), y: Math.round(at.y * 100) });
  return (
    <>
      <div
        // A slider knows one direction; this one says both in words.
        role="slider"
        tabIndex={0}
        aria-label={say('drawing.pen')}
        aria-describedby={hint}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(at.x * 100)}
        aria-valuetext={stroke === null ? place : say('drawing.penDown', { place })}
        className={classNames(ring['ring'], styles['pen'])}
        data-down={stroke !== null}
        style={{ left: `${at.x * 100}%`, top: `${at.y * 100}%` } as CSSProperties}
        onKeyDown={onKeyDown}
        // Whoever goes to the tools has lifted it.
        onBlur={() => setStroke(null)}
      />
      <p id={hint} className={styles['keys']}>
        <Say k="drawing.keys" />
      </p>
    </>
  );
}
