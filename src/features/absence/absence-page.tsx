// 休みの子へ: who is not in the room, and what waits for them. One lesson of one unit at a time, the class's present one first.
import { UserX } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { presentLesson } from '#domain/present-lesson.ts';
import styles from '#features/absence/absence.module.css';
import { BoardPhotos } from '#features/absence/board-photos.tsx';
import { PupilWhere } from '#features/absence/pupil-where.tsx';
import { ClassPicker } from '#pieces/class-picker.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { absencesIn } from '#store/absences.ts';
import { boardUnitsOf } from '#store/board.ts';
import type { Device } from '#store/device.ts';
import { pupilsOf, todayOf } from '#store/roster.ts';
import { classAt } from '#store/taught-pupils.ts';
import { type UnitPlan, unitPlanOf } from '#store/units.ts';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Select } from '#ui/select.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

async function findClass(device: Device, chosen: string | null) {
  const { classes, group } = await classAt(device, chosen);
  if (!group) return { classes, group, plans: [], today: '' };
  const units = await boardUnitsOf(device, group.id);
  const plans = await Promise.all(units.map(({ id }) => unitPlanOf(device, id)));
  const withLessons = plans.filter((plan) => plan !== null && plan.lessons.length > 0) as UnitPlan[];
  return { classes, group, plans: withLessons, today: await todayOf(device) };
}

export function AbsencePage() {
  const say = useSay();
  const [params] = useSearchParams();
  const chosen = params.get('class');
  const found = useLive((device) => findClass(device, chosen), [chosen]);
  return (
    <>
      <PageHead
        title={<Say k="absence.title" />}
        tab={say('absence.title')}
        aside={found?.group && <span lang="ja">{found.group.name}</span>}
        extras={found?.group && <ClassPicker classes={found.classes} group={found.group.id} page="/absences" />}
      />
      {!found && <Skeleton shape="card" label={say('absence.loading')} />}
      {found && !found.group && (
        <EmptyState icon={UserX} title={<Say k="absence.noClass" />}>
          <Say k="absence.noClassHelp" />
        </EmptyState>
      )}
      {found?.group && found.plans.length === 0 && (
        <EmptyState icon={UserX} title={<Say k="absence.noLesson" />}>
          <Say k="absence.noLessonHelp" />
        </EmptyState>
      )}
      {found?.group && found.plans.length > 0 && (
        <ClassAbsences key={found.group.id} group={found.group.id} plans={found.plans} today={found.today} />
      )}
    </>
  );
}

interface ClassAbsencesProps {
  readonly group: string;
  readonly plans: readonly UnitPlan[];
  readonly today: string;
}
function ClassAbsences({ group, plans, today }: ClassAbsencesProps) {
  const say = useSay();
  const [unit, setUnit] = useState('');
  const [chosen, setChosen] = useState('');
  const plan = plans.find((each) => each.unit.id === unit) ?? plans[0];
  if (!plan) return null;
  const lesson = plan.lessons.find(({ id }) => id === chosen) ?? presentLesson(plan.lessons, today);
  if (!lesson) return null;
  return (
    <div className={styles['column']}>
      <p className={styles['soft']}>
        <Say k="absence.help" />
      </p>
      <div className={styles['choices']}>
        <Select
          label={<Say k="absence.unit" />}
          value={plan.unit.id}
          options={plans.map((each) => ({ value: each.unit.id, label: each.unit.title }))}
          onValue={setUnit}
        />
        <Select
          label={<Say k="absence.lesson" />}
          value={lesson.id}
          options={plan.lessons.map(({ id, title }, at) => ({
            value: id,
            label: say('absence.lessonOf', { n: at + 1, title }),
          }))}
          onValue={setChosen}
        />
      </div>
      <BoardPhotos key={`board ${lesson.id}`} plan={plan} lesson={lesson.id} />
      <Pupils key={lesson.id} group={group} unit={plan.unit.id} lesson={lesson.id} />
    </div>
  );
}

interface PupilsProps {
  readonly group: string;
  readonly unit: string;
  readonly lesson: string;
}
function Pupils({ group, unit, lesson }: PupilsProps) {
  const found = useLive(
    async (device) => ({ pupils: await pupilsOf(device, group), marked: await absencesIn(device, lesson) }),
    [group, lesson],
  );
  if (!found) return null;
  return (
    <Card aria-labelledby="absence-pupils" className={styles['part']}>
      <h2 id="absence-pupils">
        <Say k="absence.pupils" />
      </h2>
      <ul className={styles['pupils']}>
        {found.pupils.map((pupil) => (
          <PupilWhere
            key={pupil.id}
            pupil={pupil}
            at={{ pupil: pupil.id, unit, lesson }}
            marked={found.marked.get(pupil.id) ?? null}
          />
        ))}
      </ul>
    </Card>
  );
}
