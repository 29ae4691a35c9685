// The foot of a step: its one act, and the word that everything is kept.
import type { ReactNode } from 'react';
import styles from '#features/record/record-page.module.css';
import { Say } from '#pieces/say.tsx';

export function StepFoot({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles['foot']}>
      {children}
      <p className={styles['saved']}>
        <Say k="record.autosaved" />
      </p>
    </div>
  );
}
