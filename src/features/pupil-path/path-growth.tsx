// はじめと いま: the first work of the unit beside the latest. What a term has done is seen at a glance.
import { PathWork } from '#features/pupil-path/path-work.tsx';
import styles from '#features/pupil-path/pupil-path.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { growthOf, type LessonFootprint } from '#store/footprints.ts';
import { Card } from '#ui/card.tsx';

export function PathGrowth({ lessons }: { readonly lessons: readonly LessonFootprint[] }) {
  const say = useSay();
  const growth = growthOf(lessons);
  if (!growth) return null;
  const { first, latest } = growth;
  const name = (number: number) => say('path.lesson', { n: number });
  return (
    <Card aria-labelledby="path-growth">
      <h2 id="path-growth" className={styles['heading']}>
        <Say k="path.growth" />
      </h2>
      <div className={styles['growth']}>
        <PathWork work={first.work} caption={say('path.first', { lesson: name(first.number) })} />
        <PathWork work={latest.work} caption={say('path.latest', { lesson: name(latest.number) })} />
      </div>
    </Card>
  );
}
