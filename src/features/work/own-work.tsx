// One's own work: what it is called, what one says about it, who may see it, what the teacher said.
import { Archive, Columns2, Footprints, Layers2 } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { canBeCompared } from '#domain/can-be-compared.ts';
import { BeforeAfter } from '#features/work/before-after.tsx';
import styles from '#features/work/own-work.module.css';
import { WorkFacts } from '#features/work/work-facts.tsx';
import { WorkFeedback } from '#features/work/work-feedback.tsx';
import { WorkHead } from '#features/work/work-head.tsx';
import { WorkShown } from '#features/work/work-shown.tsx';
import { WorkThemes } from '#features/work/work-themes.tsx';
import { WorkWords } from '#features/work/work-words.tsx';
import { AiUse } from '#pieces/ai-use.tsx';
import { AudiencePicker } from '#pieces/audience-picker.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { PinList } from '#pieces/pin-list.tsx';
import { PinTools } from '#pieces/pin-tools.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { Taught } from '#pieces/taught.tsx';
import { useChoice } from '#pieces/use-choice.ts';
import { usePinDesk } from '#pieces/use-pin-desk.tsx';
import type { WorkPlace } from '#store/work-place.ts';
import { type Stage, setStage, shareWork, trashWork } from '#store/works.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { Row } from '#ui/stack.tsx';
import { useToast } from '#ui/toast.tsx';

const STAGES: readonly Stage[] = ['trial', 'practice', 'final'];

export function OwnWork({ place }: { readonly place: WorkPlace }) {
  const { work, unit, works } = place;
  const [address] = useSearchParams();
  const pins = usePinDesk(work, true, { pin: address.get('pin'), mark: address.get('mark') });
  const device = useDevice();
  const say = useSay();
  const toast = useToast();
  const tell = async (done: Promise<unknown>) => {
    const refused = await done;
    if (refused !== null) toast({ words: <Say k="work.notDone" />, tone: 'bad' });
    return refused;
  };
  const [audience, chooseAudience] = useChoice(work.audience, (next) => tell(shareWork(device, work.id, next)));
  const [stage, chooseStage] = useChoice(work.stage, (next) => tell(setStage(device, work.id, next)));
  return (
    <>
      <WorkHead place={place} backTo={`/units/${unit.id}`} backWords={<Taught by={unit} at="title" />} />
      <div className={styles['page']}>
        <Card padding="small" className={styles['shown']}>
          <WorkShown work={work} title={work.title || say('work.title')} pins={pins} />
          {canBeCompared(work) && <PinTools desk={pins} />}
        </Card>
        {(canBeCompared(work) || pins.pins.length > 0) && (
          <div className={styles['pins']}>
            <PinList desk={pins} work={work} works={works} />
          </div>
        )}
        <div className={styles['main']}>
          <BeforeAfter place={place} />
          <CompareLinks place={place} />
          <WorkFeedback work={work.id} />
        </div>
        <div className={styles['beside']}>
          <Card className={styles['part']} aria-label={say('work.about')}>
            <WorkFacts work={work} />
            <WorkWords work={work} />
            <AiUse work={work} />
            <Segmented
              label={<Say k="work.stage" />}
              value={stage}
              options={STAGES.map((each) => ({ value: each, label: <Say k={`unit.stage.${each}`} /> }))}
              onValue={chooseStage}
            />
          </Card>
          <Card aria-label={say('work.audience')}>
            <AudiencePicker audience={audience} inClass={unit.classGroup !== null} onAudience={chooseAudience} />
          </Card>
          <WorkThemes work={work.id} />
          <Button variant="quiet" icon={Archive} onClick={() => void tell(trashWork(device, work.id))}>
            <Say k="work.remove" />
          </Button>
        </div>
      </div>
    </>
  );
}

/** A file and a card have no place to mark, and nothing to lay over another. */
function CompareLinks({ place: { work, unit, works, model } }: { readonly place: WorkPlace }) {
  const before = works[works.findIndex((each) => each.id === work.id) - 1];
  const comparable = canBeCompared(work);
  const to = (other: string) => `/compare?unit=${unit.id}&a=${other}&b=work:${work.id}`;
  return (
    <Row>
      {comparable && before && (
        <LinkButton icon={Layers2} to={to(`work:${before.id}`)}>
          <Say k="work.compareBefore" />
        </LinkButton>
      )}
      {comparable && model && (
        <LinkButton icon={Columns2} to={to(`model:${model.id}`)}>
          <Say k="work.compareModel" />
        </LinkButton>
      )}
      {work.lesson && (
        <LinkButton icon={Footprints} variant="quiet" to={`/units/${unit.id}/lessons/${work.lesson}/record`}>
          <Say k="work.toRecord" />
        </LinkButton>
      )}
    </Row>
  );
}
