// A classmate's way through a unit: the works with the goal before and the reflection after, as far as they were opened.
import { Footprints, Hourglass, SearchX } from 'lucide-react';
import { useParams } from 'react-router';
import styles from '#features/everyone/classmate-path-page.module.css';
import { BackLink } from '#pieces/back-link.tsx';
import { FootprintPath } from '#pieces/footprint-path.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { SubjectName } from '#pieces/subject-name.tsx';
import { Taught } from '#pieces/taught.tsx';
import { useLive } from '#pieces/use-live.ts';
import { type ClassmatePath, pathOfClassmate } from '#store/sharing.ts';
import { Chip } from '#ui/chip.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { PageSkeleton } from '#ui/skeleton.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';

export function ClassmatePathPage() {
  const { pupil = '', unit = '' } = useParams();
  const say = useSay();
  const path = useLive((device) => pathOfClassmate(device, pupil, unit), [pupil, unit]);
  if (path === undefined) return <PageSkeleton framed title={say('everyone.path')} />;
  return path === null || path.name === '' ? <NoPath /> : <OnePath path={path} />;
}

function OnePath({ path: { name, plan, lessons, closed } }: { readonly path: ClassmatePath }) {
  const say = useSay();
  return (
    <>
      <PageHead
        title={<Say k="everyone.pathOf" with={{ name }} />}
        tab={say('everyone.pathOf', { name })}
        back={
          <BackLink to={`/everyone?unit=${plan.unit.id}`}>
            <Say k="everyone.title" />
          </BackLink>
        }
        aside={
          <span className={styles['unit']}>
            <Chip tone="ai">
              <SubjectName subject={plan.unit.subject} />
            </Chip>
            <span lang="ja">
              <Taught by={plan.unit} at="title" />
            </span>
          </span>
        }
      />
      {closed && (
        <Notice
          icon={Hourglass}
          action={
            closed === 'afterFirstTry' && (
              <LinkButton to={`/units/${plan.unit.id}`}>
                <Say k="everyone.toUnit" />
              </LinkButton>
            )
          }
        >
          <Say k={`everyone.${closed}`} />
        </Notice>
      )}
      {lessons.length === 0 && !closed && (
        <EmptyState icon={Footprints} title={<Say k="everyone.pathEmpty" />}>
          <Say k="everyone.pathEmptyWhy" with={{ name }} />
        </EmptyState>
      )}
      {lessons.length > 0 && (
        <section aria-labelledby="path-title">
          <FootprintPath
            path={{ plan, lessons, loose: [] }}
            title={
              <h2 id="path-title">
                <VisuallyHidden>
                  <Say k="everyone.path" />
                </VisuallyHidden>
              </h2>
            }
          />
        </section>
      )}
    </>
  );
}

function NoPath() {
  const say = useSay();
  return (
    <>
      <PageHead title={<Say k="everyone.path" />} tab={say('everyone.path')} />
      <EmptyState
        icon={SearchX}
        title={<Say k="everyone.gone" />}
        action={
          <LinkButton to="/everyone">
            <Say k="everyone.toEveryone" />
          </LinkButton>
        }
      >
        <Say k="everyone.goneWhy" />
      </EmptyState>
    </>
  );
}
