// The whole school for its admin: classes, counts, names. No works: an admin's device does not even hold them.
import { CalendarDays, UserPlus, Users } from 'lucide-react';
import { useState } from 'react';
import { DaysDialog } from '#features/roster/days-dialog.tsx';
import { DaysSign } from '#features/roster/days-sign.tsx';
import styles from '#features/roster/roster.module.css';
import { useSchoolDay } from '#features/roster/use-school-day.ts';
import { PupilName } from '#pieces/pupil-name.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import type { Kept } from '#store/database.ts';
import { type ClassOfSchool, type Enrolled, schoolRosterOf, teachersOf } from '#store/school-roster.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

export function SchoolRoster() {
  const say = useSay();
  const found = useLive(async (device) => ({ all: await schoolRosterOf(device), staff: await teachersOf(device) }), []);
  const classes = found?.all;
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
              <ClassCard key={each.group.id} of={each} staff={found?.staff ?? []} />
            ))}
          </ul>
          <p className={styles['source']}>
            <Say k="roster.sourceAdmin" /> <Say k="roster.adminNote" />
          </p>
        </>
      )}
    </>
  );
}

interface ClassCardProps {
  readonly of: ClassOfSchool;
  readonly staff: readonly Kept<'person'>[];
}
function ClassCard({ of: { group, pupils, teachers }, staff }: ClassCardProps) {
  const today = useSchoolDay();
  const [open, setOpen] = useState<Enrolled | 'new' | null>(null);
  const there = new Set(teachers.map(({ id }) => id));
  const others = staff.filter(({ id }) => !there.has(id));
  return (
    <Card as="li" className={styles['class']}>
      <h2 className={styles['class-name']}>
        <span lang="ja">{group.name}</span>
        <span className={styles['year']}>
          <Say k="roster.schoolYear" with={{ year: group.schoolYear }} />
        </span>
      </h2>
      <h3 className={styles['part']}>
        <Say k="roster.teachers" />
      </h3>
      {teachers.length === 0 && (
        <p>
          <Say k="roster.noTeacher" />
        </p>
      )}
      <ul className={styles['staff']}>
        {teachers.map((teacher) => (
          <li key={teacher.id} className={styles['person']}>
            <span lang="ja">{teacher.displayName}</span>
            <DaysSign of={teacher} today={today} />
            <DaysButton of={teacher} onOpen={setOpen} />
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <Button icon={UserPlus} onClick={() => setOpen('new')}>
          <Say k="roster.add" />
        </Button>
      )}
      <details className={styles['people']}>
        <summary>
          <Say k="roster.pupils" with={{ count: pupils.length }} />
        </summary>
        <ol className={styles['names']}>
          {pupils.map((pupil) => (
            <li key={pupil.id} className={styles['person']}>
              <PupilName pupil={pupil} kana />
              <DaysSign of={pupil} today={today} />
              <DaysButton of={pupil} onOpen={setOpen} />
            </li>
          ))}
        </ol>
      </details>
      {open !== null && (
        <DaysDialog group={group} who={open === 'new' ? null : open} teachers={others} onClose={() => setOpen(null)} />
      )}
    </Card>
  );
}

function DaysButton({ of, onOpen }: { readonly of: Enrolled; readonly onOpen: (who: Enrolled) => void }) {
  const say = useSay();
  return (
    <IconButton icon={CalendarDays} label={say('roster.daysOf', { name: of.displayName })} onClick={() => onOpen(of)} />
  );
}
