// The answer: all clear, or who still holds what; and what is gone for good.
import { CircleCheck, CloudUpload, Tablet } from 'lucide-react';
import styles from '#features/device/arrivals.module.css';
import { ArrivalsTable } from '#features/device/arrivals-table.tsx';
import { Say } from '#pieces/say.tsx';
import type { Arrivals } from '#store/arrivals.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Notice } from '#ui/notice.tsx';

/** @param isOld the answer is from before: nothing is called clear by it */
export function ArrivalsFound({ found, isOld }: { readonly found: Arrivals; readonly isOld: boolean }) {
  const { all, holding, wiped, silent } = found;
  const people = new Set(holding.map(({ pupil }) => pupil.id)).size;
  return (
    <>
      {all.length === 0 && wiped.length === 0 && (
        <EmptyState icon={Tablet} title={<Say k="arrivals.none" />}>
          <Say k="arrivals.noneText" />
        </EmptyState>
      )}
      {all.length > 0 && holding.length === 0 && (
        <Notice tone={isOld ? 'plain' : 'good'} icon={CircleCheck} title={<Say k="arrivals.clear" />}>
          <Say k="arrivals.clearText" with={{ count: all.length }} />
          {silent > 0 && <Say k="arrivals.silent" with={{ count: silent }} />}
        </Notice>
      )}
      {holding.length > 0 && (
        <section aria-labelledby="holding">
          <h2 id="holding" className={styles['title']}>
            <CloudUpload aria-hidden="true" className={styles['waits']} />
            <Say k="arrivals.summary" with={{ people, devices: holding.length }} />
          </h2>
          <ArrivalsTable rows={holding} />
        </section>
      )}
      {wiped.length > 0 && (
        <section aria-labelledby="wiped">
          <h2 id="wiped" className={styles['title']}>
            <Say k="arrivals.wipedTitle" />
          </h2>
          <p className={styles['text']}>
            <Say k="arrivals.wipedText" />
          </p>
          <ArrivalsTable rows={wiped} />
        </section>
      )}
      {all.length > 0 && (
        <details className={styles['all']}>
          <summary>
            <Say k="arrivals.all" with={{ count: all.length }} />
          </summary>
          <ArrivalsTable rows={all} />
        </details>
      )}
    </>
  );
}
