// One lesson of one pupil, small: the work's picture, what of the loop is there, what the teacher gave back.
import { Hand } from 'lucide-react';
import { memo } from 'react';
import styles from '#features/class-board/board-cell.module.css';
import { FeedbackSign, PARTS, ThreeParts } from '#features/class-board/three-parts.tsx';
import { WorkThumb } from '#features/class-board/work-thumb.tsx';
import { type SayFunction, useSay } from '#pieces/say.tsx';
import type { BoardCell as Cell } from '#store/board.ts';
import { Icon } from '#ui/icon.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';

/** A class of 40 has a thousand of these: one is drawn again only when something that shows has changed. */
export const BoardCell = memo(
  function BoardCell({ cell }: { readonly cell: Cell }) {
    const say = useSay();
    return (
      <span className={styles['cell']}>
        <WorkThumb work={cell.face} isNew={cell.isNew} />
        <ThreeParts done={cell.done} />
        {(cell.feedback.length > 0 || cell.openSignal) && (
          <span className={styles['signs']} aria-hidden="true">
            {cell.feedback.length > 0 && <FeedbackSign />}
            {cell.openSignal && <Icon of={Hand} size="s" className={styles['stuck']} />}
          </span>
        )}
        <VisuallyHidden>{cellWords(cell, say)}</VisuallyHidden>
      </span>
    );
  },
  (before, after) => before.cell.signature === after.cell.signature,
);

/** What a cell says aloud. */
function cellWords(cell: Cell, say: SayFunction): string {
  const { done, openSignal, feedback, isNew } = cell;
  if (!done.goal && !done.work && !done.reflection && !openSignal) return say('board.empty');
  const parts = PARTS.map((part) =>
    say(done[part] ? 'board.partDone' : 'board.partMissing', { part: { say: `board.part.${part}` } }),
  );
  if (isNew) parts.push(say('board.new'));
  if (feedback.length > 0) parts.push(say('board.feedback'));
  if (openSignal) parts.push(say('board.stuck'));
  return parts.join(', ');
}
