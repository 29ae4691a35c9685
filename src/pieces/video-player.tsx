// A film or a sound from this device's own bytes, under our own controls: the same on every device, all by touch and key.
import { AudioLines } from 'lucide-react';
import { Say, useSay } from '#pieces/say.tsx';
import { useFilm } from '#pieces/use-film.ts';
import { VideoControls } from '#pieces/video-controls.tsx';
import type { Film } from '#pieces/video-film.ts';
import { onFilmKey } from '#pieces/video-keys.ts';
import styles from '#pieces/video-player.module.css';
import { Icon } from '#ui/icon.tsx';

export interface VideoPlayerProps {
  /** Address of the bytes; `blob:` of this device. */
  readonly url: string;
  readonly title: string;
  /** A picture until the film is ready. */
  readonly poster?: string | undefined;
  readonly soundOnly?: boolean;
  /** One that somebody else goes to moments of, too. */
  readonly film?: Film | undefined;
}

export function VideoPlayer({ url, title, poster, soundOnly = false, film: given }: VideoPlayerProps) {
  const say = useSay();
  const { film, state, attach } = useFilm(given);
  const label = say(soundOnly ? 'model.soundPlayer' : 'model.player', { title });
  return (
    // Keys work wherever the focus is inside the player; each has a button as its twin.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className={styles['player']} aria-label={label} onKeyDown={(event) => onFilmKey(event, film)}>
      {soundOnly ? (
        <div className={styles['sound']}>
          <Icon of={AudioLines} size="xl" />
          {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
          <audio key={url} ref={attach} src={url} preload="auto" />
        </div>
      ) : (
        <div className={styles['screen']}>
          {/* A child's own film has no captions; what is said about it stands beside it. */}
          {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
          <video
            key={url}
            ref={attach}
            className={styles['film']}
            data-mirrored={state.mirrored}
            src={url}
            poster={poster}
            playsInline
            preload="auto"
            onClick={film.toggle}
          />
        </div>
      )}
      {state.failed && (
        <p role="alert" className={styles['failed']}>
          <Say k="model.failed" />
        </p>
      )}
      <VideoControls film={film} state={state} soundOnly={soundOnly} />
      {!soundOnly && <KeyList />}
    </section>
  );
}

function KeyList() {
  return (
    <details className={styles['keys']}>
      <summary>
        <Say k="model.keys" />
      </summary>
      <ul className={styles['keyList']}>
        {(['Play', 'Frame', 'Speed', 'Loop', 'Mirror'] as const).map((name) => (
          <li key={name}>
            <Say k={`model.keys${name}`} />
          </li>
        ))}
      </ul>
    </details>
  );
}
