// The footprint has landed: what the next lesson opens with, and, honestly, where all of it is by now.
import { Footprints, PencilLine } from 'lucide-react';
import { useEffect, useRef } from 'react';
import styles from '#features/record/record-done.module.css';
import { Lamp } from '#pieces/lamp.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import type { LessonRecord } from '#store/lesson-record.ts';
import { recordLampOf } from '#store/record-lamp.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Icon } from '#ui/icon.tsx';
import { OwnWords } from '#ui/own-words.tsx';

export function RecordDone({ record, onMore }: { readonly record: LessonRecord; readonly onMore: () => void }) {
  const { lesson, footprint } = record.each;
  const heading = useRef<HTMLHeadingElement>(null);
  const lamp = useLive((device) => recordLampOf(device, lesson.id), [lesson.id]);
  // The button that was pressed is gone: the news takes the focus, so that it is heard.
  useEffect(() => heading.current?.focus(), []);
  return (
    <Card aria-labelledby="done-title" className={styles['done']}>
      <span className={styles['print']}>
        <Icon of={Footprints} size="xl" />
      </span>
      <h2 id="done-title" ref={heading} tabIndex={-1} className={styles['title']}>
        <Say k="record.done.title" />
      </h2>
      {footprint.reflection?.nextGoal && (
        <div className={styles['next']}>
          <p className={styles['eyebrow']}>
            <Say k={record.nextGoal === 'opens' ? 'record.done.goal' : 'record.reflection.nextGoal'} />
          </p>
          <OwnWords look="goal">{footprint.reflection.nextGoal}</OwnWords>
        </div>
      )}
      {lamp && (
        <p role="status" className={styles['lamp']}>
          <Lamp of={lamp} />
          {lamp !== 'arrived' && lamp !== 'seen' && (
            <span>
              <Say k={`record.done.lamp.${lamp}`} />
            </span>
          )}
        </p>
      )}
      <div className={styles['acts']}>
        <LinkButton to={`/units/${lesson.unit}`} variant="primary" size="big" icon={Footprints}>
          <Say k="record.done.toUnit" />
        </LinkButton>
        <LinkButton to="/" size="big">
          <Say k="record.done.toToday" />
        </LinkButton>
        <Button variant="quiet" icon={PencilLine} onClick={onMore}>
          <Say k="record.done.more" />
        </Button>
      </div>
    </Card>
  );
}
