// One lesson of one pupil, small: the work's picture, what of the loop is there, what the teacher gave back.
import { memo } from 'react';
import { CellSigns } from '#features/class-board/cell-signs.tsx';
import { PARTS } from '#features/class-board/three-parts.tsx';
import { WorkThumb } from '#features/class-board/work-thumb.tsx';
import type { SayFunction } from '#pieces/say.tsx';
import type { BoardCell as Cell } from '#store/board.ts';

/** A class of 40 has a thousand of these: few elements each, and drawn again only when something that shows has changed. */
export const BoardCell = memo(
  function BoardCell({ cell }: { readonly cell: Cell }) {
    return (
      <>
        <WorkThumb work={cell.face} isNew={cell.isNew} />
        <CellSigns done={cell.done} answered={cell.feedback.length > 0} stuck={cell.openSignal !== null} />
      </>
    );
  },
  (before, after) => before.cell.signature === after.cell.signature,
);

/** What a cell says aloud. */
export function cellWords(cell: Cell, say: SayFunction): string {
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
