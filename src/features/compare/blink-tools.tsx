// In turn: one after the other at the same place. By itself only for those who did not ask for less motion, and never
// fast enough to flash (WCAG 2.3.1): twice a second at most.
import { Pause, Play, Repeat2 } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Slot } from '#features/compare/lying.ts';
import { Say, useSay } from '#pieces/say.tsx';
import { useLessMotion } from '#pieces/use-less-motion.ts';
import { Button } from '#ui/button.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { Row } from '#ui/stack.tsx';

const EVERY = { blinkFast: 500, blinkMiddle: 1000, blinkSlow: 2000 } as const; // ms
type Pace = keyof typeof EVERY;
const PACES = Object.keys(EVERY) as Pace[];

export interface BlinkToolsProps {
  /** Those that take turns. */
  readonly slots: readonly Slot[];
  readonly shown: Slot;
  readonly onShown: (shown: Slot) => void;
}

export function BlinkTools({ slots, shown, onShown }: BlinkToolsProps) {
  const say = useSay();
  const still = useLessMotion();
  const [playing, setPlaying] = useState(!still);
  const [pace, setPace] = useState<Pace>('blinkMiddle');
  const turn = () => onShown(slots[(slots.indexOf(shown) + 1) % slots.length] ?? shown);
  const onTurn = useEffectEvent(turn);
  const running = playing && !still;
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => onTurn(), EVERY[pace]);
    return () => clearInterval(timer);
  }, [running, pace]);
  const tap = () => {
    setPlaying(false);
    turn();
  };
  return (
    <Row>
      {!still && (
        <Button icon={playing ? Pause : Play} onClick={() => setPlaying(!playing)}>
          <Say k={playing ? 'compare.blinkStop' : 'compare.blinkPlay'} />
        </Button>
      )}
      <Button icon={Repeat2} onClick={tap}>
        <Say k="compare.blinkTap" />
      </Button>
      {!still && (
        <Segmented
          label={say('compare.blinkEvery')}
          hideLabel
          value={pace}
          options={PACES.map((each) => ({ value: each, label: <Say k={`compare.${each}`} /> }))}
          onValue={setPace}
        />
      )}
      <p aria-live={running ? 'off' : 'polite'}>
        <Say k="compare.showing" with={{ slot: { say: `compare.${shown}` } }} />
      </p>
      {still && (
        <p>
          <Say k="compare.blinkStill" />
        </p>
      )}
    </Row>
  );
}
