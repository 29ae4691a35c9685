// One pupil's path through a unit, for the teacher: all lessons with goals, works, reflections, and what was given back.
import { ChevronLeft, ChevronRight, Route, ScrollText } from 'lucide-react';
import { useEffect } from 'react';
import { useNavigate, useParams } from 'react-router';
import { type FoundPath, findPath } from '#features/pupil-path/found-path.ts';
import { PathGrowth } from '#features/pupil-path/path-growth.tsx';
import { PathLesson } from '#features/pupil-path/path-lesson.tsx';
import { PathLoose } from '#features/pupil-path/path-loose.tsx';
import { PathUnits } from '#features/pupil-path/path-units.tsx';
import styles from '#features/pupil-path/pupil-path.module.css';
import { BackLink } from '#pieces/back-link.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { LookingPlace } from '#pieces/looking.tsx';
import { NoteButton } from '#pieces/note-button.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { ThrownLessons } from '#pieces/thrown-lessons.tsx';
import { useLive } from '#pieces/use-live.ts';
import type { Pupil } from '#store/roster.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { PageSkeleton } from '#ui/skeleton.tsx';

export function PupilPathPage() {
  const say = useSay();
  const { pupil = '', unit = '' } = useParams();
  const found = useLive((device) => findPath(device, pupil, unit), [pupil, unit]);
  if (found === undefined) return <PageSkeleton framed title={say('path.loading')} />;
  if (found === null) return <NoPath />;
  return <PupilPath key={`${pupil}/${unit}`} found={found} />;
}

function NoPath() {
  const say = useSay();
  return (
    <>
      <PageHead title={<Say k="path.notFound" />} tab={say('path.notFound')} />
      <EmptyState
        icon={Route}
        title={<Say k="path.notFound" />}
        action={
          <LinkButton to="/board" variant="primary">
            <Say k="path.back" />
          </LinkButton>
        }
      >
        <Say k="path.notFoundHelp" />
      </EmptyState>
    </>
  );
}

function PupilPath({ found }: { readonly found: FoundPath }) {
  const say = useSay();
  const { path, pupil, pupils, units } = found;
  const { unit } = path.plan;
  const at = pupils.findIndex((each) => each.id === pupil.id);
  const begun = path.lessons.filter(
    ({ footprint: { done, openSignal } }) => done.goal || done.work || done.reflection || openSignal,
  );
  // A lesson that was left out between two others is shown as such; those still to come are not.
  const shown = path.lessons.slice(0, begun.at(-1)?.number ?? 0);
  return (
    <>
      <PageHead
        title={<span lang="ja">{pupil.displayName}</span>}
        tab={say('path.title', { name: pupil.displayName })}
        back={
          <BackLink to={`/board/${unit.id}`}>
            <Say k="path.back" />
          </BackLink>
        }
        aside={pupil.number !== null && <Say k="path.number" with={{ number: pupil.number }} />}
        extras={
          <>
            <NoteButton place={{ pupil: pupil.id, unit: unit.id }} name={pupil.displayName} />
            <LinkButton to={`/pupils/${pupil.id}/notes`} variant="quiet" icon={ScrollText}>
              <Say k="notes.all" />
            </LinkButton>
            <Neighbours before={pupils[at - 1]} after={pupils[at + 1]} unit={unit.id} />
          </>
        }
      />
      <PathUnits units={units} current={unit.id} pupil={pupil.id} />
      {shown.length === 0 && path.loose.length === 0 ? (
        <EmptyState icon={Route} title={<Say k="path.empty" />}>
          <Say k="path.emptyHelp" />
        </EmptyState>
      ) : (
        <LookingPlace place={`${pupil.id}/${unit.id}`}>
          <div className={styles['path']}>
            <PathGrowth lessons={shown} />
            {shown.toReversed().map((lesson, place) => (
              <PathLesson key={lesson.lesson.id} of={lesson} points={path.plan.points} startsOpen={place === 0} />
            ))}
            {path.loose.length > 0 && <PathLoose works={path.loose} />}
          </div>
        </LookingPlace>
      )}
      <ThrownLessons unit={unit.id} owner={pupil.id} title={<Say k="path.thrownLessons" />} />
    </>
  );
}

interface NeighboursProps {
  readonly before: Pupil | undefined;
  readonly after: Pupil | undefined;
  readonly unit: string;
}
/** Buttons and keys to the next and the previous child of the class. */
function Neighbours({ before, after, unit }: NeighboursProps) {
  const say = useSay();
  const navigate = useNavigate();
  const addressOf = (pupil: Pupil | undefined) => pupil && `/pupils/${pupil.id}/units/${unit}`;
  const [back, on] = [addressOf(before), addressOf(after)];
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      // Only while the reading position is on this page, and never while somebody writes.
      if (!(target instanceof HTMLElement) || !target.closest('#main') || isWriting(target)) return;
      const to = event.key === 'n' ? on : event.key === 'p' ? back : undefined;
      if (to !== undefined) void navigate(to, { replace: true });
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [navigate, back, on]);
  const go = (to: string | undefined) => () => {
    if (to !== undefined) void navigate(to, { replace: true });
  };
  return (
    <>
      <span className={styles['keys']}>
        <Say k="path.keys" />
      </span>
      <IconButton variant="plain" icon={ChevronLeft} label={say('path.previous')} disabled={!back} onClick={go(back)} />
      <IconButton variant="plain" icon={ChevronRight} label={say('path.next')} disabled={!on} onClick={go(on)} />
    </>
  );
}

const isWriting = (target: HTMLElement): boolean =>
  target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
