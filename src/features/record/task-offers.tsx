// Open 課題 of the unit, to be taken as the goal: the place of each is shown, so that nobody has to remember it.
import { useState } from 'react';
import { isRefused } from '#domain/refusal.ts';
import { TakenPlace } from '#features/record/taken-place.tsx';
import styles from '#features/record/task.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useOnce } from '#pieces/use-once.ts';
import { VoiceNote } from '#pieces/voice-note.tsx';
import { changeGoal, writeGoal } from '#store/goals.ts';
import type { LessonRecord } from '#store/lesson-record.ts';
import type { OpenTask } from '#store/pins.ts';
import { Button } from '#ui/button.tsx';

/** As many as a child can choose between at a glance; the older ones come on demand. */
const AT_ONCE = 3;

export interface TaskOffersProps {
  readonly record: LessonRecord;
  readonly onTaken: () => void;
}
export function TaskOffers({ record, onTaken }: TaskOffersProps) {
  const device = useDevice();
  const say = useSay();
  const [all, setAll] = useState(false);
  const { once } = useOnce();
  const { lesson, footprint } = record.each;
  const tasks = record.tasks.filter(({ pin }) => pin.id !== footprint.goal?.fromPin);
  if (tasks.length === 0) return null;
  const take = async ({ pin }: OpenTask) => {
    const goal = { words: pin.words.trim() || say('pin.goalOfPlace'), fromPin: pin.id };
    const made = await once(() =>
      footprint.goal
        ? changeGoal(device, footprint.goal.id, goal)
        : writeGoal(device, { unit: lesson.unit, lesson: lesson.id, ...goal }),
    );
    if (made && !isRefused(made)) onTaken();
  };
  return (
    <section aria-labelledby="offers-title" className={styles['offers']}>
      <h3 id="offers-title" className={styles['title']}>
        <Say k="pin.offers" />
      </h3>
      <ul className={styles['list']}>
        {(all ? tasks : tasks.slice(0, AT_ONCE)).map((task) => (
          <li key={task.pin.id}>
            <button type="button" className={styles['offer']} onClick={() => void take(task)}>
              <TakenPlace taken={task} />
              {task.pin.words.trim() ? (
                <span lang="ja" className={styles['words']}>
                  {task.pin.words}
                </span>
              ) : (
                <span className={styles['words']}>
                  <Say k="pin.goalOfPlace" />
                </span>
              )}
            </button>
            {task.pin.voice !== null && <VoiceNote media={task.pin.voice} />}
          </li>
        ))}
      </ul>
      {!all && tasks.length > AT_ONCE && (
        <Button variant="quiet" onClick={() => setAll(true)}>
          <Say k="pin.offersMore" with={{ count: tasks.length - AT_ONCE }} />
        </Button>
      )}
    </section>
  );
}
