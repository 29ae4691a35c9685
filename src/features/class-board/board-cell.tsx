// One lesson of one pupil, small: the work's picture, what of the loop is there, what the teacher gave back.
import { memo } from 'react';
import styles from '#features/class-board/board-cell.module.css';
import { BoardPicture } from '#features/class-board/board-picture.tsx';
import { NewSign } from '#features/class-board/new-sign.tsx';
import type { SignPictures } from '#features/class-board/sign-pictures.ts';
import { PARTS } from '#features/class-board/three-parts.tsx';
import type { SayFunction } from '#pieces/say.tsx';
import { type BoardCell as Cell, looksSame } from '#store/board.ts';
import { classNames } from '#ui/class-names.ts';

export interface BoardCellProps {
  readonly cell: Cell;
  readonly pictured: boolean;
  readonly signs: SignPictures;
}
/** A class of 40 has a thousand of these: few elements and one component each, drawn again only when what shows has changed. */
export const BoardCell = memo(
  function BoardCell({ cell, pictured, signs }: BoardCellProps) {
    const { face, isNew } = cell;
    const corner = isNew && <NewSign fresh={signs.fresh} />;
    return (
      <>
        {face && pictured ? (
          <BoardPicture media={face.media} kind={face.kind}>
            {corner}
          </BoardPicture>
        ) : (
          <span className={classNames(styles['thumb'], !face && styles['none'])}>{corner}</span>
        )}
        <span className={styles['signs']} style={{ backgroundImage: signs.of(cell) }} />
      </>
    );
  },
  (before, after) =>
    looksSame(before.cell, after.cell) && before.pictured === after.pictured && before.signs === after.signs,
);

const said = new WeakMap<SayFunction, Map<string, string>>();

/** What a cell says aloud. Of so many cells most say the same, so a sentence is put together once. */
export function cellWords(cell: Cell, say: SayFunction): string {
  const { done, isStuck, isAnswered, isNew } = cell;
  const what = [done.goal, done.work, done.reflection, isStuck, isAnswered, isNew].join();
  const known = said.get(say) ?? new Map<string, string>();
  said.set(say, known);
  const words = known.get(what) ?? wordsFor(cell, say);
  known.set(what, words);
  return words;
}

function wordsFor({ done, isStuck, isAnswered, isNew }: Cell, say: SayFunction): string {
  if (!done.goal && !done.work && !done.reflection && !isStuck) return say('board.empty');
  const parts = PARTS.map((part) =>
    say(done[part] ? 'board.partDone' : 'board.partMissing', { part: { say: `board.part.${part}` } }),
  );
  if (isNew) parts.push(say('board.new'));
  if (isAnswered) parts.push(say('board.feedback'));
  if (isStuck) parts.push(say('board.stuck'));
  return parts.join(', ');
}
