// Films side by side under one play button: the same speed and the same repeated part, in step from the moments that the child
// chose as their beginnings.
import { FlipHorizontal2, Pause, Play, StepBack, StepForward, Volume2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import styles from '#features/compare/compare-films.module.css';
import type { ComparedOnTable } from '#features/compare/compared-cell.tsx';
import { FilmGroup } from '#features/compare/film-group.ts';
import { SlotMark } from '#features/compare/slot-mark.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { PressToggle } from '#pieces/press-toggle.tsx';
import { Say, SayWords, useSay } from '#pieces/say.tsx';
import { type FilmOnScreen, useFilm } from '#pieces/use-film.ts';
import { filmTime, NO_LOOP } from '#pieces/video-clock.ts';
import { LoopButtons, LoopSaid, SpeedRow } from '#pieces/video-controls.tsx';
import { VideoScrubber } from '#pieces/video-scrubber.tsx';
import { keepFilmStart } from '#store/comparing.ts';
import { Button } from '#ui/button.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { Row } from '#ui/stack.tsx';

/** @param things two or three films, all of them here. Make what they are the React key. */
export function CompareFilms({ things }: { readonly things: readonly ComparedOnTable[] }) {
  const say = useSay();
  const device = useDevice();
  const films = { red: useFilm(), blue: useFilm(), green: useFilm() };
  const [group] = useState(
    () =>
      new FilmGroup(
        things.map(({ slot, compared }) => ({ slot, film: films[slot].film, start: compared.start })),
        (slot, start) => {
          const compared = things.find((thing) => thing.slot === slot)?.compared;
          if (compared) void keepFilmStart(device, compared, start);
        },
      ),
  );
  useEffect(() => group.watch(), [group]);
  const playing = group.playing();
  const [first] = things;
  const { speed, muted } = films[first?.slot ?? 'red'].state;
  return (
    <div className={styles['films']}>
      <div className={styles['two']} data-count={things.length}>
        {things.map((thing) => (
          <OneFilm key={thing.slot} {...thing} on={films[thing.slot]} group={group} />
        ))}
      </div>
      <div role="group" aria-label={say('compare.scrubBoth')}>
        <VideoScrubber
          state={{ time: group.time(), duration: group.duration(), loop: group.loop() }}
          onSeek={group.seek}
        />
      </div>
      <Row>
        <div className={styles['play']}>
          <IconButton icon={StepBack} variant="plain" label={say('compare.backBoth')} onClick={() => group.step(-1)} />
          <Button variant="primary" size="big" icon={playing ? Pause : Play} onClick={group.toggle}>
            <Say k={playing ? 'compare.stopBoth' : 'compare.playBoth'} />
          </Button>
          <IconButton icon={StepForward} variant="plain" label={say('compare.onBoth')} onClick={() => group.step(1)} />
        </div>
        <SpeedRow speed={speed} onSpeed={group.setSpeed} />
        <LoopButtons loop={group.loop()} onLoop={group.setLoop} />
        <PressToggle icon={Volume2} pressed={!muted} onPress={group.mute}>
          <Say k="model.sound" />
        </PressToggle>
      </Row>
      <LoopSaid loop={group.loop()} duration={group.duration()} onClear={group.clearLoop} />
    </div>
  );
}

interface OneFilmProps extends ComparedOnTable {
  readonly on: FilmOnScreen;
  readonly group: FilmGroup;
}
function OneFilm({ slot, media: { url }, name, on: { film, state, attach }, group }: OneFilmProps) {
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
          src={url ?? undefined}
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
          <Say k="compare.startOf" with={{ time: filmTime(group.startOf(slot)) }} />
        </summary>
        <div role="group" aria-label={say('compare.startPlace', { slot: { say: `compare.${slot}` } })}>
          <VideoScrubber state={{ ...state, loop: NO_LOOP }} onSeek={film.seek} />
        </div>
        <Row>
          <IconButton icon={StepBack} variant="plain" label={say('model.frameBack')} onClick={() => film.step(-1)} />
          <IconButton icon={StepForward} variant="plain" label={say('model.frameOn')} onClick={() => film.step(1)} />
          <Button onClick={() => group.startHere(slot)}>
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
