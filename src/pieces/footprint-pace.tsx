// Earlier and later lessons of a path that is wider than the screen: the tap that a swipe has beside it.
import { ArrowLeft, ArrowRight } from 'lucide-react';
import styles from '#pieces/footprint-path.module.css';
import { Say } from '#pieces/say.tsx';
import type { PathScroll } from '#pieces/use-path-scroll.ts';
import { Button } from '#ui/button.tsx';

export function FootprintPace({ more, step }: Pick<PathScroll, 'more' | 'step'>) {
  if (!more.back && !more.on) return null;
  return (
    <div className={styles['pace']}>
      <Button variant="quiet" icon={ArrowLeft} disabled={!more.back} onClick={() => step(-1)}>
        <Say k="unit.pathBack" />
      </Button>
      <Button variant="quiet" trailingIcon={ArrowRight} disabled={!more.on} onClick={() => step(1)}>
        <Say k="unit.pathOn" />
      </Button>
    </div>
  );
}
