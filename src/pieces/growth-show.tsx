// のびを 見る: the child's own works one after the other, from the first to the last, at the same place. By itself at the
// child's speed, or by tap and slider; by taps alone for those who asked for less motion.
import { Pause, Play, SkipBack, SkipForward } from 'lucide-react';
import { type CSSProperties, useEffect, useState } from 'react';
import { useDevice } from '#pieces/device-context.tsx';
import { GrowthSave } from '#pieces/growth-save.tsx';
import styles from '#pieces/growth-show.module.css';
import type { GrowthStep } from '#pieces/growth-step.ts';
import { MediaPicture, useMediaUrl } from '#pieces/media-picture.tsx';
import { Say, SayWords, useSay } from '#pieces/say.tsx';
import { useLessMotion } from '#pieces/use-less-motion.ts';
import { When } from '#pieces/when.tsx';
import { PLACE, wantMedia } from '#store/media-wanted.ts';
import { Button } from '#ui/button.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { Slider } from '#ui/slider.tsx';
import { Row } from '#ui/stack.tsx';

/** Seconds that each work stands. */
const PACES = { slow: 3, middle: 1.5, fast: 0.7 } as const;
type Pace = keyof typeof PACES;

export function GrowthShow({ steps }: { readonly steps: readonly GrowthStep[] }) {
  const say = useSay();
  const still = useLessMotion();
  const [at, setAt] = useState(0);
  const [pace, setPace] = useState<Pace>('middle');
  const [playing, setPlaying] = useState(!still);
  useAllWanted(steps);
  const last = steps.length - 1;
  const running = playing && !still && at < last;
  useEffect(() => {
    if (!running) return undefined;
    const timer = setTimeout(() => setAt(at + 1), PACES[pace] * 1000);
    return () => clearTimeout(timer);
  }, [running, at, pace]);
  const go = (next: number) => {
    setPlaying(false);
    setAt(Math.min(last, Math.max(0, next)));
  };
  const play = () => {
    if (!running && at === last) setAt(0);
    setPlaying(!running);
  };
  const shown = steps[at];
  if (!shown) return null;
  const name = say('growth.name', { name: shown.name });
  return (
    <div className={styles['show']}>
      <Board steps={steps} at={at} />
      <p className={styles['name']} aria-live={running ? 'off' : 'polite'}>
        <strong>
          <SayWords {...shown.name} />
        </strong>{' '}
        <When at={shown.madeAt} />
      </p>
      <Slider
        label={<Say k="growth.place" />}
        hideLabel
        hideValue
        min={0}
        max={last}
        value={at}
        valueText={name}
        onValue={go}
      />
      <Row className={styles['acts']}>
        <IconButton icon={SkipBack} variant="plain" label={say('growth.back')} onClick={() => go(at - 1)} />
        {!still && (
          <Button variant="primary" size="big" icon={running ? Pause : Play} onClick={play}>
            <Say k={running ? 'growth.stop' : 'growth.play'} />
          </Button>
        )}
        <IconButton icon={SkipForward} variant="plain" label={say('growth.on')} onClick={() => go(at + 1)} />
        <Segmented
          label={say('growth.pace')}
          hideLabel
          value={pace}
          options={(['slow', 'middle', 'fast'] as const).map((each) => ({
            value: each,
            label: <Say k={`growth.${each}`} />,
          }))}
          onValue={setPace}
        />
      </Row>
      <GrowthSave steps={steps} each={PACES[pace]} />
    </div>
  );
}

/** All at once, so that the show never waits and a film of it lacks nothing. */
function useAllWanted(steps: readonly GrowthStep[]): void {
  const device = useDevice();
  useEffect(() => {
    for (const { media } of steps)
      if (media !== null) void wantMedia(device, media, 'm', PLACE.lookingAt).catch(() => undefined);
  }, [device, steps]);
}

/** The one that is shown, with the one before (it fades) and the one after (it is there when its turn comes). */
function Board({ steps, at }: { readonly steps: readonly GrowthStep[]; readonly at: number }) {
  const say = useSay();
  const size = useMediaUrl(steps[0]?.media ?? null, 't').size;
  const near = steps.slice(Math.max(0, at - 1), at + 2);
  return (
    <div className={styles['stage']}>
      <div className={styles['board']} style={{ '--ratio': size ? size.w / size.h : 0.75 } as CSSProperties}>
        {near.map((step) => {
          const { x, y, scale, rotation } = step.alignment;
          const isShown = step === steps[at];
          return (
            <div
              key={step.id}
              className={styles['sheet']}
              data-shown={isShown}
              aria-hidden={!isShown}
              style={{ transform: `translate(${x * 100}%, ${y * 100}%) rotate(${rotation}deg) scale(${scale})` }}
            >
              <MediaPicture
                media={step.media}
                variant="m"
                alt={say('growth.name', { name: step.name })}
                className={styles['picture']}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
