// One unit as the child walks it: what to look at, what was left at each lesson, and one button to go on.
import { Archive, Columns2, Footprints } from 'lucide-react';
import { useParams } from 'react-router';
import { AimCard } from '#features/unit/aim-card.tsx';
import { canBeSeen } from '#features/unit/can-be-seen.ts';
import { HelpButton } from '#features/unit/help-button.tsx';
import { ModelShelf } from '#features/unit/model-shelf.tsx';
import { NoSuchUnit } from '#features/unit/no-such-unit.tsx';
import { OwnProject } from '#features/unit/own-project.tsx';
import { UnitGrowth } from '#features/unit/unit-growth.tsx';
import styles from '#features/unit/unit-page.module.css';
import { BackLink } from '#pieces/back-link.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { FootprintPath } from '#pieces/footprint-path.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { SubjectName } from '#pieces/subject-name.tsx';
import { Taught } from '#pieces/taught.tsx';
import { ThrownLessons } from '#pieces/thrown-lessons.tsx';
import { useLive } from '#pieces/use-live.ts';
import { WorkThumb } from '#pieces/work-thumb.tsx';
import { schoolDay, schoolNow } from '#store/device.ts';
import { type Path, pathOf } from '#store/footprints.ts';
import { lampsOf } from '#store/lamps.ts';
import { type UnitToday, unitToday } from '#store/todays-plan.ts';
import { Chip } from '#ui/chip.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { PageSkeleton } from '#ui/skeleton.tsx';

export function UnitPage() {
  const { unit = '' } = useParams();
  const say = useSay();
  const found = useLive(
    async (device) => {
      const path = await pathOf(device, unit, device.session.person);
      const today = path && unitToday(path, schoolDay(await schoolNow(device)));
      // Nothing new begins there, so there is no lesson to go on with. [Note: Thrown away]
      return path?.plan.unit.trashed && today ? ({ ...today, current: null, why: 'done' } as const) : today;
    },
    [unit],
  );
  const back = (
    <BackLink to="/records">
      <Say k="unit.back" />
    </BackLink>
  );
  if (found === null) return <NoSuchUnit back={back} />;
  if (!found) return <PageSkeleton framed title={say('unit.loading')} />;
  const { plan } = found.path;
  return (
    <>
      <PageHead
        back={back}
        title={
          <span lang="ja">
            <Taught by={plan.unit} at="title" />
          </span>
        }
        tab={plan.unit.title}
        aside={
          <Chip tone="ai">
            <SubjectName subject={plan.unit.subject} />
          </Chip>
        }
        extras={<HelpButton today={found} />}
      />
      <Walk today={found} />
    </>
  );
}

function Walk({ today }: { readonly today: UnitToday }) {
  const device = useDevice();
  const { path, current, why, step } = today;
  const { plan } = path;
  const compare = comparisonOf(path);
  const record = (lesson: string) => `/units/${plan.unit.id}/lessons/${lesson}/record`;
  const title = (
    <h2 id="path-title" className={styles['head']}>
      <Say k="unit.path" />
    </h2>
  );
  return (
    <div className={styles['page']}>
      {plan.unit.trashed && (
        <Notice icon={Archive}>
          <Say k="thrown.note" />
        </Notice>
      )}
      <div className={styles['look']}>
        <AimCard today={today}>
          {current && why !== 'done' && (
            <div className={styles['act']}>
              <LinkButton
                to={`${record(current.lesson.id)}?step=${step}`}
                variant="primary"
                size="big"
                icon={Footprints}
              >
                <Say k="unit.recordLesson" with={{ number: current.number }} />
              </LinkButton>
            </div>
          )}
        </AimCard>
        <ModelShelf models={plan.models} />
      </div>
      <UnitGrowth path={path} isOver={why === 'done'} />
      <section aria-labelledby="path-title" className={styles['walk']}>
        {path.lessons.length === 0 ? (
          <>
            {title}
            <p className={styles['none']}>
              <Say k="unit.noLessons" />
            </p>
          </>
        ) : (
          <FootprintPath
            path={path}
            current={current?.lesson.id ?? null}
            isToday={why === 'today'}
            recordOf={record}
            title={title}
            act={
              compare && (
                <LinkButton to={compare} icon={Columns2}>
                  <Say k="unit.compare" />
                </LinkButton>
              )
            }
          />
        )}
        <OwnProject unit={plan.unit} />
        <LooseWorks path={path} />
        <ThrownLessons unit={plan.unit.id} owner={device.session.person} title={<Say k="thrown.lessons" />} />
      </section>
    </div>
  );
}

function LooseWorks({ path }: { readonly path: Path }) {
  const ids = path.loose.map((work) => work.id);
  const lamps = useLive((device) => lampsOf(device, ids), [ids.join()]);
  const say = useSay();
  if (path.loose.length === 0) return null;
  return (
    <div>
      <h3 className={styles['head']}>
        <Say k="unit.loose" />
      </h3>
      <ul className={styles['loose']}>
        {path.loose.map((work) => (
          <li key={work.id}>
            <WorkThumb work={work} label={work.title || say('unit.works')} lamp={lamps?.get(work.id)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The two latest lessons' works side by side; within one lesson the first try and the last. */
function comparisonOf({ plan, lessons }: Path): string | null {
  const seen = lessons.map(({ footprint: { face, works } }) => (face && canBeSeen(face) ? { face, works } : null));
  const faces = seen.flatMap((each) => each?.face ?? []);
  const b = faces.at(-1);
  const tries = seen.findLast((each) => each !== null)?.works.filter(canBeSeen);
  const a = faces.at(-2) ?? tries?.find((work) => work.id !== b?.id);
  return a && b ? `/compare?unit=${plan.unit.id}&a=work:${a.id}&b=work:${b.id}` : null;
}
