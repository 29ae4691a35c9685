// How far something has come, 0 to 1.
import styles from '#ui/progress-bar.module.css';

export interface ProgressBarProps {
  /** Plain words. */
  readonly label: string;
  readonly value: number;
}
export function ProgressBar({ label, value }: ProgressBarProps) {
  return <progress className={styles['bar']} aria-label={label} max={1} value={Math.min(1, Math.max(0, value))} />;
}
