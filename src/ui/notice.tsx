// A short word on the state of things, within the page. Spoken when it appears, never in the way.
import { CircleAlert, CircleCheck, Clock, Info, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon.tsx';
import styles from '#ui/notice.module.css';

export type NoticeTone = 'plain' | 'good' | 'wait' | 'bad';
export interface NoticeProps {
  readonly tone?: NoticeTone | undefined;
  readonly icon?: LucideIcon | undefined;
  readonly title?: ReactNode;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}
const ICONS: Record<NoticeTone, LucideIcon> = { plain: Info, good: CircleCheck, wait: Clock, bad: CircleAlert };

export function Notice({ tone = 'plain', icon = ICONS[tone], title, children, action }: NoticeProps) {
  return (
    <div role={tone === 'bad' ? 'alert' : 'status'} className={classNames(styles['notice'], styles[tone])}>
      <Icon of={icon} />
      <div className={styles['words']}>
        {title && <p className={styles['title']}>{title}</p>}
        <div>{children}</div>
      </div>
      {action && <div className={styles['action']}>{action}</div>}
    </div>
  );
}
