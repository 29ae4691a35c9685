// ようす: what a teacher would like to have noticed, and beside each thing what can be done about it: a word, a model, a note.
import { Footprints, Users, UserX } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { HoldInsight } from '#features/insight/hold-insight.ts';
import styles from '#features/insight/insight.module.css';
import { RepeatingGoals, SilentChildren } from '#features/insight/insight-children.tsx';
import { InsightMarks } from '#features/insight/insight-marks.tsx';
import { InsightTasks } from '#features/insight/insight-tasks.tsx';
import { ClassPicker } from '#pieces/class-picker.tsx';
import { FeedbackSignal } from '#pieces/feedback-signal.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { NoteButton } from '#pieces/note-button.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import type { Device } from '#store/device.ts';
import { type Insight, insightOf } from '#store/insight.ts';
import { classAt } from '#store/taught-pupils.ts';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

async function findInsight(device: Device, chosen: string | null) {
  const { classes, group } = await classAt(device, chosen);
  return { classes, group, insight: group && (await insightOf(device, group.id)) };
}

export function InsightPage() {
  const say = useSay();
  const [params] = useSearchParams();
  const chosen = params.get('class');
  const found = useLive((device) => findInsight(device, chosen), [chosen]);
  return (
    <>
      <PageHead
        title={<Say k="insight.title" />}
        tab={say('insight.title')}
        aside={found?.group && <span lang="ja">{found.group.name}</span>}
        extras={
          <>
            {found?.group && <ClassPicker classes={found.classes} group={found.group.id} page="/insight" />}
            {found?.group && (
              <LinkButton to={`/absences?class=${found.group.id}`} icon={UserX}>
                <Say k="absence.title" />
              </LinkButton>
            )}
            <LinkButton to="/notes" icon={Footprints}>
              <Say k="insight.own" />
            </LinkButton>
          </>
        }
      />
      {!found && <Skeleton shape="card" label={say('insight.loading')} />}
      {found && !found.group && (
        <EmptyState icon={Users} title={<Say k="insight.noClass" />}>
          <Say k="insight.noClassHelp" />
        </EmptyState>
      )}
      {found?.insight?.pupils === 0 && (
        <EmptyState icon={Users} title={<Say k="insight.noPupil" />}>
          <Say k="insight.noPupilHelp" />
        </EmptyState>
      )}
      {found?.insight && found.insight.pupils > 0 && <Found insight={found.insight} />}
    </>
  );
}

function Found({ insight: now }: { readonly insight: Insight }) {
  const [held, setHeld] = useState<Insight | null>(null);
  const insight = held ?? now;
  return (
    <HoldInsight value={(isHeld) => setHeld(isHeld ? now : null)}>
      <div className={styles['column']}>
        <p className={styles['soft']}>
          <Say k="insight.help" />
        </p>
        <div className={styles['cards']}>
          <Signals of={insight.signals} />
          <SilentChildren of={insight.silent} />
          <RepeatingGoals of={insight.repeating} />
          <InsightTasks of={insight.tasks} />
        </div>
        <InsightMarks of={insight.marks} />
      </div>
    </HoldInsight>
  );
}

function Signals({ of: signals }: { readonly of: Insight['signals'] }) {
  return (
    <Card aria-labelledby="insight-signals" className={styles['part']}>
      <h2 id="insight-signals">
        <Say k="insight.signals" />
      </h2>
      {signals.length === 0 && (
        <p className={styles['soft']}>
          <Say k="insight.signalsNone" />
        </p>
      )}
      <ul className={styles['list']}>
        {signals.map(({ signal, pupil }) => (
          <li key={signal.id} className={styles['signal']}>
            <span lang="ja" className={styles['name']}>
              {pupil.displayName}
            </span>
            <FeedbackSignal signal={signal} />
            <NoteButton
              place={{ pupil: pupil.id, about: signal.id, unit: signal.unit, lesson: signal.lesson }}
              name={pupil.displayName}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}
