// On every screen of the sample class: that it is one, that nothing of it goes anywhere, and the way back with one press.
import { Undo2 } from 'lucide-react';
import styles from '#app/sample-banner.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { Button } from '#ui/button.tsx';

export function SampleBanner({ onLeave }: { readonly onLeave: () => void }) {
  const say = useSay();
  return (
    <section className={styles['bar']} aria-label={say('sample.title')}>
      <p className={styles['words']}>
        <strong className={styles['title']}>
          <Say k="sample.title" />
        </strong>
        <span className={styles['more']}>
          <Say k="sample.text" />
        </span>
      </p>
      <Button icon={Undo2} className={styles['back']} onClick={onLeave}>
        <Say k="sample.leave" />
      </Button>
    </section>
  );
}
