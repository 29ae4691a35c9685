// はじめと いま: the first work of the unit beside the latest. What a term has done is seen at a glance.
import { PathWork } from '#features/pupil-path/path-work.tsx';
import styles from '#features/pupil-path/pupil-path.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import type { LessonFootprint } from '#store/footprints.ts';
import { Card } from '#ui/card.tsx';

export function PathGrowth({ lessons }: { readonly lessons: readonly LessonFootprint[] }) {
  const say = useSay();
  const withWork = lessons.filter(({ footprint }) => footprint.face !== null);
  const first = withWork[0];
  const latest = withWork.at(-1);
  const before = first?.footprint.works[0];
  const now = latest?.footprint.face;
  if (!first || !latest || !before || !now || before.id === now.id) return null;
  const name = (each: LessonFootprint) => say('path.lesson', { n: each.number });
  return (
    <Card aria-labelledby="path-growth">
      <h2 id="path-growth" className={styles['heading']}>
        <Say k="path.growth" />
      </h2>
      <div className={styles['growth']}>
        <PathWork work={before} caption={say('path.first', { lesson: name(first) })} />
        <PathWork work={now} caption={say('path.latest', { lesson: name(latest) })} />
      </div>
    </Card>
  );
}
