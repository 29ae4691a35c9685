// Nothing here yet: why, and what to do first.
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from '#ui/empty-state.module.css';
import { Icon } from '#ui/icon.tsx';

export interface EmptyStateProps {
  readonly icon: LucideIcon;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** The heading's place among the page's headings. */
  readonly level?: 2 | 3;
}
export function EmptyState({ icon, title, children, action, level = 2 }: EmptyStateProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className={styles['empty']}>
      <span className={styles['drawing']}>
        <Icon of={icon} size="l" />
      </span>
      <Heading className={styles['title']}>{title}</Heading>
      {children && <div className={styles['words']}>{children}</div>}
      {action && <div className={styles['action']}>{action}</div>}
    </div>
  );
}
