// The other units, most urgent first: what is there, and what comes next.
import { ChevronRight } from 'lucide-react';
import { Link } from 'react-router';
import styles from '#features/today/other-units.module.css';
import { Say } from '#pieces/say.tsx';
import { SubjectName } from '#pieces/subject-name.tsx';
import { Taught } from '#pieces/taught.tsx';
import type { UnitToday } from '#store/todays-plan.ts';
import { cardClass } from '#ui/card.tsx';
import { Chip } from '#ui/chip.tsx';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon.tsx';

export function OtherUnits({ units }: { readonly units: readonly UnitToday[] }) {
  return (
    <section aria-labelledby="others-title">
      <h2 id="others-title" className={styles['head']}>
        <Say k="today.others" />
      </h2>
      <ul className={styles['units']}>
        {units.map((each) => (
          <li key={each.path.plan.unit.id}>
            <OtherUnit of={each} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OtherUnit({ of: { path, why, step, current } }: { readonly of: UnitToday }) {
  const { unit } = path.plan;
  const reflections = path.lessons.filter((each) => each.footprint.done.reflection).length;
  const works = path.loose.length + path.lessons.reduce((sum, each) => sum + each.footprint.works.length, 0);
  return (
    <Link to={`/units/${unit.id}`} className={classNames(cardClass('small'), styles['unit'])}>
      <span className={styles['words']}>
        <span className={styles['name']}>
          <Chip>
            <SubjectName subject={unit.subject} />
          </Chip>
          <b lang="ja" className={styles['title']}>
            <Taught by={unit} at="title" />
          </b>
        </span>
        <span className={styles['facts']}>
          {why === 'today' && (
            <Chip tone="ai">
              <Say k="unit.today" />
            </Chip>
          )}
          <span>
            {works > 0 && <Say k="today.othersWorks" with={{ count: works }} />}
            {works === 0 && reflections > 0 && <Say k="records.reflections" with={{ count: reflections }} />}
            {works + reflections === 0 && <Say k="today.othersNone" />}
          </span>
          <span>
            {why === 'next' && current ? (
              <Say k="today.step.next" with={{ number: current.number }} />
            ) : (
              <Say k={why === 'done' ? 'today.step.done' : `today.step.${step}`} />
            )}
          </span>
        </span>
      </span>
      <Icon of={ChevronRight} />
    </Link>
  );
}
