// The head of a page: where one is, the way back, what else belongs beside the title.
import type { ReactNode } from 'react';
import { classNames } from '#ui/class-names.ts';
import styles from '#ui/page-head.module.css';

export interface PageHeadProps {
  readonly title: ReactNode;
  /** Name of the browser's tab; plain words. */
  readonly tab?: string | undefined;
  /** A link back, mostly `<BackLink>` (pieces). */
  readonly back?: ReactNode;
  /** Small words beside the title: a date, a class. */
  readonly aside?: ReactNode;
  /** Stands at the far end: buttons, chips. */
  readonly extras?: ReactNode;
}
export function PageHead({ title, tab, back, aside, extras }: PageHeadProps) {
  return (
    <header className={classNames(styles['head'], Boolean(back) && styles['with-back'])}>
      {tab !== undefined && <title>{tab}</title>}
      {back && <div className={styles['back']}>{back}</div>}
      <div className={styles['titles']}>
        {/* The frame puts the focus here when the page changes, so that it is read out. */}
        <h1 id="page-title" tabIndex={-1} className={styles['title']}>
          {title}
        </h1>
        {aside && <p className={styles['aside']}>{aside}</p>}
      </div>
      {extras && <div className={styles['extras']}>{extras}</div>}
    </header>
  );
}
