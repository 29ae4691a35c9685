// The record of one lesson: goal, works, reflection, in this order or any other. Everything is kept as it is written;
// the step stands in the address, so that back and reload lead where they should.
import { BookX, Play } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { GoalStep } from '#features/record/goal-step.tsx';
import { RecordDone } from '#features/record/record-done.tsx';
import styles from '#features/record/record-page.module.css';
import { ReflectionStep } from '#features/record/reflection-step.tsx';
import { WorkStep } from '#features/record/work-step.tsx';
import { BackLink } from '#pieces/back-link.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { Taught } from '#pieces/taught.tsx';
import { useLive } from '#pieces/use-live.ts';
import { type LessonRecord, lessonRecordOf } from '#store/lesson-record.ts';
import { type Step, stepOf } from '#store/todays-plan.ts';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { ProgressSteps } from '#ui/progress-steps.tsx';
import { PageSkeleton } from '#ui/skeleton.tsx';
import { useToast } from '#ui/toast.tsx';

const STEPS: readonly Step[] = ['goal', 'work', 'reflection'];

export function RecordPage() {
  const { unit = '', lesson = '' } = useParams();
  const say = useSay();
  const record = useLive((device) => lessonRecordOf(device, unit, lesson), [unit, lesson]);
  if (record === null) return <NoSuchLesson unit={unit} />;
  if (!record) return <PageSkeleton framed title={say('record.loading')} />;
  return <RecordDesk key={lesson} record={record} />;
}

function RecordDesk({ record }: { readonly record: LessonRecord }) {
  const say = useSay();
  const { path, each } = record;
  const { unit } = path.plan;
  const [params, setParams] = useSearchParams();
  // Where to begin is decided once: a step must not change under the hands that fill it in.
  const [first] = useState(() => stepOf(each));
  const [isDone, setIsDone] = useState(false);
  const toast = useToast();
  const step = STEPS.find((name) => name === params.get('step')) ?? first;
  // A step is a page of its own: what was said on the one before, and its way back, would lie over it.
  const end = (done: boolean) => {
    setIsDone(done);
    toast(null);
  };
  const go = (next: Step) => {
    end(false);
    setParams({ step: next });
    // A step begins at its top, also for who had scrolled down to the button that leads to it.
    scrollTo(0, 0);
  };
  const { number } = each;
  const model = path.plan.models[0];
  return (
    <>
      <PageHead
        back={
          <ToUnit unit={unit.id}>
            <span lang="ja">
              <Taught by={unit} at="title" />
            </span>
          </ToUnit>
        }
        title={<Say k="record.title" with={{ number }} />}
        tab={say('record.tab', { unit: unit.title, number })}
      />
      <div className={styles['steps']}>
        <ProgressSteps
          label={say('record.steps')}
          doneLabel={say('record.stepDone')}
          current={step}
          onStep={go}
          steps={STEPS.map((key) => ({
            key,
            label: <Say k={`record.step.${key}`} />,
            done: each.footprint.done[key],
          }))}
        />
        {model && (
          <LinkButton to={`/models/${model.id}?${new URLSearchParams({ lesson: each.lesson.id, step })}`} icon={Play}>
            <Say k="today.model" />
          </LinkButton>
        )}
      </div>
      {each.lesson.note && step !== 'reflection' && (
        <div className={styles['note']}>
          <Notice title={<Say k="record.noteFromTeacher" />}>
            <span lang="ja">
              <Taught by={each.lesson} at="note" />
            </span>
          </Notice>
        </div>
      )}
      {isDone ? (
        <RecordDone record={record} onMore={() => setIsDone(false)} />
      ) : (
        <StepOf step={step} record={record} go={go} onDone={() => end(true)} />
      )}
    </>
  );
}

interface StepOfProps {
  readonly step: Step;
  readonly record: LessonRecord;
  readonly go: (step: Step) => void;
  readonly onDone: () => void;
}
function StepOf({ step, record, go, onDone }: StepOfProps) {
  if (step === 'goal') return <GoalStep record={record} onNext={() => go('work')} />;
  if (step === 'work') return <WorkStep record={record} onNext={() => go('reflection')} />;
  return <ReflectionStep record={record} onDone={onDone} />;
}

function ToUnit({ unit, children }: { readonly unit: string; readonly children: ReactNode }) {
  return <BackLink to={`/units/${unit}`}>{children}</BackLink>;
}

function NoSuchLesson({ unit }: { readonly unit: string }) {
  const say = useSay();
  return (
    <>
      <PageHead
        back={
          <ToUnit unit={unit}>
            <Say k="unit.back" />
          </ToUnit>
        }
        title={<Say k="record.notFoundTitle" />}
        tab={say('record.notFoundTitle')}
      />
      <Card>
        <EmptyState
          icon={BookX}
          title={<Say k="record.notFoundTitle" />}
          action={
            <LinkButton to="/" variant="primary">
              <Say k="record.toToday" />
            </LinkButton>
          }
        >
          <Say k="record.notFoundWords" />
        </EmptyState>
      </Card>
    </>
  );
}
