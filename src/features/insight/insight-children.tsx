// Who has had no word for a fortnight, and whose goals repeat.
import { ChildActs } from '#features/insight/child-acts.tsx';
import styles from '#features/insight/insight.module.css';
import { Say } from '#pieces/say.tsx';
import { useWhen } from '#pieces/when.tsx';
import type { Insight } from '#store/insight.ts';
import { Card } from '#ui/card.tsx';

export function SilentChildren({ of: silent }: { readonly of: Insight['silent'] }) {
  const when = useWhen();
  return (
    <Card aria-labelledby="insight-silent" className={styles['part']}>
      <h2 id="insight-silent">
        <Say k="insight.silent" />
      </h2>
      {silent.length === 0 && (
        <p className={styles['soft']}>
          <Say k="insight.silentNone" />
        </p>
      )}
      <ul className={styles['list']}>
        {silent.map((one) => (
          <ChildActs key={one.pupil.id} of={one}>
            {one.lastAt === null ? (
              <Say k="insight.never" />
            ) : (
              <Say k="insight.last" with={{ when: when(one.lastAt) }} />
            )}
          </ChildActs>
        ))}
      </ul>
    </Card>
  );
}

export function RepeatingGoals({ of: repeating }: { readonly of: Insight['repeating'] }) {
  return (
    <Card aria-labelledby="insight-repeating" className={styles['part']}>
      <h2 id="insight-repeating">
        <Say k="insight.repeating" />
      </h2>
      {repeating.length === 0 && (
        <p className={styles['soft']}>
          <Say k="insight.repeatingNone" />
        </p>
      )}
      <ul className={styles['list']}>
        {repeating.map((one) => (
          <ChildActs key={`${one.pupil.id}/${one.unit.id}`} of={one}>
            <span lang="ja">「{one.words}」</span>
            <Say k="insight.times" with={{ times: one.times }} />
          </ChildActs>
        ))}
      </ul>
    </Card>
  );
}
