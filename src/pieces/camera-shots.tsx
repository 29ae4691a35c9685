// The shots so far, small: tapped, one of them is the one to go on with; or it is thrown away.
import { Check, Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import styles from '#pieces/camera-shots.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { MOST_SHOTS, type Shot, type Shots } from '#pieces/use-shots.ts';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';

export interface CameraShotsProps {
  readonly shots: Shots;
  readonly chosen: Shot;
  readonly onChosen: (photo: Blob) => void;
}

export function CameraShots({ shots, chosen, onChosen }: CameraShotsProps) {
  const say = useSay();
  const { all } = shots;
  const strip = useRef<HTMLElement>(null);
  // On a phone the first shot lands below the edge: there it would not be seen to have been taken.
  useEffect(() => {
    // Chromium answers with a promise, which is no clean-up.
    void strip.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  return (
    <section ref={strip} aria-label={say('camera.shots')} className={styles['shots']}>
      <ol className={styles['strip']}>
        {all.map((shot, at) => (
          <li key={shot.id}>
            <button
              type="button"
              className={styles['shot']}
              aria-pressed={shot === chosen}
              aria-label={say('camera.shot', { place: at + 1 })}
              onClick={() => shots.choose(shot)}
            >
              <img src={shot.url} alt="" className={styles['picture']} decoding="async" />
              <span aria-hidden="true" className={styles['place']}>
                {shot === chosen && <Icon of={Check} size="s" />}
                {at + 1}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <div className={styles['foot']}>
        <Button variant="primary" size="big" icon={Check} onClick={() => onChosen(chosen.photo)}>
          <Say k="camera.use" />
        </Button>
        <Button variant="quiet" icon={Trash2} onClick={() => shots.drop(chosen)}>
          <Say k="camera.drop" />
        </Button>
      </div>
      <p role="status" className={styles['count']}>
        <Say k="camera.shotsCount" with={{ count: all.length, most: MOST_SHOTS }} />
      </p>
    </section>
  );
}
