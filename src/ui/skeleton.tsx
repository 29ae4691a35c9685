// The shape of what is coming, for the moment until the device has read it. Only ever short: nothing waits for the network.
import { classNames } from '#ui/class-names.ts';
import styles from '#ui/skeleton.module.css';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';

export interface SkeletonProps {
  readonly shape?: 'line' | 'title' | 'card' | 'tile';
  /** How many, one under the other (tiles: side by side). */
  readonly count?: number;
  /** Said while it loads; plain words. Without it, it is silent. */
  readonly label?: string | undefined;
}
export function Skeleton({ shape = 'line', count = 1, label }: SkeletonProps) {
  return (
    <div
      role={label === undefined ? undefined : 'status'}
      aria-label={label}
      aria-hidden={label === undefined || undefined}
      data-coming=""
      className={shape === 'tile' ? styles['tiles'] : styles['lines']}
    >
      {Array.from({ length: count }, (_, at) => (
        <span key={at} className={styles[shape]} />
      ))}
    </div>
  );
}

export interface PageSkeletonProps {
  /** What is coming, for who hears the page; left out where the language is not known yet. */
  readonly title?: string | undefined;
  /** Inside a frame that has the page's margin already. */
  readonly framed?: boolean;
}
/** A page that is not there yet. */
export function PageSkeleton({ title, framed = false }: PageSkeletonProps) {
  return (
    <div className={classNames(styles['page'], framed && styles['framed'])} aria-busy="true">
      {title !== undefined && (
        <h1>
          <VisuallyHidden>{title}</VisuallyHidden>
        </h1>
      )}
      <Skeleton shape="title" />
      <Skeleton shape="card" count={2} />
    </div>
  );
}
