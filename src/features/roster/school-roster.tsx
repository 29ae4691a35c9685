// The whole school for its admin: classes, counts, names. No works: an admin's device does not even hold them.
import { Users } from 'lucide-react';
import styles from '#features/roster/roster.module.css';
import { PupilName } from '#pieces/pupil-name.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { type ClassOfSchool, schoolRosterOf } from '#store/roster.ts';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

export function SchoolRoster() {
  const say = useSay();
  const classes = useLive((device) => schoolRosterOf(device), []);
  const count = (classes ?? []).reduce((sum, each) => sum + each.pupils.length, 0);
  return (
    <>
      <PageHead
        title={<Say k="roster.title" />}
        tab={say('roster.title')}
        aside={
          classes &&
          classes.length > 0 && (
            <>
              <Say k="roster.classes" with={{ count: classes.length }} />・<Say k="roster.pupils" with={{ count }} />
            </>
          )
        }
      />
      {!classes && <Skeleton shape="card" label={say('roster.loading')} />}
      {classes?.length === 0 && (
        <EmptyState icon={Users} title={<Say k="roster.noSchool" />}>
          <Say k="roster.noSchoolHelp" />
        </EmptyState>
      )}
      {classes && classes.length > 0 && (
        <>
          <ul className={styles['classes']}>
            {classes.map((each) => (
              <ClassCard key={each.group.id} of={each} />
            ))}
          </ul>
          <p className={styles['source']}>
            <Say k="roster.source" /> <Say k="roster.adminNote" />
          </p>
        </>
      )}
    </>
  );
}

function ClassCard({ of: { group, pupils, teachers } }: { readonly of: ClassOfSchool }) {
  return (
    <Card as="li" className={styles['class']}>
      <h2 className={styles['class-name']}>
        <span lang="ja">{group.name}</span>
        <span className={styles['year']}>
          <Say k="roster.schoolYear" with={{ year: group.schoolYear }} />
        </span>
      </h2>
      <p>
        <Say k="roster.teachers" />：
        {teachers.length === 0 ? (
          <Say k="roster.noTeacher" />
        ) : (
          <span lang="ja">{teachers.map((teacher) => teacher.displayName).join('、')}</span>
        )}
      </p>
      <details className={styles['people']}>
        <summary>
          <Say k="roster.pupils" with={{ count: pupils.length }} />
        </summary>
        <ol className={styles['names']}>
          {pupils.map((pupil) => (
            <li key={pupil.id}>
              <PupilName pupil={pupil} kana />
            </li>
          ))}
        </ol>
      </details>
    </Card>
  );
}
