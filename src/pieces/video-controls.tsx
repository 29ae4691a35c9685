// The controls of a film: start and stop, frame by frame, how fast, which part again and again, mirror, sound.
import { FlipHorizontal2, Pause, Play, Repeat, StepBack, StepForward, Turtle, Volume2, X } from 'lucide-react';
import { PressToggle } from '#pieces/press-toggle.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { type FilmLoop, filmTime, SPEEDS, type Speed } from '#pieces/video-clock.ts';
import styles from '#pieces/video-controls.module.css';
import type { Film, FilmState } from '#pieces/video-film.ts';
import { VideoScrubber } from '#pieces/video-scrubber.tsx';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { Segmented } from '#ui/segmented.tsx';
import type { MessageKey } from '#words/catalogue.ts';

export const SPEED_WORDS = {
  0.25: 'model.speedSlowest',
  0.5: 'model.speedSlow',
  0.75: 'model.speedCalm',
  1: 'model.speedNormal',
} as const satisfies Record<Speed, MessageKey>;

export interface VideoControlsProps {
  readonly film: Film;
  readonly state: FilmState;
  /** Sound has no frames and no mirror. */
  readonly soundOnly?: boolean;
}

export function VideoControls({ film, state, soundOnly = false }: VideoControlsProps) {
  const say = useSay();
  return (
    <div className={styles['controls']}>
      <VideoScrubber state={state} onSeek={film.seek} />
      <div className={styles['line']}>
        {!soundOnly && (
          <IconButton
            icon={StepBack}
            variant="plain"
            label={say('model.frameBack')}
            aria-keyshortcuts=","
            onClick={() => film.step(-1)}
          />
        )}
        <Button
          variant="primary"
          className={styles['play']}
          icon={state.playing ? Pause : Play}
          aria-keyshortcuts="k"
          onClick={film.toggle}
        >
          <Say k={playWords(state.playing, soundOnly)} />
        </Button>
        {!soundOnly && (
          <IconButton
            icon={StepForward}
            variant="plain"
            label={say('model.frameOn')}
            aria-keyshortcuts="."
            onClick={() => film.step(1)}
          />
        )}
        <SpeedRow speed={state.speed} onSpeed={film.setSpeed} />
      </div>
      <LoopLine film={film} state={state} soundOnly={soundOnly} />
    </div>
  );
}

const playWords = (playing: boolean, soundOnly: boolean) =>
  playing ? 'model.pause' : soundOnly ? 'model.hear' : 'model.play';

export function SpeedRow({ speed, onSpeed }: { readonly speed: Speed; readonly onSpeed: (speed: Speed) => void }) {
  const say = useSay();
  const options = SPEEDS.map((each) => ({
    value: String(each),
    label: <Say k={SPEED_WORDS[each]} />,
  }));
  return (
    <div className={styles['speed']}>
      <Icon of={Turtle} />
      <Segmented
        label={say('model.speed')}
        hideLabel
        value={String(speed)}
        options={options}
        onValue={(chosen) => onSpeed(SPEEDS.find((each) => String(each) === chosen) ?? 1)}
      />
    </div>
  );
}

function LoopLine({ film, state, soundOnly = false }: VideoControlsProps) {
  const { loop } = state;
  return (
    <>
      <div className={styles['line']}>
        <LoopButtons loop={loop} onLoop={film.setLoop} />
        {!soundOnly && (
          <>
            <PressToggle icon={FlipHorizontal2} pressed={state.mirrored} shortcut="m" onPress={film.mirror}>
              <Say k="model.mirror" />
            </PressToggle>
            <PressToggle icon={Volume2} pressed={!state.muted} shortcut="s" onPress={film.mute}>
              <Say k="model.sound" />
            </PressToggle>
          </>
        )}
      </div>
      <LoopSaid loop={loop} duration={state.duration} onClear={film.clearLoop} />
    </>
  );
}

export interface LoopButtonsProps {
  readonly loop: FilmLoop;
  /** Where the film stands is to be that end of the loop. */
  readonly onLoop: (which: 'start' | 'end') => void;
}
export function LoopButtons({ loop, onLoop }: LoopButtonsProps) {
  const say = useSay();
  return (
    <div className={styles['line']} role="group" aria-label={say('model.loop')}>
      <PressToggle icon={Repeat} pressed={loop.start !== null} shortcut="a" onPress={() => onLoop('start')}>
        <Say k="model.loopFrom" />
      </PressToggle>
      <PressToggle icon={Repeat} pressed={loop.end !== null} shortcut="b" onPress={() => onLoop('end')}>
        <Say k="model.loopTo" />
      </PressToggle>
    </div>
  );
}

export interface LoopSaidProps {
  readonly loop: FilmLoop;
  readonly duration: number;
  readonly onClear: () => void;
}
/** What is repeated, and the way out of it. */
export function LoopSaid({ loop, duration, onClear }: LoopSaidProps) {
  const set = loop.start !== null || loop.end !== null;
  return (
    <div className={styles['line']}>
      <p className={styles['hint']} aria-live="polite">
        {set ? (
          <Say k="model.loopBoth" with={{ start: filmTime(loop.start ?? 0), end: filmTime(loop.end ?? duration) }} />
        ) : (
          <Say k="model.loopOpen" />
        )}
      </p>
      {set && (
        <Button variant="quiet" icon={X} aria-keyshortcuts="c" onClick={onClear}>
          <Say k="model.loopClear" />
        </Button>
      )}
    </div>
  );
}
