// A stamp as the teacher presses it: vermilion, round, a little askew. Its words are its name.
import type { Stamp as StampName } from '#domain/records/feedback.ts';
import { Say } from '#pieces/say.tsx';
import styles from '#pieces/stamp.module.css';
import { classNames } from '#ui/class-names.ts';

export interface StampProps {
  readonly stamp: StampName;
  readonly size?: 'normal' | 'small' | undefined;
}
export function Stamp({ stamp, size = 'normal' }: StampProps) {
  return (
    <span className={classNames(styles['stamp'], styles[size])}>
      <span className={styles['words']}>
        <Say k={`feedback.stamp.${stamp}`} />
      </span>
    </span>
  );
}
