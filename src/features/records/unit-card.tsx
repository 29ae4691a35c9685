// One unit among the records: its footprints small, and how much was kept. The whole card leads to the unit.
import { Link } from 'react-router';
import styles from '#features/records/unit-card.module.css';
import { FootprintStrip } from '#pieces/footprint-strip.tsx';
import { Say } from '#pieces/say.tsx';
import { SubjectName } from '#pieces/subject-name.tsx';
import { Taught } from '#pieces/taught.tsx';
import { When } from '#pieces/when.tsx';
import type { UnitRecords } from '#store/portfolio.ts';
import { cardClass } from '#ui/card.tsx';
import { Chip } from '#ui/chip.tsx';
import { classNames } from '#ui/class-names.ts';

const AT_ONCE = 6;

export function UnitCard({ records: { path, works, touchedAt } }: { readonly records: UnitRecords }) {
  const { unit } = path.plan;
  const reflections = path.lessons.filter((each) => each.footprint.done.reflection).length;
  const walked = path.lessons.findLastIndex(({ footprint: f }) => f.goal || f.face || f.reflection);
  const lessons = path.lessons.slice(Math.max(0, walked + 1 - AT_ONCE), Math.max(walked + 1, AT_ONCE));
  const isEmpty = works.length + reflections === 0 && walked < 0;
  return (
    <Link to={`/units/${unit.id}`} className={classNames(cardClass(), styles['unit'])}>
      <span className={styles['chips']}>
        <Chip tone="ai">
          <SubjectName subject={unit.subject} />
        </Chip>
        {(unit.trashed || unit.state === 'closed') && (
          <Chip>
            <Say k={unit.trashed ? 'thrown.unit' : 'records.closed'} />
          </Chip>
        )}
      </span>
      <h2 lang="ja" className={styles['title']}>
        <Taught by={unit} at="title" />
      </h2>
      {lessons.length > 0 && <FootprintStrip lessons={lessons} quiet />}
      <span className={styles['facts']}>
        {isEmpty ? (
          <span>
            <Say k="today.othersNone" />
          </span>
        ) : (
          <>
            <span>
              <Say k="records.works" with={{ count: works.length }} />
            </span>
            <span>
              <Say k="records.reflections" with={{ count: reflections }} />
            </span>
            <span>
              <When at={touchedAt} />
            </span>
          </>
        )}
      </span>
    </Link>
  );
}
