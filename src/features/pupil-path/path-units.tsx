// The other units of the class, to see the same child in them.
import { Link } from 'react-router';
import styles from '#features/pupil-path/pupil-path.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { SubjectName } from '#pieces/subject-name.tsx';
import type { Kept } from '#store/database.ts';

export interface PathUnitsProps {
  readonly units: readonly Kept<'unit'>[];
  readonly current: string;
  readonly pupil: string;
}
export function PathUnits({ units, current, pupil }: PathUnitsProps) {
  const say = useSay();
  return (
    <nav aria-label={say('path.units')} className={styles['units']}>
      {units.map((unit) => (
        <Link
          key={unit.id}
          to={`/pupils/${pupil}/units/${unit.id}`}
          replace
          className={styles['unit']}
          aria-current={unit.id === current ? 'page' : undefined}
        >
          <SubjectName subject={unit.subject} /> <span lang="ja">{unit.title}</span>
          {unit.trashed && <Say k="path.thrownUnit" />}
        </Link>
      ))}
    </nav>
  );
}
