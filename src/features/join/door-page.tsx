// The page before anybody is signed in: the mark, the name, and one card. It has no frame round it.
import type { ReactNode } from 'react';
import styles from '#features/join/door-page.module.css';
import { ReadingOfDevice } from '#pieces/reading-settings.tsx';
import { Say } from '#pieces/say.tsx';
import { Card } from '#ui/card.tsx';
import { Logo } from '#ui/logo.tsx';

export function DoorPage({ children }: { readonly children: ReactNode }) {
  return (
    <ReadingOfDevice>
      <main id="main" tabIndex={-1} className={styles['door']}>
        <header className={styles['head']}>
          <span className={styles['logo']}>
            <Logo />
          </span>
          <h1 className={styles['name']}>
            <Say k="join.welcomeTitle" />
          </h1>
          <p className={styles['lead']}>
            <Say k="join.welcomeLead" />
          </p>
        </header>
        <Card className={styles['card']}>{children}</Card>
      </main>
    </ReadingOfDevice>
  );
}
