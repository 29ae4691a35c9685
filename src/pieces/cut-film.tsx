// A film that is longer than a minute: which minute of it is kept? Its picture goes along with the line.
import { Scissors, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { LIMITS } from '#domain/limits.ts';
import styles from '#pieces/capture-video.module.css';
import voiceStyles from '#pieces/capture-voice.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { Button } from '#ui/button.tsx';
import { Slider } from '#ui/slider.tsx';

export interface CutFilmProps {
  readonly url: string;
  readonly seconds: number;
  readonly cut: (from: number) => void;
  readonly stop: () => void;
}

export function CutFilm({ url, seconds, cut, stop }: CutFilmProps) {
  const say = useSay();
  const screen = useRef<HTMLVideoElement>(null);
  const heading = useRef<HTMLParagraphElement>(null);
  const [from, setFrom] = useState(0);
  useEffect(() => heading.current?.focus(), []);
  const move = (to: number) => {
    setFrom(to);
    if (screen.current) screen.current.currentTime = to;
  };
  const most = LIMITS.takeSeconds;
  const times = { from: clock(from), to: clock(Math.min(from + most, seconds)) };
  return (
    <>
      <p ref={heading} tabIndex={-1} className={voiceStyles['question']}>
        <Say k="film.tooLong" />
      </p>
      <video
        ref={screen}
        className={styles['screen']}
        src={url}
        muted
        playsInline
        preload="metadata"
        aria-hidden="true"
      />
      <div className={styles['cut']}>
        <Slider
          label={<Say k="film.cutFrom" />}
          value={from}
          max={Math.max(1, Math.floor(seconds - most))}
          valueText={say('film.cutTimes', times)}
          onValue={move}
        />
      </div>
      <div className={voiceStyles['ways']}>
        <Button variant="primary" size="big" icon={Scissors} onClick={() => cut(from)}>
          <Say k="film.cut" />
        </Button>
        <Button icon={X} onClick={stop}>
          <Say k="film.stop" />
        </Button>
      </div>
    </>
  );
}

/** 1:05: nobody cuts to a tenth of a second here. */
const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
