// The table: pupils down, lessons across. The heading and the names stay in sight, the rest scrolls inside its own frame.
import { type CSSProperties, useCallback, useDeferredValue, useLayoutEffect, useRef, useState } from 'react';
import styles from '#features/class-board/board-grid.module.css';
import { BoardHeading } from '#features/class-board/board-heading.tsx';
import { BoardLine } from '#features/class-board/board-line.tsx';
import type { BoardView } from '#features/class-board/use-board-view.ts';
import { type GridPlace, useGridKeys } from '#features/class-board/use-grid-keys.ts';
import { useSay } from '#pieces/say.tsx';
import type { Board } from '#store/board.ts';

const FIRST_ROWS = 14;

export interface BoardGridProps {
  readonly board: Board;
  readonly view: BoardView;
}

export function BoardGrid({ board, view }: BoardGridProps) {
  const say = useSay();
  const grid = useRef<HTMLDivElement>(null);
  const lessons = board.columns.length;
  // The names are column 0, the lessons follow, the next goal closes.
  const [stop, setStop] = useState<GridPlace>({ row: 1, column: Math.max(board.current, 0) + 1 });
  // What fits a screen is drawn first; the rest of a large class follows without holding it up.
  const shown = useDeferredValue(view.rows.length, FIRST_ROWS);
  const size = { rows: view.rows.length + 1, columns: lessons + 2 };
  const at = { row: Math.min(stop.row, size.rows - 1), column: Math.min(stop.column, size.columns - 1) };
  const { onKeyDown } = useGridKeys(grid, at, size, setStop);
  // A long unit opens at the lesson that the class is at, with what came before it.
  useLayoutEffect(() => {
    const heading = grid.current?.querySelector('[aria-pressed="true"]')?.parentElement;
    const frame = grid.current?.parentElement;
    const names = grid.current?.querySelector('[role="columnheader"]');
    if (!heading || !frame || !names) return;
    const { left, right } = heading.getBoundingClientRect();
    if (right <= frame.getBoundingClientRect().right) return;
    // As far as it goes, but never so far that the lesson itself slips under the names.
    frame.scrollTo({ left: left - names.getBoundingClientRect().right });
  }, []);
  const now = useRef(view);
  useLayoutEffect(() => {
    now.current = view;
  });
  // One function for good: a line that did not change is not drawn again.
  const openAt = useCallback((row: number, column: number, pupil: string) => {
    setStop({ row, column: column + 1 });
    now.current.openCell(pupil, column);
  }, []);

  return (
    <div className={styles['frame']} style={{ '--lessons': lessons } as CSSProperties}>
      <div
        ref={grid}
        role="grid"
        tabIndex={-1}
        aria-label={say('board.grid', { unit: board.unit.title })}
        aria-rowcount={size.rows}
        className={styles['grid']}
        onKeyDown={onKeyDown}
      >
        <BoardHeading
          board={board}
          counted={view.counted}
          stop={at.row === 0 ? at.column : null}
          onStop={(column) => setStop({ row: 0, column })}
          onCount={view.count}
        />
        {view.rows.slice(0, shown).map((row, index) => (
          <BoardLine
            key={row.pupil.id}
            row={row}
            index={index + 1}
            unit={board.unit.id}
            counted={view.counted}
            stop={at.row === index + 1 ? at.column : null}
            open={view.open?.row.pupil.id === row.pupil.id ? view.open.column : null}
            onOpen={openAt}
          />
        ))}
      </div>
    </div>
  );
}
