// Two films side by side under one play button: the same speed, in step from the moments that the child chose.
import { FlipHorizontal2, Pause, Play, StepBack, StepForward, Volume2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import styles from '#features/compare/compare-films.module.css';
import type { Slot } from '#features/compare/compare-look.ts';
import { FilmPair } from '#features/compare/film-pair.ts';
import { SlotMark } from '#features/compare/slot-mark.tsx';
import { PressToggle } from '#pieces/press-toggle.tsx';
import { type ChosenWords, Say, SayWords, useSay } from '#pieces/say.tsx';
import { type FilmOnScreen, useFilm } from '#pieces/use-film.ts';
import { filmTime, NO_LOOP } from '#pieces/video-clock.ts';
import { SpeedRow } from '#pieces/video-controls.tsx';
import { VideoScrubber } from '#pieces/video-scrubber.tsx';
import { Button } from '#ui/button.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { Row } from '#ui/stack.tsx';

interface ComparedFilm {
  readonly url: string;
  readonly name: ChosenWords;
}

export function CompareFilms({ red, blue }: { readonly red: ComparedFilm; readonly blue: ComparedFilm }) {
  const say = useSay();
  const redFilm = useFilm();
  const blueFilm = useFilm();
  const [pair] = useState(() => new FilmPair(redFilm.film, blueFilm.film));
  useEffect(() => pair.watch(), [pair]);
  const playing = pair.playing();
  return (
    <div className={styles['films']}>
      <div className={styles['two']}>
        <OneFilm slot="red" {...red} on={redFilm} pair={pair} />
        <OneFilm slot="blue" {...blue} on={blueFilm} pair={pair} />
      </div>
      <div role="group" aria-label={say('compare.scrubBoth')}>
        <VideoScrubber state={{ time: pair.time(), duration: pair.duration(), loop: NO_LOOP }} onSeek={pair.seek} />
      </div>
      <Row>
        <div className={styles['play']}>
          <IconButton icon={StepBack} variant="plain" label={say('compare.backBoth')} onClick={() => pair.step(-1)} />
          <Button variant="primary" size="big" icon={playing ? Pause : Play} onClick={pair.toggle}>
            <Say k={playing ? 'compare.stopBoth' : 'compare.playBoth'} />
          </Button>
          <IconButton icon={StepForward} variant="plain" label={say('compare.onBoth')} onClick={() => pair.step(1)} />
        </div>
        <SpeedRow speed={redFilm.state.speed} onSpeed={pair.setSpeed} />
        <PressToggle icon={Volume2} pressed={!redFilm.state.muted} onPress={pair.mute}>
          <Say k="model.sound" />
        </PressToggle>
      </Row>
    </div>
  );
}

interface OneFilmProps extends ComparedFilm {
  readonly slot: Slot;
  readonly on: FilmOnScreen;
  readonly pair: FilmPair;
}
function OneFilm({ slot, url, name, on: { film, state, attach }, pair }: OneFilmProps) {
  const say = useSay();
  return (
    <figure className={styles['one']}>
      <figcaption className={styles['caption']}>
        <SlotMark of={slot} />
        <span>
          <SayWords {...name} />
        </span>
      </figcaption>
      <div className={styles['screen']} data-slot={slot}>
        {/* A child's own film has no captions; what is said about it stands beside it. */}
        {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
        <video
          key={url}
          ref={attach}
          className={styles['film']}
          data-mirrored={state.mirrored}
          src={url}
          playsInline
          preload="auto"
          aria-label={say('model.player', { title: name })}
        />
        {state.failed && (
          <p role="alert" className={styles['failed']}>
            <Say k="compare.failed" />
          </p>
        )}
      </div>
      <details className={styles['start']}>
        <summary>
          <Say k="compare.startOf" with={{ time: filmTime(pair.starts()[slot]) }} />
        </summary>
        <div role="group" aria-label={say('compare.startPlace', { slot: { say: `compare.${slot}` } })}>
          <VideoScrubber state={{ ...state, loop: NO_LOOP }} onSeek={film.seek} />
        </div>
        <Row>
          <IconButton icon={StepBack} variant="plain" label={say('model.frameBack')} onClick={() => film.step(-1)} />
          <IconButton icon={StepForward} variant="plain" label={say('model.frameOn')} onClick={() => film.step(1)} />
          <Button onClick={() => pair.startHere(slot)}>
            <Say k="compare.startHere" />
          </Button>
          <PressToggle icon={FlipHorizontal2} pressed={state.mirrored} onPress={film.mirror}>
            <Say k="model.mirror" />
          </PressToggle>
        </Row>
      </details>
    </figure>
  );
}
