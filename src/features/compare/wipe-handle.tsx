// The border between the two, to be dragged. Its twin for keys and taps is the slider among the tools.
import { MoveHorizontal } from 'lucide-react';
import type { PointerEvent } from 'react';
import styles from '#features/compare/wipe-handle.module.css';
import { Icon } from '#ui/icon.tsx';

export interface WipeHandleProps {
  /** Hundredths of the stage from the left. */
  readonly wipe: number;
  readonly onWipe: (wipe: number) => void;
}

export function WipeHandle({ wipe, onWipe }: WipeHandleProps) {
  const follow = (event: PointerEvent<HTMLElement>) => {
    const stage = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!stage || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    onWipe(Math.min(100, Math.max(0, ((event.clientX - stage.left) / stage.width) * 100)));
  };
  return (
    <div
      aria-hidden="true"
      className={styles['handle']}
      style={{ left: `${wipe}%` }}
      onPointerDown={(event) => {
        // The stage beneath must not move along.
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={follow}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <span className={styles['line']} />
      <span className={styles['knob']}>
        <Icon of={MoveHorizontal} />
      </span>
    </div>
  );
}
