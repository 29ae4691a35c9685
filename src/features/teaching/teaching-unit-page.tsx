// One unit as its teacher lays it out. Every change is kept at once and reaches the children by itself.
import { LayoutGrid, Library } from 'lucide-react';
import { useParams } from 'react-router';
import { ReadingsShown } from '#features/teaching/readings-shown.tsx';
import styles from '#features/teaching/teaching.module.css';
import { UnitAbout } from '#features/teaching/unit-about.tsx';
import { UnitCodes } from '#features/teaching/unit-codes.tsx';
import { UnitLessons } from '#features/teaching/unit-lessons.tsx';
import { UnitModels } from '#features/teaching/unit-models.tsx';
import { UnitPoints } from '#features/teaching/unit-points.tsx';
import { UnitTemplate } from '#features/teaching/unit-template.tsx';
import { UnitTrash } from '#features/teaching/unit-trash.tsx';
import { BackLink } from '#pieces/back-link.tsx';
import { FirstStepOnUnit } from '#pieces/first-step-on-unit.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { SubjectName } from '#pieces/subject-name.tsx';
import { useLive } from '#pieces/use-live.ts';
import type { Device } from '#store/device.ts';
import { classesOf } from '#store/roster.ts';
import { unitPlanOf } from '#store/units.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { PageSkeleton } from '#ui/skeleton.tsx';

/** @returns null when there is no such unit, or it is not this teacher's to shape */
async function findUnit(device: Device, unit: string) {
  const [plan, classes] = await Promise.all([unitPlanOf(device, unit), classesOf(device)]);
  return plan && classes.some((each) => each.id === plan.unit.classGroup) ? plan : null;
}

export function TeachingUnitPage() {
  const say = useSay();
  const { unit: id = '' } = useParams();
  const plan = useLive((device) => findUnit(device, id), [id]);
  if (plan === undefined) return <PageSkeleton framed title={say('teaching.loading')} />;
  if (plan === null) return <NoUnit />;
  const { unit } = plan;
  return (
    <>
      <PageHead
        title={
          <>
            <SubjectName subject={unit.subject} /> <span lang="ja">{unit.title}</span>
          </>
        }
        tab={unit.title}
        back={
          <BackLink to="/teaching">
            <Say k="teaching.back" />
          </BackLink>
        }
        extras={
          unit.state !== 'draft' && (
            <LinkButton to={`/board/${unit.id}`} icon={LayoutGrid}>
              <Say k="teaching.toBoard" />
            </LinkButton>
          )
        }
      />
      <div className={styles['parts']}>
        <FirstStepOnUnit unit={unit} />
        <ReadingsShown key={unit.id} unit={unit.id}>
          <UnitAbout unit={unit} />
          <UnitPoints unit={unit} points={plan.points} />
          <UnitLessons plan={plan} />
          <UnitModels plan={plan} />
        </ReadingsShown>
        <UnitCodes unit={unit} />
        <UnitTemplate unit={unit} />
        <UnitTrash unit={unit} />
      </div>
    </>
  );
}

function NoUnit() {
  const say = useSay();
  return (
    <>
      <PageHead title={<Say k="teaching.title" />} tab={say('teaching.title')} />
      <EmptyState
        icon={Library}
        title={<Say k="teaching.notFound" />}
        action={
          <LinkButton to="/teaching" variant="primary">
            <Say k="teaching.back" />
          </LinkButton>
        }
      >
        <Say k="teaching.notFoundHelp" />
      </EmptyState>
    </>
  );
}
