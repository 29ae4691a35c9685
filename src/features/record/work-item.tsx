// One work of the lesson: its picture, which try it was, where it is by now, what the child calls it and says of it.
import { Maximize2, Trash2 } from 'lucide-react';
import type { RecordOf } from '#domain/records/kinds.ts';
import { SavedWords } from '#features/record/saved-words.tsx';
import styles from '#features/record/work-item.module.css';
import { AiUse } from '#pieces/ai-use.tsx';
import { BothKept } from '#pieces/both-kept.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { FiledSign } from '#pieces/filed-sign.tsx';
import { WorkLamp } from '#pieces/lamp.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { LinkCard } from '#pieces/link-card.tsx';
import { MediaPicture } from '#pieces/media-picture.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useChoice } from '#pieces/use-choice.ts';
import { WorkLink } from '#pieces/work-link.tsx';
import { restoreWork, retitleWork, type Stage, setStage, trashWork } from '#store/works.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { useToast } from '#ui/toast.tsx';

export interface WorkItemProps {
  readonly work: RecordOf<'work'>;
  /** Which one of the lesson, from 1. */
  readonly place: number;
}
const STAGES: readonly Stage[] = ['trial', 'practice', 'final'];

export function WorkItem({ work, place }: WorkItemProps) {
  const device = useDevice();
  const say = useSay();
  const remove = useRemove(work.id);
  const name = work.title || say('record.work.number', { place });
  const [stage, choose] = useChoice(work.stage, (next: Stage) => setStage(device, work.id, next));
  return (
    <Card as="div" padding="small" className={styles['item']}>
      <span className={styles['picture']}>
        {work.kind === 'video' ? (
          <WorkLink work={work} label={name} />
        ) : (
          <MediaPicture media={work.media} kind={work.kind} alt={name} className={styles['sheet']} />
        )}
      </span>
      <p className={styles['head']}>
        <b>
          <Say k="record.work.number" with={{ place }} />
        </b>
        <WorkLamp work={work.id} />
        <FiledSign of={work} />
      </p>
      <div className={styles['facts']}>
        {work.kind === 'link' && <LinkCard link={work.link} />}
        <Segmented
          label={<Say k="record.work.stage" />}
          hideLabel
          value={stage}
          onValue={choose}
          options={STAGES.map((each) => ({ value: each, label: <Say k={`unit.stage.${each}`} /> }))}
        />
        <BothKept of={work} />
        <Naming work={work} />
        <div className={styles['acts']}>
          <LinkButton to={`/works/${work.id}`} variant="quiet" icon={Maximize2}>
            <Say k="record.work.open" />
          </LinkButton>
          <Button
            variant="quiet"
            icon={Trash2}
            aria-label={say('record.work.removeNamed', { place })}
            onClick={() => void remove()}
          >
            <Say k="record.work.remove" />
          </Button>
        </div>
      </div>
    </Card>
  );
}

/** Name, a few words, and whether AI helped, folded away until wanted. */
function Naming({ work }: Pick<WorkItemProps, 'work'>) {
  const device = useDevice();
  const say = useSay();
  return (
    <details className={styles['naming']} open={work.title !== '' || work.words !== '' || work.aiUse !== ''}>
      <summary className={styles['summary']}>
        <span>
          <Say k="record.work.more" />
        </span>
      </summary>
      <div className={styles['fields']}>
        <SavedWords
          field={`work/${work.id}/title`}
          stored={work.title}
          save={(title) => retitleWork(device, work.id, { title: title.replaceAll('\n', ' ') })}
          label={<Say k="record.work.name" />}
          placeholder={say('record.work.namePlaceholder')}
          rows={1}
        />
        <SavedWords
          field={`work/${work.id}/words`}
          stored={work.words}
          save={(words, from) => retitleWork(device, work.id, { words }, { words: from })}
          label={<Say k="record.work.words" />}
          placeholder={say('record.work.wordsPlaceholder')}
          rows={2}
        />
        <AiUse work={work} />
      </div>
    </details>
  );
}

/** Puts the work away at once; the toast has the way back. */
function useRemove(work: string): () => Promise<void> {
  const device = useDevice();
  const toast = useToast();
  return async () => {
    if (await trashWork(device, work)) return;
    toast({
      words: <Say k="record.work.removed" />,
      action: (
        <Button
          onClick={() => {
            void restoreWork(device, work);
            toast({ words: <Say k="record.work.kept" /> });
          }}
        >
          <Say k="record.work.undo" />
        </Button>
      ),
    });
  };
}
