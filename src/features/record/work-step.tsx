// さくひん. Take a picture, and one more; each stays, none is written over. Throwing one away can be undone.
import { ArrowRight } from 'lucide-react';
import { type ReactNode, Suspense, useRef, useState } from 'react';
import { isRefused } from '#domain/refusal.ts';
import { WRITING } from '#domain/writing-subjects.ts';
import { AskedAgain } from '#features/record/asked-again.tsx';
import type { StepProps } from '#features/record/goal-step.tsx';
import { keepSheet, squareIn } from '#features/record/keep-sheet.ts';
import { SheetFiled } from '#features/record/sheet-filed.tsx';
import { StepFoot } from '#features/record/step-foot.tsx';
import { WorkItem } from '#features/record/work-item.tsx';
import styles from '#features/record/work-step.module.css';
import { WorkWays } from '#features/record/work-ways.tsx';
import { CapturePhoto } from '#pieces/capture-photo.tsx';
import type { Captured } from '#pieces/captured.ts';
import { useDevice } from '#pieces/device-context.tsx';
import { givenLinksLeft } from '#pieces/given-left.ts';
import { lazyScreen } from '#pieces/lazy-screen.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { MOST_AT_ONCE, useGivenDoor } from '#pieces/use-given-door.ts';
import { useInSight } from '#pieces/use-in-sight.ts';
import { hasRoomToCapture } from '#store/room-to-capture.ts';
import type { SheetPlace } from '#store/sheet-place.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { classNames } from '#ui/class-names.ts';
import { Notice } from '#ui/notice.tsx';
import { OwnWords } from '#ui/own-words.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { useToast } from '#ui/toast.tsx';

const GivenThings = lazyScreen(() => import('#pieces/given-things.tsx'), 'GivenThings');

export function WorkStep({ record, onNext }: StepProps) {
  const say = useSay();
  const device = useDevice();
  const toast = useToast();
  const { lesson, footprint } = record.each;
  const { works, goal } = footprint;
  const [filed, setFiled] = useState<SheetPlace | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const keep = async (captured: Captured) => {
    // The first try of a lesson is one; what follows is practice until the child says which one is the last.
    const stage = works.length === 0 ? 'trial' : 'practice';
    const { made, place } = await keepSheet(device, captured, { unit: lesson.unit, lesson: lesson.id, stage });
    setFiled(place);
    if (!isRefused(made)) toast({ words: <Say k="record.work.kept" /> });
    return made;
  };
  // Of several files that were given together the next one is looked at meanwhile: it stays in sight.
  const keepAndShow = async (captured: Captured) => {
    const made = await keep(captured);
    if (!isRefused(made)) setShown(made.id);
    return made;
  };
  const givenField = `given/${lesson.id}`;
  const given = useGivenDoor(() => givenLinksLeft(device, givenField));
  const sheets = WRITING.has(record.path.plan.unit.subject) ? 'usual' : 'whenSure';
  return (
    <div className={styles['step']} {...given.drop}>
      <Card as="div" className={classNames(styles['capture'], given.isOver && styles['over'])}>
        <h2 className={styles['title']}>
          <Say k={works.length === 0 ? 'record.work.ask' : 'record.work.add'} />
        </h2>
        {goal?.words && <OwnWords look="goal">{goal.words}</OwnWords>}
        <AskedAgain record={record} />
        {given.leftOut > 0 && (
          <Notice tone="bad">
            <Say k="ways.givenTooMany" with={{ most: MOST_AT_ONCE, count: given.leftOut }} />
          </Notice>
        )}
        {given.waiting.length > 0 && (
          <Suspense fallback={<Skeleton shape="card" />}>
            <GivenThings
              waiting={given.waiting}
              all={given.all}
              keep={keep}
              onDone={given.next}
              field={givenField}
              sheets={sheets}
            />
          </Suspense>
        )}
        <CapturePhoto
          label={say('record.work.ask')}
          onPrepared={(prepared) => keepAndShow({ kind: 'photo', prepared })}
          onLooked={squareIn}
          hasRoom={() => hasRoomToCapture(device)}
          sheets={sheets}
          ghostOf={{ unit: lesson.unit, lesson: lesson.id }}
        />
        {filed && <SheetFiled place={filed} />}
        <WorkWays lesson={lesson.id} keep={keepAndShow} onFiles={given.take} />
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
      {works.length > 0 && <KeptWorks works={works} shown={shown} />}
    </div>
  );
}

interface KeptWorksProps {
  readonly works: StepProps['record']['each']['footprint']['works'];
  /** The one that was kept just now. */
  readonly shown: string | null;
}
function KeptWorks({ works, shown }: KeptWorksProps) {
  return (
    <section aria-labelledby="works-title" className={styles['works']}>
      <h2 id="works-title" className={styles['title']}>
        <Say k="record.work.title" />
      </h2>
      <ol className={styles['list']}>
        {works.map((work, at) => (
          <ListedWork key={work.id} isNew={work.id === shown}>
            <WorkItem work={work} place={at + 1} />
          </ListedWork>
        ))}
      </ol>
    </section>
  );
}

/** What was just kept may have come below the edge: it is seen, not only said. */
function ListedWork({ isNew, children }: { readonly isNew: boolean; readonly children: ReactNode }) {
  const place = useRef<HTMLLIElement>(null);
  useInSight(place, isNew);
  return <li ref={place}>{children}</li>;
}
