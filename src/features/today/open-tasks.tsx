// Open 課題, newest first: what the child set out to do better waits here until it is done. Each leads to its place.
import { Flag } from 'lucide-react';
import { Link } from 'react-router';
import styles from '#features/today/open-tasks.module.css';
import { PinCrop } from '#pieces/pin-crop.tsx';
import { Say } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { openTasksOf } from '#store/pins.ts';
import { Card } from '#ui/card.tsx';
import { Icon } from '#ui/icon.tsx';

const AT_ONCE = 3;

export function OpenTasks() {
  const tasks = useLive(async (device) => openTasksOf(device, device.session.person), []);
  if (!tasks?.length) return null;
  return (
    <Card aria-labelledby="tasks-title">
      <h2 id="tasks-title" className={styles['head']}>
        <Icon of={Flag} />
        <span>
          <Say k="today.tasks" />
        </span>
      </h2>
      <ul className={styles['list']}>
        {tasks.slice(0, AT_ONCE).map(({ pin, work }) => (
          <li key={pin.id}>
            <Link to={`/works/${work.id}?pin=${pin.id}`} className={styles['task']}>
              <span className={styles['place']}>
                <PinCrop media={work.media} at={pin.at} alt="" variant="t" />
              </span>
              {pin.words.trim() ? (
                <span lang="ja" className={styles['words']}>
                  {pin.words}
                </span>
              ) : (
                <span className={styles['words']}>
                  <Say k={pin.voice === null ? 'today.taskNoWords' : 'today.taskSpoken'} />
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
      {tasks.length > AT_ONCE && (
        <p className={styles['more']}>
          <Say k="today.tasksMore" with={{ count: tasks.length - AT_ONCE }} />
        </p>
      )}
    </Card>
  );
}
