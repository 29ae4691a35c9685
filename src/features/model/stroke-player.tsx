// One character being written in its square: with a pen that moves, or a stroke at a time.
import { ListOrdered, Pause, Play, SkipBack, SkipForward, Turtle } from 'lucide-react';
import { useState } from 'react';
import type { Strokes } from '#domain/stroke-order.ts';
import styles from '#features/model/stroke-order.module.css';
import { StrokeSquare } from '#features/model/stroke-square.tsx';
import { usePen } from '#features/model/use-pen.ts';
import { PressToggle } from '#pieces/press-toggle.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { Button } from '#ui/button.tsx';
import { IconButton } from '#ui/icon-button.tsx';

const CALM = 1;
const SLOW = 0.5;

export interface StrokePlayerProps {
  readonly character: string;
  readonly strokes: Strokes;
}
export function StrokePlayer({ character, strokes }: StrokePlayerProps) {
  const say = useSay();
  const [slow, setSlow] = useState(false);
  const [numbered, setNumbered] = useState(false);
  const pen = usePen(strokes, slow ? SLOW : CALM);
  const now = Math.min(strokes.length, pen.written + (pen.writing ? 1 : 0));
  const place = { character, number: now, all: strokes.length };
  return (
    <div className={styles['player']}>
      <StrokeSquare strokes={strokes} pen={pen} numbered={numbered} label={say('model.strokesAt', place)} />
      <p className={styles['place']} aria-live={pen.writing ? 'off' : 'polite'}>
        <Say k="model.strokesPlace" with={{ number: now, all: strokes.length }} />
      </p>
      <div className={styles['turns']}>
        <IconButton
          icon={SkipBack}
          label={say('model.strokesBack')}
          disabled={now === 0}
          onClick={() => pen.jump(now - 1)}
        />
        <Button variant="primary" icon={pen.writing ? Pause : Play} onClick={pen.writing ? pen.pause : pen.play}>
          <Say k={pen.writing ? 'model.pause' : 'model.strokesPlay'} />
        </Button>
        <IconButton
          icon={SkipForward}
          label={say('model.strokesOn')}
          disabled={now === strokes.length && !pen.writing}
          onClick={() => pen.jump(pen.written + 1)}
        />
      </div>
      <div className={styles['acts']}>
        <PressToggle icon={Turtle} pressed={slow} onPress={() => setSlow(!slow)}>
          <Say k="model.speedSlow" />
        </PressToggle>
        <PressToggle icon={ListOrdered} pressed={numbered} onPress={() => setNumbered(!numbered)}>
          <Say k="model.strokesNumbers" />
        </PressToggle>
      </div>
    </div>
  );
}
