// のびを 見る: the child's own works one after the other, from the first to the last, at the same place. By itself, or by
// tap and slider; by taps alone for those who asked for less motion.
import { Pause, Play, SkipBack, SkipForward } from 'lucide-react';
import { useEffect, useState } from 'react';
import { nameOf } from '#features/compare/compare-name.ts';
import styles from '#features/compare/growth-show.module.css';
import { MediaPicture } from '#pieces/media-picture.tsx';
import { Say, SayWords, useSay } from '#pieces/say.tsx';
import { useLessMotion } from '#pieces/use-less-motion.ts';
import { When } from '#pieces/when.tsx';
import type { Compared } from '#store/comparing.ts';
import { Button } from '#ui/button.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { Slider } from '#ui/slider.tsx';
import { Row } from '#ui/stack.tsx';

const EACH_MS = 1500;

export function GrowthShow({ works }: { readonly works: readonly Compared[] }) {
  const say = useSay();
  const still = useLessMotion();
  const [at, setAt] = useState(0);
  const [playing, setPlaying] = useState(!still);
  const last = works.length - 1;
  const running = playing && !still && at < last;
  useEffect(() => {
    if (!running) return undefined;
    const timer = setTimeout(() => setAt(at + 1), EACH_MS);
    return () => clearTimeout(timer);
  }, [running, at]);
  const go = (next: number) => {
    setPlaying(false);
    setAt(Math.min(last, Math.max(0, next)));
  };
  const play = () => {
    if (!running && at === last) setAt(0);
    setPlaying(!running);
  };
  const shown = works[at];
  if (!shown) return null;
  return (
    <div className={styles['show']}>
      <div className={styles['stage']}>
        {works.map((work, place) => (
          <div key={work.ref} className={styles['sheet']} data-shown={place === at} aria-hidden={place !== at}>
            <MediaPicture
              media={work.media}
              variant="m"
              alt={say('compare.nameAlone', { name: nameOf(work, works) })}
              className={styles['picture']}
            />
          </div>
        ))}
      </div>
      <p className={styles['name']} aria-live={running ? 'off' : 'polite'}>
        <strong>
          <SayWords {...nameOf(shown, works)} />
        </strong>{' '}
        <When at={shown.madeAt} />
      </p>
      <Slider
        label={<Say k="compare.growthPlace" />}
        hideLabel
        hideValue
        min={0}
        max={last}
        value={at}
        valueText={say('compare.nameAlone', { name: nameOf(shown, works) })}
        onValue={go}
      />
      <Row className={styles['acts']}>
        <IconButton icon={SkipBack} variant="plain" label={say('compare.growthBack')} onClick={() => go(at - 1)} />
        {!still && (
          <Button variant="primary" size="big" icon={running ? Pause : Play} onClick={play}>
            <Say k={running ? 'compare.growthStop' : 'compare.growthPlay'} />
          </Button>
        )}
        <IconButton icon={SkipForward} variant="plain" label={say('compare.growthOn')} onClick={() => go(at + 1)} />
      </Row>
    </div>
  );
}
