// The 課題 that the goal took up: the place then and now, and the question whether it is solved. It may stay open.
import { Check } from 'lucide-react';
import { TakenPlace } from '#features/record/taken-place.tsx';
import styles from '#features/record/task.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { PinCrop } from '#pieces/pin-crop.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useTell } from '#pieces/use-pin-desk.tsx';
import { VoiceNote } from '#pieces/voice-note.tsx';
import type { LessonRecord } from '#store/lesson-record.ts';
import { closePin, type OpenTask, reopenPin } from '#store/pins.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';

export interface TaskCheckProps {
  readonly record: LessonRecord;
  readonly taken: OpenTask;
}
export function TaskCheck({ record, taken }: TaskCheckProps) {
  const device = useDevice();
  const say = useSay();
  const tell = useTell();
  const { pin, work } = taken;
  const now = record.each.footprint.face;
  // Marked today, on the only work there is: nothing to compare it with yet.
  if (!now || now.id === work.id) return null;
  const solve = async () => tell(await closePin(device, pin.id, now.id), 'pin.solved', () => reopenPin(device, pin.id));
  return (
    <div role="group" aria-label={say('pin.check')} className={styles['check']}>
      <p className={styles['title']}>
        <Say k={record.isToday ? 'pin.checkAsk' : 'pin.checkAskThen'} />
      </p>
      {pin.words && <p lang="ja">{pin.words}</p>}
      {pin.voice !== null && <VoiceNote media={pin.voice} />}
      <div className={styles['pair']}>
        <figure>
          <TakenPlace taken={taken} />
          <figcaption>
            <Say k="pin.before" />
          </figcaption>
        </figure>
        <figure>
          <span className={styles['place']}>
            <PinCrop media={now.media} at={pin.at} alt={say('pin.after')} />
          </span>
          <figcaption>
            <Say k="pin.after" />
          </figcaption>
        </figure>
      </div>
      {pin.closedBy === null ? (
        <Button icon={Check} onClick={() => void solve()}>
          <Say k="pin.solve" />
        </Button>
      ) : (
        <Chip tone="take" icon={Check}>
          <Say k="pin.solvedTask" />
        </Chip>
      )}
    </div>
  );
}
