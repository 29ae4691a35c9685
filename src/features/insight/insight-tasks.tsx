// Open 課題 that two children or more have in the same words: something to look at together, with a model.
import { Library } from 'lucide-react';
import { ChildActs } from '#features/insight/child-acts.tsx';
import styles from '#features/insight/insight.module.css';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say } from '#pieces/say.tsx';
import type { Insight } from '#store/insight.ts';
import { Card } from '#ui/card.tsx';

export function InsightTasks({ of: tasks }: { readonly of: Insight['tasks'] }) {
  return (
    <Card aria-labelledby="insight-tasks" className={styles['part']}>
      <h2 id="insight-tasks">
        <Say k="insight.tasks" />
      </h2>
      {tasks.length === 0 && (
        <p className={styles['soft']}>
          <Say k="insight.tasksNone" />
        </p>
      )}
      {tasks.map(({ words, unit, model, children }) => (
        <details key={`${unit.id}/${words}`} className={styles['fold']}>
          <summary>
            <span lang="ja">「{words}」</span>
            <Say k="insight.tasksOf" with={{ count: children.length }} />
          </summary>
          <LinkButton to={model ? `/models/${model.id}` : `/teaching/${unit.id}`} icon={Library}>
            <Say k={model ? 'insight.model' : 'insight.makeModel'} />
          </LinkButton>
          <ul className={styles['list']}>
            {children.map((one) => (
              <ChildActs key={one.pupil.id} of={one} about={one.work} />
            ))}
          </ul>
        </details>
      ))}
    </Card>
  );
}
