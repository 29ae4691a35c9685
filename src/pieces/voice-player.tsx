// A short sound with one button: listening, and stopping.
import { Pause, Play } from 'lucide-react';
import styles from '#pieces/capture-voice.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { useFilm } from '#pieces/use-film.ts';
import { soundTime } from '#pieces/video-clock.ts';
import { useWave, VoiceWave } from '#pieces/voice-wave.tsx';
import { Button } from '#ui/button.tsx';
import { ProgressBar } from '#ui/progress-bar.tsx';

export interface VoicePlayerProps {
  readonly url: string;
  /** What is heard, in plain words. */
  readonly title: string;
  /** Its bytes, to be drawn; without them there is a plain bar. */
  readonly bytes?: () => Promise<ArrayBuffer | null>;
}
export function VoicePlayer({ url, title, bytes }: VoicePlayerProps) {
  const say = useSay();
  const { film, state, attach } = useFilm();
  const wave = useWave(url, bytes);
  const heard = state.duration > 0 ? state.time / state.duration : 0;
  const label = say('voice.player', { title });
  return (
    <div role="group" aria-label={label} className={styles['player']}>
      {/* A child's own voice has no captions; what they write stands beside it. */}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
      <audio key={url} ref={attach} src={url} preload="auto" />
      <Button icon={state.playing ? Pause : Play} onClick={film.toggle}>
        <Say k={state.playing ? 'voice.pause' : 'voice.play'} />
      </Button>
      <div className={styles['time']}>
        {wave ? <VoiceWave wave={wave} heard={heard} /> : <ProgressBar label={label} value={heard} />}
        <p>{soundTime(state.duration)}</p>
      </div>
      {state.failed && (
        <p role="alert">
          <Say k="voice.broken" />
        </p>
      )}
    </div>
  );
}
