// What the camera sees before and while it records: how long it has, and the one big button.
import { Circle, Square, SwitchCamera, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { LIMITS } from '#domain/limits.ts';
import { openFilmCamera } from '#media/film-camera.ts';
import styles from '#pieces/capture-video.module.css';
import voiceStyles from '#pieces/capture-voice.module.css';
import { Finder } from '#pieces/finder.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useCamera } from '#pieces/use-camera.ts';
import { useInSight } from '#pieces/use-in-sight.ts';
import type { Video } from '#pieces/use-video.ts';
import { Button } from '#ui/button.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { ProgressBar } from '#ui/progress-bar.tsx';

export interface FilmFinderProps {
  readonly video: Video;
  /** Null: it does not record yet. */
  readonly seconds: number | null;
}

export function FilmFinder({ video, seconds }: FilmFinderProps) {
  const say = useSay();
  const { camera, turn } = useCamera(openFilmCamera, video.refuse);
  const [seen, setSeen] = useState<MediaStream | null>(null);
  const isReady = camera !== null && seen === camera.stream;
  return (
    <>
      {camera && !camera.hasSound && (
        <Notice>
          <Say k="film.noSound" />
        </Notice>
      )}
      <Finder
        stream={camera?.stream ?? null}
        label={say('media.cameraView')}
        onReady={() => setSeen(camera?.stream ?? null)}
      />
      {seconds === null ? (
        <Before
          isReady={isReady}
          record={() => camera && isReady && video.record(camera)}
          turn={turn}
          stop={video.again}
        />
      ) : (
        <Recording seconds={seconds} stop={video.stop} />
      )}
    </>
  );
}

interface BeforeProps {
  readonly isReady: boolean;
  readonly record: () => void;
  readonly turn: (() => void) | null;
  readonly stop: () => void;
}
function Before({ isReady, record, turn, stop }: BeforeProps) {
  const say = useSay();
  const start = useRef<HTMLButtonElement>(null);
  const ways = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: the keys go on here.
  useEffect(() => start.current?.focus(), []);
  // The picture of the camera comes last, and pushes the button down.
  useInSight(ways, isReady);
  return (
    <div ref={ways} className={voiceStyles['ways']}>
      <Button ref={start} variant="primary" size="big" icon={Circle} busy={!isReady} onClick={record}>
        <Say k="film.record" />
      </Button>
      {turn && <IconButton icon={SwitchCamera} variant="plain" label={say('media.otherCamera')} onClick={turn} />}
      <Button icon={X} onClick={stop}>
        <Say k="film.stop" />
      </Button>
    </div>
  );
}

function Recording({ seconds, stop }: { readonly seconds: number; readonly stop: () => void }) {
  const say = useSay();
  const done = useRef<HTMLButtonElement>(null);
  useEffect(() => done.current?.focus(), []);
  return (
    <>
      <p role="status" className={styles['on']}>
        <span aria-hidden="true" className={styles['lamp']} />
        <Say k="film.recording" />
      </p>
      <div className={voiceStyles['time']}>
        <ProgressBar label={say('film.recording')} value={seconds / LIMITS.takeSeconds} />
        <p>
          <Say k="film.seconds" with={{ seconds: Math.round(seconds), most: LIMITS.takeSeconds }} />
        </p>
      </div>
      <Button ref={done} variant="primary" size="big" icon={Square} onClick={stop}>
        <Say k="film.done" />
      </Button>
    </>
  );
}
