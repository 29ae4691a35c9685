// Red, blue or green: always a colour, a shape and a word together.
import type { Slot } from '#features/compare/lying.ts';
import styles from '#features/compare/slot-mark.module.css';
import { Say } from '#pieces/say.tsx';

export function SlotMark({ of }: { readonly of: Slot }) {
  return (
    <span className={styles['mark']} data-slot={of}>
      <span className={styles['shape']} />
      <Say k={`compare.${of}`} />
    </span>
  );
}
