// 印刷: papers of a unit, all of them A4 and all by the browser's own printing: worksheets that find their way back, the class's
// goals and reflections, and what each child did, for reports.
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { comingLesson, presentLesson } from '#domain/present-lesson.ts';
import { EvidencePaper } from '#features/print/evidence-paper.tsx';
import styles from '#features/print/print.module.css';
import { WordsPaper } from '#features/print/words-paper.tsx';
import { Worksheets } from '#features/print/worksheets.tsx';
import { BackLink } from '#pieces/back-link.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { type PrintedClass, printedClassOf } from '#store/evidence.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { Select } from '#ui/select.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

export function PrintPage() {
  const say = useSay();
  const { unit = '' } = useParams();
  const found = useLive((device) => printedClassOf(device, unit), [unit]);
  return (
    <>
      <div className={styles['screen']}>
        <PageHead
          title={<Say k="print.title" />}
          tab={say('print.title')}
          aside={found && <span lang="ja">{found.unit.title}</span>}
          back={
            <BackLink to={`/board/${unit}`}>
              <Say k="print.back" />
            </BackLink>
          }
        />
      </div>
      {found === undefined && <Skeleton shape="card" count={2} label={say('print.loading')} />}
      {found === null && (
        <EmptyState icon={Printer} title={<Say k="print.gone" />}>
          <Say k="print.goneWhy" />
        </EmptyState>
      )}
      {found && <Papers key={unit} of={found} />}
    </>
  );
}

const KINDS = ['sheets', 'list', 'evidence'] as const;
const EVERYONE = '';

function Papers({ of }: { readonly of: PrintedClass }) {
  const say = useSay();
  const { lessons, pupils } = of;
  const [kind, setKind] = useState<(typeof KINDS)[number]>('sheets');
  const [chosen, setLesson] = useState('');
  const [pupil, setPupil] = useState(EVERYONE);
  // Worksheets are printed ahead of a lesson, the list of what was written after it.
  const usual = kind === 'sheets' ? comingLesson : presentLesson;
  const lesson = lessons.find(({ id }) => id === chosen) ?? usual(lessons, of.today);
  const at = lesson ? lessons.indexOf(lesson) : -1;
  const shown = pupil === EVERYONE ? pupils : pupils.filter(({ id }) => id === pupil);
  return (
    <>
      <div className={styles['controls']}>
        <Segmented
          label={say('print.what')}
          hideLabel
          value={kind}
          options={KINDS.map((each) => ({ value: each, label: <Say k={`print.what.${each}`} /> }))}
          onValue={setKind}
        />
        <div className={styles['choices']}>
          {kind !== 'evidence' && lesson && (
            <Select
              label={say('print.lesson')}
              value={lesson.id}
              options={lessons.map(({ id }, place) => ({ value: id, label: say('print.lessonOf', { n: place + 1 }) }))}
              onValue={setLesson}
            />
          )}
          {kind !== 'list' && (
            <Select
              label={say('print.pupil')}
              value={pupil}
              options={[
                { value: EVERYONE, label: say('print.everyone') },
                ...pupils.map(({ id, displayName }) => ({ value: id, label: displayName })),
              ]}
              onValue={setPupil}
            />
          )}
        </div>
        <p className={styles['soft']}>
          <Say k={`print.${kind}Help`} />
        </p>
      </div>
      {kind === 'evidence' && (
        <EvidencePaper
          of={of}
          pupils={shown}
          name={pupil === EVERYONE ? say('print.everyone') : (shown[0]?.displayName ?? '')}
        />
      )}
      {kind !== 'evidence' && !lesson && (
        <EmptyState icon={Printer} title={<Say k="print.noLessons" />}>
          <Say k="print.noLessonsWhy" />
        </EmptyState>
      )}
      {kind === 'sheets' && lesson && <Worksheets of={of} lesson={lesson} number={at + 1} pupils={shown} />}
      {kind === 'list' && lesson && <WordsPaper of={of} lesson={lesson} number={at + 1} />}
    </>
  );
}
