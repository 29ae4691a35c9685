// The film that was just made: is it all right?
import { Check, Pause, Play, RotateCcw } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import styles from '#pieces/capture-video.module.css';
import voiceStyles from '#pieces/capture-voice.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { useFilm } from '#pieces/use-film.ts';
import { useInSight } from '#pieces/use-in-sight.ts';
import type { Video, VideoState } from '#pieces/use-video.ts';
import { filmTime } from '#pieces/video-clock.ts';
import { VideoTroubleNote } from '#pieces/video-trouble-note.tsx';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { ProgressBar } from '#ui/progress-bar.tsx';

export interface LookedAtFilmProps {
  readonly video: Video;
  readonly state: VideoState & { at: 'looking' };
}

export function LookedAtFilm({ video, state }: LookedAtFilmProps) {
  const question = useId();
  const heading = useRef<HTMLParagraphElement>(null);
  const ways = useRef<HTMLDivElement>(null);
  const [hasSize, setHasSize] = useState(false);
  useEffect(() => heading.current?.focus(), []);
  // On a phone the answer would stand below the edge, behind the bar.
  useInSight(ways, hasSize);
  return (
    <>
      <p ref={heading} id={question} tabIndex={-1} className={voiceStyles['question']}>
        <Say k={state.isLeft ? 'film.left' : 'film.looksGood'} />
      </p>
      {state.trouble && <VideoTroubleNote trouble={state.trouble} />}
      {state.film.hasLostSound && (
        <Notice>
          <Say k="film.lostSound" />
        </Notice>
      )}
      <Preview url={state.url} onSize={() => setHasSize(true)} />
      <div ref={ways} className={voiceStyles['ways']} role="group" aria-labelledby={question}>
        <Button variant="primary" size="big" icon={Check} busy={state.isKeeping} onClick={video.keep}>
          <Say k="film.keep" />
        </Button>
        <Button icon={RotateCcw} disabled={state.isKeeping} onClick={video.again}>
          <Say k="film.again" />
        </Button>
      </div>
    </>
  );
}

interface PreviewProps {
  readonly url: string;
  /** It is as large as it will be. */
  readonly onSize: () => void;
}
function Preview({ url, onSize }: PreviewProps) {
  const say = useSay();
  const { film, state, attach } = useFilm();
  const label = say('film.preview');
  return (
    <>
      {/* A child's own film has no captions; what they write stands beside it. */}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
      <video
        key={url}
        ref={attach}
        className={styles['screen']}
        src={url}
        aria-label={label}
        playsInline
        preload="auto"
        onLoadedMetadata={onSize}
        onClick={film.toggle}
      />
      <div role="group" aria-label={label} className={voiceStyles['player']}>
        <Button icon={state.playing ? Pause : Play} onClick={film.toggle}>
          <Say k={state.playing ? 'film.pause' : 'film.play'} />
        </Button>
        <div className={voiceStyles['time']}>
          <ProgressBar label={label} value={state.duration > 0 ? state.time / state.duration : 0} />
          <p>{filmTime(state.duration)}</p>
        </div>
      </div>
      {state.failed && <VideoTroubleNote trouble={{ refused: 'not-media', field: 'format' }} />}
    </>
  );
}
