// What the child kept in the unit outside of any lesson, at home say.
import { PathWork } from '#features/pupil-path/path-work.tsx';
import styles from '#features/pupil-path/pupil-path.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import type { Kept } from '#store/database.ts';
import { Card } from '#ui/card.tsx';

export function PathLoose({ works }: { readonly works: readonly Kept<'work'>[] }) {
  const say = useSay();
  return (
    <Card aria-labelledby="path-loose">
      <h2 id="path-loose" className={styles['heading']}>
        <Say k="path.outside" />
      </h2>
      <div className={styles['works']}>
        {works.map((work) => (
          <PathWork key={work.id} work={work} caption={work.title || say(`path.stage.${work.stage}`)} />
        ))}
      </div>
    </Card>
  );
}
