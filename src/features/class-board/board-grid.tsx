// The table: pupils down, lessons across. The heading and the names stay in sight, the rest scrolls inside its own frame.
import { type CSSProperties, type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import styles from '#features/class-board/board-grid.module.css';
import { BoardHeading } from '#features/class-board/board-heading.tsx';
import { BoardLine } from '#features/class-board/board-line.tsx';
import type { BoardView } from '#features/class-board/use-board-view.ts';
import { useDrawnRows } from '#features/class-board/use-drawn-rows.ts';
import { type GridPlace, useGridKeys } from '#features/class-board/use-grid-keys.ts';
import { firstWindow, useGridWindow } from '#features/class-board/use-grid-window.ts';
import { useSay } from '#pieces/say.tsx';
import type { Board, BoardRow } from '#store/board.ts';

export interface BoardGridProps {
  readonly board: Board;
  readonly view: BoardView;
  /** The open pupil stands beside the table. */
  readonly wide: boolean;
  /** Nobody is left of the class: it waits until somebody is wanted again. */
  readonly hidden: boolean;
}

export function BoardGrid({ board, view, wide, hidden }: BoardGridProps) {
  const say = useSay();
  const grid = useRef<HTMLDivElement>(null);
  const lessons = board.columns.length;
  // The names are column 0, the lessons follow, the next goal closes.
  const [stop, setStop] = useState<GridPlace>({ row: 1, column: Math.max(board.current, 0) + 1 });
  const [first] = useState(() => firstWindow(lessons, view.counted, wide));
  const indexes = new Map(view.rows.map((row, index) => [row.pupil.id, index]));
  const stands = useRef(false);
  const heads = `${lessons} ${board.rows.map(idOf).join()}`;
  const near = useGridWindow(grid, first, heads, [...indexes.keys()].join(), stands);
  const drawn = useDrawnRows(view.all.map(idOf), indexes, near);
  const size = { rows: view.rows.length + 1, columns: lessons + 2 };
  const at = { row: Math.min(stop.row, size.rows - 1), column: Math.min(stop.column, size.columns - 1) };
  const { onKeyDown } = useGridKeys(grid, at, size, setStop);
  useOpensAtCurrent(grid, hidden);
  const now = useRef(view);
  useLayoutEffect(() => {
    now.current = view;
    stands.current = drawn.stands;
  });
  // One function each for good: what did not change is not drawn again.
  const openAt = useCallback((column: number, pupil: string) => {
    setStop({ row: now.current.rows.findIndex((row) => row.pupil.id === pupil) + 1, column: column + 1 });
    now.current.openCell(pupil, column);
  }, []);
  const countAt = useCallback((column: number) => {
    setStop({ row: 0, column: column + 1 });
    now.current.count(column);
  }, []);

  return (
    <div className={styles['card']} style={{ '--lessons': lessons } as CSSProperties} aria-hidden={hidden || undefined}>
      <div className={styles['frame']}>
        <div
          ref={grid}
          role="grid"
          tabIndex={-1}
          aria-label={say('board.grid', { unit: board.unit.title })}
          aria-rowcount={size.rows}
          aria-colcount={size.columns}
          className={styles['grid']}
          onKeyDown={onKeyDown}
        >
          <BoardHeading
            columns={board.columns}
            current={board.current}
            isToday={board.isToday}
            counted={view.counted}
            stop={at.row === 0 ? at.column : null}
            onCount={countAt}
          />
          {view.all.map((row) => {
            const index = indexes.get(row.pupil.id);
            const stopsAt = index !== undefined && at.row === index + 1 ? at.column : null;
            const open = view.open?.row.pupil.id === row.pupil.id ? view.open.column : null;
            return (
              <BoardLine
                key={row.pupil.id}
                row={row}
                index={index === undefined ? null : index + 1}
                unit={board.unit.id}
                counted={view.counted}
                away={view.beside.away.get(row.pupil.id) ?? null}
                stop={stopsAt}
                open={open}
                far={stopsAt === null && open === null && drawn.isFar(row.pupil.id)}
                drawn={drawn.drawnOf(row.pupil.id)}
                pictured={drawn.isPictured(row.pupil.id)}
                onOpen={openAt}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

const idOf = (row: BoardRow): string => row.pupil.id;

/** A long unit opens at the lesson that the class is at, with what came before it. */
function useOpensAtCurrent(grid: RefObject<HTMLElement | null>, hidden: boolean): void {
  useLayoutEffect(() => {
    const heading = grid.current?.querySelector('[aria-pressed="true"]')?.parentElement;
    const frame = grid.current?.parentElement;
    const names = grid.current?.querySelector('[role="columnheader"]');
    if (hidden || !heading || !frame || !names) return;
    const { left, right } = heading.getBoundingClientRect();
    if (right <= frame.getBoundingClientRect().right) return;
    // As far as it goes, but never so far that the lesson itself slips under the names.
    frame.scrollTo({ left: left - names.getBoundingClientRect().right });
  }, [grid, hidden]);
}
