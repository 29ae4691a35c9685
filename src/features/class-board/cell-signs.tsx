// All signs of a cell in one drawing of at most four strokes: the three parts at the left, at the right the teacher's word
// and the raised hand, each always in its own place. The same signs stand alone in the legend.
import type { ReactElement } from 'react';
import styles from '#features/class-board/cell-signs.module.css';
import { FEEDBACK, PARTS, type Part, SHAPES } from '#features/class-board/three-parts.tsx';

/**
 * A function, not a component: a thousand components more would be felt.
 * @param answered the teacher gave something back
 * @param stuck a call for help is open
 */
export function cellSigns(done: Readonly<Record<Part, boolean>>, answered: boolean, stuck: boolean): ReactElement {
  const there = PARTS.map((part) => done[part]);
  return (
    <svg viewBox="0 0 41 44" aria-hidden="true" className={styles['signs']}>
      {there.includes(true) && <path d={drawn(there)} className={styles['done']} />}
      {there.includes(false) && <path d={drawn(there.map((is) => !is))} className={styles['open']} />}
      {answered && <path d={FEEDBACK} transform="translate(23 3) scale(1.28)" className={styles['answered']} />}
      {stuck && <path d={HAND} transform="translate(20.8 23) scale(0.825)" className={styles['stuck']} />}
    </svg>
  );
}

/** Those of the parts that `which` names, one below the other. */
const drawn = (which: readonly boolean[]): string =>
  PARTS.map((part, at) => (which[at] ? `M0 ${at * 16}${SHAPES[part]}` : '')).join('');

/** Lucide's `Hand`, its four strokes as one path. */
const HAND =
  'M18 11V6a2 2 0 0 0-4 0M14 10V4a2 2 0 0 0-4 0v2M10 10.5V6a2 2 0 0 0-4 0v8M18 8a2 2 0 1 1 4 0v6a8 8 0 0 1-8 8h-2c-2.8 0-4.5-.86-5.99-2.34l-3.6-3.6a2 2 0 0 1 2.83-2.82L7 15';
