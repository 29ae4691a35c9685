// On the page of the unit that is being made ready for the first lesson: the next step, and where on this page it is taken. So
// nobody has to go back to the class board to be led on.
import { Link } from 'react-router';
import styles from '#pieces/first-steps.module.css';
import { Say } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import type { Kept } from '#store/database.ts';
import { FIRST_STEPS, firstStepsOf } from '#store/first-steps.ts';
import { Card } from '#ui/card.tsx';

/** Parts of this page. */
const PLACES = { model: '#unit-models', open: '#unit-about' } as const;

/** Nothing once all is done, when it was put away, or when another unit is the one that leads on. */
export function FirstStepOnUnit({ unit }: { readonly unit: Kept<'unit'> }) {
  const found = useLive((device) => firstStepsOf(device, unit.classGroup), [unit.classGroup]);
  if (!found || found.isAway || found.unit !== unit.id) return null;
  const { next, done } = found;
  if (next !== 'model' && next !== 'open' && next !== 'work') return null;
  const words = <Say k={`first.${next}`} />;
  return (
    <Card aria-labelledby="first-step" padding="small" className={styles['line']}>
      <h2 id="first-step" className={styles['title']}>
        <Say k="first.title" />
      </h2>
      <span className={styles['count']}>
        <Say
          k="first.count"
          with={{ done: FIRST_STEPS.filter((step) => done[step]).length, all: FIRST_STEPS.length }}
        />
      </span>
      <p role="status" className={styles['now']}>
        <span className={styles['here']}>
          <Say k="first.next" />
        </span>
        {next === 'work' ? (
          <Link to="/help#join" className={styles['link']}>
            {words}
          </Link>
        ) : (
          <a href={PLACES[next]} className={styles['link']}>
            {words}
          </a>
        )}
        <span className={styles['hint']}>
          <Say k={next === 'work' ? 'first.childIn' : `first.${next}Hint`} />
        </span>
      </p>
    </Card>
  );
}
