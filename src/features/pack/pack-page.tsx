// One lesson for a child who was not in the room: the board, the goal, the models, what the others made; and a way to do it now.
import { PackageOpen } from 'lucide-react';
import { Link, useParams } from 'react-router';
import styles from '#features/pack/pack.module.css';
import { BackLink } from '#pieces/back-link.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { MediaPicture } from '#pieces/media-picture.tsx';
import { ModelList } from '#pieces/model-list.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { Taught } from '#pieces/taught.tsx';
import { useLive } from '#pieces/use-live.ts';
import { WorkThumb } from '#pieces/work-thumb.tsx';
import { type LessonPack, lessonPack } from '#store/absences.ts';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { OwnWords } from '#ui/own-words.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { PageSkeleton } from '#ui/skeleton.tsx';

export function PackPage() {
  const say = useSay();
  const { unit = '', lesson = '' } = useParams();
  const pack = useLive((device) => lessonPack(device, unit, lesson), [unit, lesson]);
  if (pack === undefined) return <PageSkeleton title={say('pack.loading')} />;
  return pack === null ? <NoPack /> : <Pack pack={pack} />;
}

function NoPack() {
  const say = useSay();
  return (
    <>
      <PageHead title={<Say k="pack.notFound" />} tab={say('pack.notFound')} />
      <EmptyState
        icon={PackageOpen}
        title={<Say k="pack.notFound" />}
        action={
          <LinkButton to="/" variant="primary">
            <Say k="pack.toToday" />
          </LinkButton>
        }
      >
        <Say k="pack.notFoundHelp" />
      </EmptyState>
    </>
  );
}

function Pack({ pack }: { readonly pack: LessonPack }) {
  const say = useSay();
  const { plan, lesson, number, absence } = pack;
  const { unit } = plan;
  return (
    <>
      <PageHead
        title={<Say k="pack.title" with={{ n: number }} />}
        tab={say('pack.title', { n: number })}
        back={
          <BackLink to="/">
            <Say k="pack.back" />
          </BackLink>
        }
        aside={<Taught by={unit} at="title" />}
      />
      <div className={styles['page']}>
        {absence && absence.words !== '' && (
          <Card aria-labelledby="pack-word" className={styles['part']}>
            <h2 id="pack-word">
              <Say k="pack.word" />
            </h2>
            <p>
              <Taught by={absence} at="words" />
            </p>
          </Card>
        )}
        <Boards of={pack} />
        <Aim of={pack} />
        <Models of={pack} />
        <Works of={pack} />
        <div className={styles['begin']}>
          {absence && absence.whereabouts !== 'here' && (
            <Notice>
              <Say k="pack.onlyTeacher" />
            </Notice>
          )}
          <LinkButton to={`/units/${unit.id}/lessons/${lesson.id}/record`} variant="primary" size="big">
            <Say k="pack.begin" />
          </LinkButton>
        </div>
      </div>
    </>
  );
}

function Boards({ of: { boards } }: { readonly of: LessonPack }) {
  const say = useSay();
  return (
    <Card aria-labelledby="pack-board" className={styles['part']}>
      <h2 id="pack-board">
        <Say k="pack.board" />
      </h2>
      {boards.length === 0 && (
        <p className={styles['soft']}>
          <Say k="pack.boardNone" />
        </p>
      )}
      {boards.map((board) => (
        <Link key={board.id} to={`/models/${board.id}`} className={styles['board']} aria-label={say('pack.board')}>
          <MediaPicture media={board.media} variant="m" alt="" fit="contain" />
        </Link>
      ))}
    </Card>
  );
}

function Aim({ of: { lesson, points, suggestion } }: { readonly of: LessonPack }) {
  return (
    <Card aria-labelledby="pack-aim" className={styles['part']}>
      <h2 id="pack-aim">
        <Say k="pack.aim" />
      </h2>
      {suggestion && <OwnWords>{suggestion.words}</OwnWords>}
      {lesson.note !== '' && (
        <p>
          <Taught by={lesson} at="note" />
        </p>
      )}
      <ul className={styles['points']}>
        {points.map((point) => (
          <li key={point.id}>
            <Taught by={point} at="words" />
          </li>
        ))}
      </ul>
      {!suggestion && lesson.note === '' && points.length === 0 && (
        <p className={styles['soft']}>
          <Say k="pack.aimNone" />
        </p>
      )}
    </Card>
  );
}

function Models({ of: { models } }: { readonly of: LessonPack }) {
  return (
    <Card aria-labelledby="pack-models" className={styles['part']}>
      <h2 id="pack-models">
        <Say k="pack.models" />
      </h2>
      {models.length === 0 ? (
        <p className={styles['soft']}>
          <Say k="pack.modelsNone" />
        </p>
      ) : (
        <ModelList models={models} />
      )}
    </Card>
  );
}

function Works({ of: { works } }: { readonly of: LessonPack }) {
  const say = useSay();
  return (
    <Card aria-labelledby="pack-works" className={styles['part']}>
      <h2 id="pack-works">
        <Say k="pack.works" />
      </h2>
      {works.length === 0 && (
        <p className={styles['soft']}>
          <Say k="pack.worksNone" />
        </p>
      )}
      <ul className={styles['works']}>
        {works.map((work) => (
          <li key={work.id}>
            <WorkThumb work={work} label={say('pack.works')} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
