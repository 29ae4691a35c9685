// The unit's points: what the eye should rest on.
import { Eye } from 'lucide-react';
import styles from '#features/unit/point-list.module.css';
import { ReadAloud } from '#pieces/read-aloud.tsx';
import { Say } from '#pieces/say.tsx';
import { taughtPhrases } from '#pieces/taught.tsx';
import type { UnitPlan } from '#store/units.ts';
import { Icon } from '#ui/icon.tsx';

export function PointList({ points }: Pick<UnitPlan, 'points'>) {
  if (points.length === 0) return null;
  return (
    <section aria-labelledby="points-title" className={styles['points']}>
      <h2 id="points-title" className={styles['head']}>
        <Say k="unit.points" />
      </h2>
      <ul className={styles['list']}>
        {points.map((point) => (
          <li key={point.id} className={styles['point']}>
            <Icon of={Eye} size="s" className={styles['eye']} />
            <ReadAloud of={taughtPhrases(point, 'words')}>{(words) => <span lang="ja">{words}</span>}</ReadAloud>
          </li>
        ))}
      </ul>
    </section>
  );
}
