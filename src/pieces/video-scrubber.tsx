// Where the film stands, with the looped part drawn under the line.
import type { CSSProperties } from 'react';
import { useSay } from '#pieces/say.tsx';
import { FRAME, filmTime } from '#pieces/video-clock.ts';
import type { FilmState } from '#pieces/video-film.ts';
import styles from '#pieces/video-scrubber.module.css';
import { Slider } from '#ui/slider.tsx';

export interface VideoScrubberProps {
  readonly state: Pick<FilmState, 'time' | 'duration' | 'loop'>;
  readonly onSeek: (time: number) => void;
}

export function VideoScrubber({ state, onSeek }: VideoScrubberProps) {
  const say = useSay();
  const { time, duration, loop } = state;
  const part = (moment: number) => (duration > 0 ? Math.min(moment, duration) / duration : 0);
  const marks = { '--start': part(loop.start ?? 0), '--end': part(loop.end ?? duration) } as CSSProperties;
  const times = say('model.timeOf', { time: filmTime(time), all: filmTime(duration) });
  return (
    <div className={styles['scrubber']}>
      <div className={styles['track']} style={marks}>
        <Slider
          label={say('model.scrub')}
          hideLabel
          hideValue
          min={0}
          max={duration || 1}
          step={FRAME}
          value={Math.min(time, duration || 1)}
          valueText={times}
          onValue={onSeek}
        />
        {(loop.start !== null || loop.end !== null) && <span className={styles['loop']} />}
      </div>
      <span className={styles['time']} aria-hidden="true">
        {times}
      </span>
    </div>
  );
}
