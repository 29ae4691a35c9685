// One lesson of one pupil, small: the work's picture, what of the loop is there, what the teacher gave back.
import { memo } from 'react';
import styles from '#features/class-board/board-cell.module.css';
import { cellSigns } from '#features/class-board/cell-signs.tsx';
import { NewSign } from '#features/class-board/new-sign.tsx';
import { PARTS } from '#features/class-board/three-parts.tsx';
import { MediaPicture } from '#pieces/media-picture.tsx';
import type { SayFunction } from '#pieces/say.tsx';
import { useInView } from '#pieces/use-in-view.ts';
import type { BoardCell as Cell } from '#store/board.ts';
import { classNames } from '#ui/class-names.ts';

/**
 * A class of 40 has a thousand of these: few elements and one component each, the picture read from the store only when it
 * comes into sight, and drawn again only when something that shows has changed.
 */
export const BoardCell = memo(
  function BoardCell({ cell }: { readonly cell: Cell }) {
    const { face, isNew, done, feedback, openSignal } = cell;
    const { ref, inView } = useInView<HTMLSpanElement>();
    return (
      <>
        <span ref={ref} className={classNames(styles['thumb'], !face && styles['none'])}>
          {face && inView && <MediaPicture media={face.media} alt="" fit="cover" className={styles['picture']} />}
          {isNew && <NewSign />}
        </span>
        {cellSigns(done, feedback.length > 0, openSignal !== null)}
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
