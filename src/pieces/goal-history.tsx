// Goals that were changed on the way: kept, folded away, oldest first.

import type { Footprint } from '#domain/footprint.ts';
import styles from '#pieces/goal-history.module.css';
import { Say } from '#pieces/say.tsx';

export function GoalHistory({ goals }: { readonly goals: Footprint['goalHistory'] }) {
  if (goals.length === 0) return null;
  return (
    <details className={styles['history']}>
      <summary className={styles['summary']}>
        <span>
          <Say k="unit.goalHistory" with={{ count: goals.length }} />
        </span>
      </summary>
      <ol className={styles['goals']}>
        {goals.map((goal) => (
          <li key={goal.id} lang="ja">
            {goal.words}
          </li>
        ))}
      </ol>
    </details>
  );
}
