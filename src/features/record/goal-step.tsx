// めあて. Last time's next goal is already there: keep it, or write another, or choose from the points. A goal that was
// decided on is changed by a new one; the old one stays in its history.
import { ArrowRight, Check, PencilLine } from 'lucide-react';
import { useState } from 'react';
import { BeforeCard } from '#features/record/before-card.tsx';
import { GoalEditor, goalField } from '#features/record/goal-editor.tsx';
import styles from '#features/record/goal-step.module.css';
import { StepFoot } from '#features/record/step-foot.tsx';
import { TakenPlace } from '#features/record/taken-place.tsx';
import { TaskOffers } from '#features/record/task-offers.tsx';
import { BothKept } from '#pieces/both-kept.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { GoalHistory } from '#pieces/goal-history.tsx';
import { ReadAloud } from '#pieces/read-aloud.tsx';
import { Say } from '#pieces/say.tsx';
import { Taught, taughtPhrases } from '#pieces/taught.tsx';
import { useOnce } from '#pieces/use-once.ts';
import { readFieldDraft } from '#store/field-drafts.ts';
import { writeGoal } from '#store/goals.ts';
import type { LessonRecord } from '#store/lesson-record.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { OwnWords } from '#ui/own-words.tsx';

export interface StepProps {
  readonly record: LessonRecord;
  readonly onNext: () => void;
}

export function GoalStep({ record, onNext }: StepProps) {
  const { session } = useDevice();
  const { goal, goalHistory } = record.each.footprint;
  const { lesson } = record.each;
  const [mode, setMode] = useState<'write' | 'change' | 'decided'>(() => {
    // Half a goal that a killed tab left behind is gone on with.
    if (goal === null || readFieldDraft(`${session.person}/${goalField('write', lesson.id)}`)) return 'write';
    return readFieldDraft(`${session.person}/${goalField('change', lesson.id)}`) ? 'change' : 'decided';
  });
  return (
    <div className={styles['step']}>
      <Card aria-labelledby="goal-title" className={styles['card']}>
        <ReadAloud of={{ say: `record.goal.${mode === 'decided' ? 'decided' : 'ask'}${record.isToday ? '' : 'Then'}` }}>
          {(words) => (
            <h2 id="goal-title" className={styles['title']}>
              {words}
            </h2>
          )}
        </ReadAloud>
        {lesson.prompts['goal'] && (
          <ReadAloud of={taughtPhrases(lesson, 'prompts-goal')}>{(words) => <p lang="ja">{words}</p>}</ReadAloud>
        )}
        <BothKept of={goal} />
        {mode === 'write' && goal === null && <Suggestion record={record} onKept={() => setMode('decided')} />}
        {(mode === 'change' || (mode === 'write' && goal === null)) && (
          <TaskOffers record={record} onTaken={() => setMode('decided')} />
        )}
        {mode === 'decided' && goal ? (
          <Decided record={record} onChange={() => setMode('change')} />
        ) : (
          <GoalEditor key={mode} record={record} mode={mode === 'change' ? 'change' : 'write'} />
        )}
        {mode === 'change' && (
          <Button icon={Check} onClick={() => setMode('decided')} className={styles['end']}>
            <Say k="record.goal.changeDone" />
          </Button>
        )}
        <GoalHistory goals={goalHistory} />
        <StepFoot>
          <Button variant="primary" size="big" trailingIcon={ArrowRight} onClick={onNext}>
            <Say k="record.next.work" />
          </Button>
        </StepFoot>
      </Card>
      <BeforeCard record={record} />
    </div>
  );
}

/** What the last finished reflection ended with. */
function Suggestion({ record, onKept }: { readonly record: LessonRecord; readonly onKept: () => void }) {
  const device = useDevice();
  const { once } = useOnce();
  const { suggestion, each } = record;
  if (!suggestion) return null;
  const keep = async () => {
    const at = { unit: each.lesson.unit, lesson: each.lesson.id };
    const made = await once(() => writeGoal(device, { ...at, ...suggestion }));
    if (made && 'id' in made) onKept();
  };
  return (
    <div className={styles['suggestion']}>
      <p className={styles['eyebrow']}>
        <Say k="record.goal.suggested" />
      </p>
      <ReadAloud of={suggestion.words}>{(words) => <OwnWords look="goal">{words}</OwnWords>}</ReadAloud>
      <Button icon={Check} onClick={() => void keep()} className={styles['end']}>
        <Say k="record.goal.keep" />
      </Button>
    </div>
  );
}

function Decided({ record, onChange }: { readonly record: LessonRecord; readonly onChange: () => void }) {
  const { goal } = record.each.footprint;
  const points = record.path.plan.points.filter((point) => goal?.points.includes(point.id));
  return (
    <>
      <ReadAloud of={goal?.words ?? ''}>{(words) => <OwnWords look="goal">{words}</OwnWords>}</ReadAloud>
      {record.taken && <TakenPlace taken={record.taken} />}
      {points.length > 0 && (
        <ul className={styles['points']}>
          {points.map((point) => (
            <li key={point.id} lang="ja" className={styles['point']}>
              <Taught by={point} at="words" />
            </li>
          ))}
        </ul>
      )}
      <Button icon={PencilLine} onClick={onChange} className={styles['end']}>
        <Say k="record.goal.change" />
      </Button>
    </>
  );
}
