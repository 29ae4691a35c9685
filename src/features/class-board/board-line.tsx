// One pupil on the board: name, a cell for each lesson, the next goal.
import { memo } from 'react';
import { Link } from 'react-router';
import { BoardCell, cellWords } from '#features/class-board/board-cell.tsx';
import styles from '#features/class-board/board-grid.module.css';
import { stopProps } from '#features/class-board/board-heading.tsx';
import { PupilName } from '#pieces/pupil-name.tsx';
import { useSay } from '#pieces/say.tsx';
import type { BoardRow } from '#store/board.ts';
import { classNames } from '#ui/class-names.ts';

export interface BoardLineProps {
  readonly row: BoardRow;
  /** Row of the grid, the heading being 0. */
  readonly index: number;
  readonly unit: string;
  readonly counted: number;
  /** Column of the tab stop when it is in this row, else null. */
  readonly stop: number | null;
  /** Column that is open at the side, else null. */
  readonly open: number | null;
  readonly onOpen: (index: number, column: number, pupil: string) => void;
}

export const BoardLine = memo(function BoardLine(props: BoardLineProps) {
  const { row, index, unit, counted, stop, open, onOpen } = props;
  const { pupil, cells, nextGoal } = row;
  const say = useSay();
  return (
    <div role="row" aria-rowindex={index + 1} className={styles['row']}>
      <div role="rowheader" className={styles['name']}>
        <Link to={`/pupils/${pupil.id}/units/${unit}`} className={styles['pupil']} {...stopProps(stop === 0)}>
          <PupilName pupil={pupil} />
        </Link>
      </div>
      {cells.map((cell, at) => (
        <div
          key={cell.column}
          role="gridcell"
          className={classNames(styles['lesson'], at === counted && styles['counted'])}
        >
          <button
            type="button"
            className={styles['cell']}
            aria-label={cellWords(cell, say)}
            aria-current={at === open ? 'true' : undefined}
            {...stopProps(stop === at + 1)}
            onClick={() => onOpen(index, at, pupil.id)}
          >
            <BoardCell cell={cell} />
          </button>
        </div>
      ))}
      <div role="gridcell" className={styles['next']} {...stopProps(stop === cells.length + 1)} lang="ja">
        <span className={styles['next-words']}>{nextGoal}</span>
      </div>
    </div>
  );
}, sameLine);

function sameLine(a: BoardLineProps, b: BoardLineProps): boolean {
  return (
    a.index === b.index &&
    a.unit === b.unit &&
    a.counted === b.counted &&
    a.stop === b.stop &&
    a.open === b.open &&
    a.onOpen === b.onOpen &&
    a.row.nextGoal === b.row.nextGoal &&
    a.row.pupil.displayName === b.row.pupil.displayName &&
    a.row.pupil.number === b.row.pupil.number &&
    a.row.cells.length === b.row.cells.length &&
    a.row.cells.every((cell, at) => cell.signature === b.row.cells[at]?.signature)
  );
}
