// いちを あわせる: by the device, by paper or by ink; and a little at a time, by buttons; fingers and keys do the same on the stage.
import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  Brush,
  Check,
  File,
  RotateCcw,
  RotateCw,
  Undo2,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import styles from '#features/compare/align-panel.module.css';
import type { ComparedOnTable } from '#features/compare/compared-cell.tsx';
import type { Slot } from '#features/compare/lying.ts';
import { SlotMark } from '#features/compare/slot-mark.tsx';
import type { Aligning, Nudge } from '#features/compare/use-alignment.ts';
import { useLayOver } from '#features/compare/use-lay-over.ts';
import type { LaidBy } from '#media/sheet/lay-over.ts';
import { Say, useSay } from '#pieces/say.tsx';
import { Button } from '#ui/button.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { Segmented } from '#ui/segmented.tsx';
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

const BY = [
  ['paper', File, 'compare.alignPaper'],
  ['ink', Brush, 'compare.alignInk'],
] as const satisfies readonly (readonly [LaidBy, ...unknown[]])[];

export interface AlignPanelProps {
  readonly aligning: Aligning;
  /** What is lined up, and what it is lined up with. */
  readonly aligned: ComparedOnTable;
  readonly under: ComparedOnTable;
  /** What else could be lined up; it too. Empty: there is no choice. */
  readonly others: readonly Pick<ComparedOnTable, 'slot'>[];
  readonly onOther: (slot: Slot) => void;
  readonly onDone: () => void;
}

export function AlignPanel({ aligning, aligned, under, others, onOther, onDone }: AlignPanelProps) {
  const say = useSay();
  const { state, ask } = useLayOver(aligned.compared, under.compared, aligning.layAt);
  const alone = aligned === under;
  return (
    <section className={styles['panel']} aria-label={say('compare.align')}>
      <p>
        <strong>
          <Say k="compare.alignWhat" with={{ title: aligned.name }} />
        </strong>{' '}
        <Say k="compare.alignHow" /> {aligned.compared.own && <Say k="compare.alignKept" />}
      </p>
      {others.length > 1 && (
        <Segmented
          label={say('compare.alignWhich')}
          hideLabel
          value={aligned.slot}
          options={others.map(({ slot }) => ({ value: slot, label: <SlotMark of={slot} /> }))}
          onValue={onOther}
        />
      )}
      {!alone && (
        <Row gap={2}>
          {BY.map(([by, icon, words]) => (
            <Button key={by} icon={icon} busy={state === 'looking'} onClick={() => ask(by)}>
              <Say k={words} />
            </Button>
          ))}
          <p role="status">
            {state === 'looking' && <Say k="compare.alignLooking" />}
            {state === 'not-found' && <Say k="compare.alignNotFound" />}
          </p>
        </Row>
      )}
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
