// いちを あわせる: a little at a time, by buttons; fingers and keys do the same on the stage itself.
import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  Check,
  RotateCcw,
  RotateCw,
  Undo2,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import styles from '#features/compare/align-panel.module.css';
import type { Aligning, Nudge } from '#features/compare/use-alignment.ts';
import { type ChosenWords, Say, useSay } from '#pieces/say.tsx';
import { Button } from '#ui/button.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { Row } from '#ui/stack.tsx';

const NUDGES = [
  ['left', ArrowLeft, 'compare.alignLeft'],
  ['right', ArrowRight, 'compare.alignRight'],
  ['up', ArrowUp, 'compare.alignUp'],
  ['down', ArrowDown, 'compare.alignDown'],
  ['grow', ZoomIn, 'compare.alignGrow'],
  ['shrink', ZoomOut, 'compare.alignShrink'],
  ['turnLeft', RotateCcw, 'compare.alignTurnLeft'],
  ['turnRight', RotateCw, 'compare.alignTurnRight'],
] as const satisfies readonly (readonly [Nudge, ...unknown[]])[];

export interface AlignPanelProps {
  readonly aligning: Aligning;
  readonly name: ChosenWords;
  /** Kept only when it is the child's own work. */
  readonly own: boolean;
  readonly onDone: () => void;
}

export function AlignPanel({ aligning, name, own, onDone }: AlignPanelProps) {
  const say = useSay();
  return (
    <section className={styles['panel']} aria-label={say('compare.align')}>
      <p>
        <strong>
          <Say k="compare.alignWhat" with={{ title: name }} />
        </strong>{' '}
        <Say k="compare.alignHow" /> {own && <Say k="compare.alignKept" />}
      </p>
      <Row gap={2}>
        {NUDGES.map(([nudge, icon, words]) => (
          <IconButton
            key={nudge}
            variant="plain"
            icon={icon}
            label={say(words)}
            onClick={() => aligning.nudge(nudge)}
          />
        ))}
      </Row>
      <Row gap={2}>
        <Button icon={Undo2} aria-disabled={aligning.undo === null} onClick={() => aligning.undo?.()}>
          <Say k="compare.alignUndo" />
        </Button>
        <Button onClick={aligning.reset}>
          <Say k="compare.alignReset" />
        </Button>
        <Button variant="primary" icon={Check} onClick={onDone}>
          <Say k="compare.alignDone" />
        </Button>
      </Row>
    </section>
  );
}
