// Somebody else's work, read-only: a classmate's as they opened it; to the teacher, with what was said to the child.
import { Columns2, Footprints } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { canBeCompared } from '#domain/can-be-compared.ts';
import { BeforeAfter } from '#features/work/before-after.tsx';
import styles from '#features/work/own-work.module.css';
import { WorkFacts } from '#features/work/work-facts.tsx';
import { WorkFeedback } from '#features/work/work-feedback.tsx';
import { WorkHead } from '#features/work/work-head.tsx';
import { WorkShown } from '#features/work/work-shown.tsx';
import { AiSign } from '#pieces/ai-sign.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { LookingPlace, useLooking } from '#pieces/looking.tsx';
import { NoteButton } from '#pieces/note-button.tsx';
import { PinList } from '#pieces/pin-list.tsx';
import { ReadAloud } from '#pieces/read-aloud.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { Taught } from '#pieces/taught.tsx';
import { usePinDesk } from '#pieces/use-pin-desk.tsx';
import type { Kept } from '#store/database.ts';
import type { WorkPlace } from '#store/work-place.ts';
import { Card } from '#ui/card.tsx';
import { OwnWords } from '#ui/own-words.tsx';

export function OthersWork({ place }: { readonly place: WorkPlace }) {
  const { work, works, unit, ownerName } = place;
  const pins = usePinDesk(work, false);
  const { session } = useDevice();
  const say = useSay();
  const teacher = session.role === 'teacher';
  const path = teacher ? `/pupils/${work.owner}/units/${unit.id}` : `/everyone/${work.owner}/units/${unit.id}`;
  const back = teacher
    ? { backTo: path, backWords: ownerName }
    : { backTo: `/everyone?unit=${unit.id}`, backWords: <Taught by={unit} at="title" /> };
  return (
    <>
      <WorkHead place={place} {...back} />
      <div className={styles['page']}>
        <Card padding="small" className={styles['shown']}>
          <LookingPlace place={work.id}>
            <Looked work={work} isLooking={teacher}>
              <WorkShown work={work} title={work.title || say('work.by', { name: ownerName })} pins={pins} />
            </Looked>
          </LookingPlace>
        </Card>
        {pins.pins.length > 0 && (
          <div className={styles['pins']}>
            <PinList desk={pins} work={work} works={works} />
          </div>
        )}
        <div className={styles['main']}>
          <BeforeAfter place={place} />
        </div>
        <div className={styles['beside']}>
          <Card className={styles['part']} aria-label={say('work.about')}>
            <WorkFacts work={work} own={teacher} />
            {teacher && <AiSign work={work} />}
            {work.words && <ReadAloud of={work.words}>{(words) => <OwnWords>{words}</OwnWords>}</ReadAloud>}
          </Card>
          {teacher && work.owner !== null && (
            <NoteButton
              place={{ pupil: work.owner, about: work.id, unit: unit.id, lesson: work.lesson }}
              name={ownerName}
            />
          )}
          {teacher && <WorkFeedback work={work.id} />}
          {!teacher && canBeCompared(work) && (
            <LinkButton size="big" icon={Columns2} to={`/compare?unit=${unit.id}&a=work:${work.id}`}>
              <Say k="work.compareMine" />
            </LinkButton>
          )}
          <LinkButton variant="primary" size="big" icon={Footprints} to={path}>
            <Say k="work.toPath" with={{ name: ownerName }} />
          </LinkButton>
        </div>
      </div>
    </>
  );
}

interface LookedProps {
  readonly work: Kept<'work'>;
  /** A teacher's looking is told to the child, a classmate's is not. */
  readonly isLooking: boolean;
  readonly children: ReactNode;
}
function Looked({ work, isLooking, children }: LookedProps) {
  const sight = useRef<HTMLDivElement>(null);
  useLooking(sight, work);
  return <div ref={isLooking ? sight : undefined}>{children}</div>;
}
