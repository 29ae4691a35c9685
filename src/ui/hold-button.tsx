// For what can never be taken back: it happens when the button was held for a while, by finger, mouse, space bar or Enter.
// Whoever presses without holding (a switch, a screen reader) presses as many times as it takes seconds.
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { buttonClass } from '#ui/button.tsx';
import { classNames } from '#ui/class-names.ts';
import styles from '#ui/hold-button.module.css';

export interface HoldButtonProps {
  readonly children: ReactNode;
  /** Id of the sentence that says how long. */
  readonly hint: string;
  readonly seconds: number;
  readonly onHeld: () => void;
}

const STEPS_A_SECOND = 20;
const isHolding = ({ key }: KeyboardEvent): boolean => key === ' ' || key === 'Enter';

export function HoldButton({ children, hint, seconds, onHeld }: HoldButtonProps) {
  const most = seconds * STEPS_A_SECOND;
  const [held, setHeld] = useState(0);
  const [holding, setHolding] = useState(false);
  const done = useRef(false);
  useEffect(() => {
    if (!holding) return undefined;
    const timer = setInterval(() => setHeld((steps) => steps + 1), 1000 / STEPS_A_SECOND);
    return () => clearInterval(timer);
  }, [holding]);
  useEffect(() => {
    if (held < most || done.current) return;
    done.current = true;
    setHolding(false);
    onHeld();
  }, [held, most, onHeld]);
  const begin = () => {
    setHeld(0);
    setHolding(true);
  };
  const letGo = () => {
    if (!holding) return;
    setHolding(false);
    setHeld(0);
  };
  return (
    <button
      type="button"
      className={classNames(buttonClass({ variant: 'danger', size: 'big', wide: true }), styles['hold'])}
      aria-describedby={hint}
      onPointerDown={begin}
      onPointerUp={letGo}
      onPointerLeave={letGo}
      onPointerCancel={letGo}
      onBlur={letGo}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (!isHolding(event)) return;
        event.preventDefault();
        if (!event.repeat) begin();
      }}
      onKeyUp={(event) => {
        if (isHolding(event)) letGo();
      }}
      onClick={(event) => {
        // A press that no pointer and no key made.
        if (event.detail === 0 && !holding) setHeld((steps) => steps + STEPS_A_SECOND);
      }}
    >
      <progress className={styles['so-far']} aria-hidden="true" max={most} value={Math.min(held, most)} />
      <span className={styles['words']}>{children}</span>
    </button>
  );
}
