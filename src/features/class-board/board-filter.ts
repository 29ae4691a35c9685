// Whom the teacher wants to see now, and in which order. Counted in one lesson: the one the class is at, or another chosen.
import type { Board, BoardRow } from '#store/board.ts';

export const FILTERS = ['all', 'reflection', 'work', 'stuck'] as const;
export type Filter = (typeof FILTERS)[number];
export const SORTS = ['number', 'need'] as const;
export type Sort = (typeof SORTS)[number];

/** @param column index of the lesson that is counted */
export function matches(row: BoardRow, column: number, filter: Filter): boolean {
  const cell = row.cells[column];
  if (filter === 'all' || !cell) return filter === 'all';
  // Who calls for help does so wherever it was: an older call that nobody answered must not fall out of sight.
  if (filter === 'stuck') return row.cells.some((each) => each.openSignal !== null);
  return !cell.done[filter];
}

export function countsOf(rows: readonly BoardRow[], column: number): Record<Filter, number> {
  const count = (filter: Filter) => rows.filter((row) => matches(row, column, filter)).length;
  return { all: rows.length, reflection: count('reflection'), work: count('work'), stuck: count('stuck') };
}

/** How much a pupil is waiting for a word in the counted lesson: a call first, then work without an answer. */
export function needOf(row: BoardRow, column: number): number {
  if (row.cells.some((cell) => cell.openSignal !== null)) return 3;
  const cell = row.cells[column];
  if (!cell || cell.feedback.length > 0) return 0;
  if (cell.done.reflection) return 2;
  return cell.done.work ? 1 : 0;
}

/** Rows to show, in order. A stable sort: within one need the class stays by 出席番号. */
export function shownRows(board: Board, column: number, filter: Filter, sort: Sort): readonly BoardRow[] {
  const rows = board.rows.filter((row) => matches(row, column, filter));
  return sort === 'number' ? rows : rows.toSorted((a, b) => needOf(b, column) - needOf(a, column));
}
