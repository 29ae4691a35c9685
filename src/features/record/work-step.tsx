// さくひん. Take a picture, and one more; each stays, none is written over. Throwing one away can be undone.
import { ArrowRight } from 'lucide-react';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import { isRefused } from '#domain/refusal.ts';
import { WRITING } from '#domain/writing-subjects.ts';
import type { StepProps } from '#features/record/goal-step.tsx';
import { StepFoot } from '#features/record/step-foot.tsx';
import { WorkItem } from '#features/record/work-item.tsx';
import styles from '#features/record/work-step.module.css';
import { WorkVoice } from '#features/record/work-voice.tsx';
import { CapturePhoto } from '#pieces/capture-photo.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { hasRoomToCapture } from '#store/room-to-capture.ts';
import { keepWork } from '#store/works.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { OwnWords } from '#ui/own-words.tsx';
import { useToast } from '#ui/toast.tsx';

export function WorkStep({ record, onNext }: StepProps) {
  const say = useSay();
  const device = useDevice();
  const toast = useToast();
  const { lesson, footprint } = record.each;
  const { works, goal } = footprint;
  const keep = async (prepared: PreparedMedia, kind: 'photo' | 'audio' = 'photo') => {
    // The first try of a lesson is one; what follows is practice until the child says which one is the last.
    const stage = works.length === 0 ? 'trial' : 'practice';
    const made = await keepWork(device, prepared, { unit: lesson.unit, lesson: lesson.id, stage, kind });
    if (!isRefused(made)) toast({ words: <Say k="record.work.kept" /> });
    return made;
  };
  return (
    <div className={styles['step']}>
      <Card as="div" className={styles['capture']}>
        <h2 className={styles['title']}>
          <Say k={works.length === 0 ? 'record.work.ask' : 'record.work.add'} />
        </h2>
        {goal?.words && <OwnWords look="goal">{goal.words}</OwnWords>}
        <CapturePhoto
          label={say('record.work.ask')}
          onPrepared={keep}
          hasRoom={() => hasRoomToCapture(device)}
          sheets={WRITING.has(record.path.plan.unit.subject) ? 'usual' : 'whenSure'}
        />
        <WorkVoice lesson={lesson.id} onPrepared={(prepared) => keep(prepared, 'audio')} />
        <StepFoot>
          <Button
            variant={works.length > 0 ? 'primary' : 'plain'}
            size="big"
            trailingIcon={ArrowRight}
            onClick={onNext}
          >
            <Say k="record.next.reflection" />
          </Button>
        </StepFoot>
      </Card>
      {works.length > 0 && (
        <section aria-labelledby="works-title" className={styles['works']}>
          <h2 id="works-title" className={styles['title']}>
            <Say k="record.work.title" />
          </h2>
          <ol className={styles['list']}>
            {works.map((work, at) => (
              <li key={work.id}>
                <WorkItem work={work} place={at + 1} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}
