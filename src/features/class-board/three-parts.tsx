// The three parts of the loop as three shapes: a triangle for the goal, a square for the work, a disc for the reflection.
// Filled = there, hollow = not yet. The words are in the cell's name and in the legend.
import styles from '#features/class-board/three-parts.module.css';

export const PARTS = ['goal', 'work', 'reflection'] as const;
export type Part = (typeof PARTS)[number];

/** Each from the upper left corner of its own 12 × 12. */
export const SHAPES: Record<Part, string> = {
  goal: 'm6 1.5 5 9H1z',
  work: 'm1.5 1.5h9v9h-9z',
  reflection: 'm6 1.25a4.75 4.75 0 1 1 0 9.5a4.75 4.75 0 1 1 0-9.5z',
};
/** 二重丸. */
export const FEEDBACK = 'M6 1a5 5 0 1 1 0 10a5 5 0 1 1 0-10zM6 4a2 2 0 1 1 0 4a2 2 0 1 1 0-4z';

export function PartShape({ part, done }: { readonly part: Part; readonly done: boolean }) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" className={styles['shape']}>
      <path d={SHAPES[part]} className={styles[done ? 'done' : 'open']} />
    </svg>
  );
}

/** 二重丸: the teacher has given something back. */
export function FeedbackSign() {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" className={styles['feedback']}>
      <path d={FEEDBACK} />
    </svg>
  );
}
