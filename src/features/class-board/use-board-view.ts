// What the teacher has set on the board: filter, order, counted lesson, the open cell. All of it stands in the address, so
// that a reload or a link brings back the same view.
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { FILTERS, type Filter, SORTS, type Sort, shownRows } from '#features/class-board/board-filter.ts';
import type { Board, BoardRow } from '#store/board.ts';

export interface OpenCell {
  readonly row: BoardRow;
  /** Index among the board's columns. */
  readonly column: number;
}
export interface BoardView {
  readonly filter: Filter;
  readonly sort: Sort;
  /** Index of the lesson that filters and order count in. */
  readonly counted: number;
  readonly rows: readonly BoardRow[];
  readonly open: OpenCell | null;
  readonly setFilter: (filter: Filter) => void;
  readonly setSort: (sort: Sort) => void;
  readonly count: (column: number) => void;
  readonly openCell: (pupil: string, column: number) => void;
  /** The next (1) or previous (-1) pupil in the same lesson; stays at the ends. */
  readonly step: (by: 1 | -1) => void;
  readonly close: () => void;
}

export function useBoardView(board: Board): BoardView {
  const [params, setParams] = useSearchParams();
  // While a pupil is open, nobody moves: a stamp changes who waits for a word, and rows must not jump under the teacher's hands.
  const [held, setHeld] = useState<readonly string[] | null>(null);
  const filter = FILTERS.find((each) => each === params.get('filter')) ?? 'all';
  const sort = SORTS.find((each) => each === params.get('sort')) ?? 'number';
  const columnOf = (key: string | null) => board.columns.findIndex((column) => column.key === key);
  const chosen = columnOf(params.get('count'));
  const counted = chosen < 0 ? board.current : chosen;
  const rows = held ? heldRows(board, held) : shownRows(board, counted, filter, sort);
  const openRow = board.rows.find((row) => row.pupil.id === params.get('pupil'));
  const column = columnOf(params.get('at'));
  const open = openRow && column >= 0 ? { row: openRow, column } : null;

  const put = (changes: Readonly<Record<string, string | null>>) => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) next.delete(name);
      else next.set(name, value);
    }
    setParams(next, { replace: true, preventScrollReset: true });
  };
  const openCell = (pupil: string, at: number) => {
    const key = board.columns[at]?.key;
    if (key === undefined) return;
    setHeld((before) => before ?? rows.map((row) => row.pupil.id));
    put({ pupil, at: key });
  };
  const arrange = (changes: Readonly<Record<string, string | null>>) => {
    setHeld(null);
    put(changes);
  };
  return {
    filter,
    sort,
    counted,
    rows,
    open,
    setFilter: (next) => arrange({ filter: next === 'all' ? null : next }),
    setSort: (next) => arrange({ sort: next === 'number' ? null : next }),
    count: (at) => arrange({ count: at === board.current ? null : (board.columns[at]?.key ?? null) }),
    openCell,
    step: (by) => {
      if (!open) return;
      const at = rows.findIndex((row) => row.pupil.id === open.row.pupil.id);
      const next = rows[at + by];
      if (next) openCell(next.pupil.id, open.column);
    },
    close: () => arrange({ pupil: null, at: null }),
  };
}

function heldRows(board: Board, held: readonly string[]): BoardRow[] {
  const byPupil = new Map(board.rows.map((row) => [row.pupil.id, row]));
  return held.flatMap((pupil) => byPupil.get(pupil) ?? []);
}
