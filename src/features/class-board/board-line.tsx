// One pupil on the board: name, the cells that are near the view, the next goal. The name always stands there.
import { memo } from 'react';
import { Link } from 'react-router';
import { BoardCell, cellWords } from '#features/class-board/board-cell.tsx';
import type { Away } from '#features/class-board/board-filter.ts';
import styles from '#features/class-board/board-grid.module.css';
import { stopProps } from '#features/class-board/board-heading.tsx';
import { useSignPictures } from '#features/class-board/sign-pictures.ts';
import { isIn, type Span, sameSpan } from '#features/class-board/use-grid-window.ts';
import { PupilName } from '#pieces/pupil-name.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { type BoardRow, looksSame } from '#store/board.ts';
import { classNames } from '#ui/class-names.ts';

export interface BoardLineProps extends LineCellsProps {
  /** Row of the grid, the heading being 0; null: filtered away, and hidden until it is wanted again. */
  readonly index: number | null;
  /** Its cells are out of sight: the browser lays them by as they are, and leaves them out of its work. */
  readonly far: boolean;
}
interface LineCellsProps {
  readonly row: BoardRow;
  readonly unit: string;
  readonly counted: number;
  /** Was not in the room in that lesson; null = was. */
  readonly away: Away | null;
  /** Column of the tab stop when it is in this row, else null. */
  readonly stop: number | null;
  /** Column that is open at the side, else null. */
  readonly open: number | null;
  /** Lessons whose cells are drawn; those of the tab stop and of the open one always are. */
  readonly drawn: Span;
  readonly pictured: boolean;
  readonly onOpen: (column: number, pupil: string) => void;
}

/** To go, to come back or to stand elsewhere costs an attribute: what is in the row is not drawn again. */
export const BoardLine = memo(
  function BoardLine({ index, far, ...its }: BoardLineProps) {
    const place = index === null ? ({ 'aria-hidden': true } as const) : { 'aria-rowindex': index + 1 };
    return (
      <div role="row" className={styles['row']} data-far={far || undefined} {...place}>
        <LineCells {...its} />
      </div>
    );
  },
  (a, b) => a.index === b.index && a.far === b.far && sameCells(a, b),
);

const LineCells = memo(function LineCells(props: LineCellsProps) {
  const { row, unit, counted, away, stop, open, drawn, pictured, onOpen } = props;
  const { pupil, cells, nextGoal } = row;
  const say = useSay();
  const signs = useSignPictures();
  const stopsAtNext = stop === cells.length + 1;
  return (
    <>
      <div role="rowheader" aria-colindex={1} className={styles['name']}>
        <Link to={`/pupils/${pupil.id}/units/${unit}`} className={styles['pupil']} {...stopProps(stop === 0)}>
          <PupilName pupil={pupil} />
          {away && (
            <span className={styles['away']}>
              <Say k={`absence.where.${away}`} />
            </span>
          )}
        </Link>
      </div>
      <div role="presentation" className={styles['cells']}>
        {cells.map(
          (cell, at) =>
            (isIn(at, drawn) || stop === at + 1 || open === at) && (
              <div
                key={cell.column}
                role="gridcell"
                aria-colindex={at + 2}
                style={{ gridColumn: at + 1 }}
                className={classNames(styles['lesson'], at === counted && styles['counted'])}
              >
                <button
                  type="button"
                  className={styles['cell']}
                  aria-label={cellWords(cell, say)}
                  aria-current={at === open ? 'true' : undefined}
                  {...stopProps(stop === at + 1)}
                  onClick={() => onOpen(at, pupil.id)}
                >
                  <BoardCell cell={cell} pictured={pictured} signs={signs} />
                </button>
              </div>
            ),
        )}
        {(drawn.to > drawn.from || stopsAtNext) && (
          <div
            role="gridcell"
            aria-colindex={cells.length + 2}
            style={{ gridColumn: cells.length + 1 }}
            className={styles['next']}
            {...stopProps(stopsAtNext)}
            lang="ja"
          >
            <span className={styles['next-words']}>{nextGoal}</span>
          </div>
        )}
      </div>
    </>
  );
}, sameCells);

function sameCells(a: LineCellsProps, b: LineCellsProps): boolean {
  return (
    a.unit === b.unit &&
    a.counted === b.counted &&
    a.away === b.away &&
    a.stop === b.stop &&
    a.open === b.open &&
    sameSpan(a.drawn, b.drawn) &&
    a.pictured === b.pictured &&
    a.onOpen === b.onOpen &&
    (a.row === b.row || sameRow(a.row, b.row))
  );
}

const sameRow = (a: BoardRow, b: BoardRow): boolean =>
  a.nextGoal === b.nextGoal &&
  a.pupil.displayName === b.pupil.displayName &&
  a.pupil.number === b.pupil.number &&
  a.cells.length === b.cells.length &&
  a.cells.every((cell, at) => looksSame(cell, b.cells[at]));
