// ふりかえり. The goal and the works stand on the screen before anything is asked; a face is enough where words are not
// there yet. Reasons are asked for once, gently.
import { Footprints } from 'lucide-react';
import { useRef, useState } from 'react';
import { Beside } from '#features/record/beside.tsx';
import { useComparedNow } from '#features/record/compared-now.ts';
import { FoundMarks } from '#features/record/found-marks.tsx';
import { MarkStep } from '#features/record/mark-step.tsx';
import styles from '#features/record/reflection-step.module.css';
import { ReflectionWords } from '#features/record/reflection-words.tsx';
import { SavedWords } from '#features/record/saved-words.tsx';
import { StepFoot } from '#features/record/step-foot.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { ReadAloud } from '#pieces/read-aloud.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useAutosave } from '#pieces/use-autosave.ts';
import type { LessonRecord } from '#store/lesson-record.ts';
import { finishReflection, writeReflection } from '#store/reflections.ts';
import { hasTake } from '#store/takes.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { useToast } from '#ui/toast.tsx';

export interface ReflectionStepProps {
  readonly record: LessonRecord;
  readonly onDone: () => void;
}

export function ReflectionStep({ record, onDone }: ReflectionStepProps) {
  const device = useDevice();
  const say = useSay();
  const toast = useToast();
  const { lesson, footprint } = record.each;
  const { reflection, works } = footprint;
  const at = { unit: lesson.unit, lesson: lesson.id };
  const field = `voice/reflection/${lesson.id}`;
  const compared = useComparedNow(lesson.unit);
  const marked = [...works.map((work) => work.id), ...compared.lie.flatMap((each) => (each.own ? each.id : []))];
  const words = useAutosave({
    field: `reflection/${lesson.id}/words`,
    stored: reflection?.words ?? '',
    save: (next, from) => writeReflection(device, at, { words: next }, { words: from }),
  });
  const voicePlace = useRef<HTMLDivElement>(null);
  const [isVoiceAsked, setIsVoiceAsked] = useState(false);
  const finish = async () => {
    // A voice that nobody has said yes to would stay behind without a word. Asked once: who goes on all the same may.
    if (!isVoiceAsked && (await hasTake(device, field))) {
      setIsVoiceAsked(true);
      voicePlace.current?.scrollIntoView?.({ block: 'center' });
      return;
    }
    // The button took the focus, so what was typed last is on its way into the same queue, ahead of this.
    await writeReflection(device, at, { works: works.map((work) => work.id) });
    if (await finishReflection(device, at)) toast({ words: <Say k="record.refused" />, tone: 'bad' });
    else onDone();
  };
  return (
    <div className={styles['step']}>
      <Beside record={record} compared={compared} />
      <Card as="div" className={styles['ask']}>
        <FoundMarks works={[...new Set(marked)]} without={footprint.goal?.fromPin ?? null} autosave={words} />
        <MarkStep record={record} />
        <ReflectionWords
          record={record}
          autosave={words}
          voiceField={field}
          voicePlace={voicePlace}
          isVoiceAsked={isVoiceAsked}
        />
        <section className={styles['next']}>
          <ReadAloud of={{ say: 'record.reflection.nextGoal' }}>
            {(question) => (
              <SavedWords
                field={`reflection/${lesson.id}/nextGoal`}
                stored={reflection?.nextGoal ?? ''}
                save={(nextGoal, from) => writeReflection(device, at, { nextGoal }, { nextGoal: from })}
                label={question}
                hint={<Say k={`record.reflection.nextGoalHint.${record.nextGoal}`} />}
                placeholder={say('record.reflection.nextGoalPlaceholder')}
                rows={2}
              />
            )}
          </ReadAloud>
        </section>
        <StepFoot>
          <Button variant="primary" size="big" icon={Footprints} onClick={() => void finish()}>
            <Say k={footprint.done.reflection ? 'record.reflection.finishAgain' : 'record.reflection.finish'} />
          </Button>
        </StepFoot>
      </Card>
    </div>
  );
}
