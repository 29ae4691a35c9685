// Whom the teacher wants to see now, and in which order. Counted in one lesson: the one the class is at, or another chosen.
import type { Board, BoardRow } from '#store/board.ts';
import type { Kept } from '#store/database.ts';

export const FILTERS = ['all', 'reflection', 'work', 'stuck', 'task', 'away'] as const;
export type Filter = (typeof FILTERS)[number];
export const SORTS = ['number', 'need', 'group'] as const;
export type Sort = (typeof SORTS)[number];

/** Where a child was who was not in the room. */
export type Away = 'absent' | 'elsewhere';
/** What is known beside the board; read after it, which does not wait for it. */
export interface Beside {
  /** Who has a 課題 open in the unit. */
  readonly tasks: ReadonlySet<string>;
  /** Who was not there in the counted lesson. */
  readonly away: ReadonlyMap<string, Away>;
  /** The class's はん. */
  readonly groups: readonly Kept<'group'>[];
}

/** @param column index of the lesson that is counted */
export function matches(row: BoardRow, column: number, filter: Filter, { tasks, away }: Beside): boolean {
  const cell = row.cells[column];
  if (filter === 'all' || !cell) return filter === 'all';
  if (filter === 'away') return away.has(row.pupil.id);
  // Who calls for help does so wherever it was: an older call that nobody answered must not fall out of sight.
  if (filter === 'stuck') return row.cells.some((each) => each.isStuck);
  return filter === 'task' ? tasks.has(row.pupil.id) : !cell.done[filter];
}

export function countsOf(rows: readonly BoardRow[], column: number, beside: Beside): Record<Filter, number> {
  const count = (filter: Filter) => rows.filter((row) => matches(row, column, filter, beside)).length;
  return {
    all: rows.length,
    reflection: count('reflection'),
    work: count('work'),
    stuck: count('stuck'),
    task: count('task'),
    away: count('away'),
  };
}

/** How much a pupil is waiting for a word in the counted lesson: a call first, then work without an answer, or a new try. */
export function needOf(row: BoardRow, column: number): number {
  if (row.cells.some((cell) => cell.isStuck)) return 3;
  const cell = row.cells[column];
  if (!cell) return 0;
  // What came after the teacher's word was not looked at yet.
  if (cell.isAnswered) return cell.isNew ? 1 : 0;
  if (cell.done.reflection) return 2;
  return cell.done.work ? 1 : 0;
}

export interface Wanted {
  /** Index of the lesson that is counted. */
  readonly counted: number;
  readonly filter: Filter;
  readonly sort: Sort;
  /** Only its children; null = the whole class. */
  readonly group: Kept<'group'> | null;
  readonly beside: Beside;
}

/** A stable sort: within one need the class stays by 出席番号. */
export function inOrder({ rows }: Board, { counted, sort, beside }: Wanted): readonly BoardRow[] {
  if (sort === 'number') return rows;
  if (sort === 'need') return rows.toSorted((a, b) => needOf(b, counted) - needOf(a, counted));
  return rows.toSorted((a, b) => placeOf(a, beside) - placeOf(b, beside));
}

/** Those to show, of rows in any order. */
export const shownOf = (rows: readonly BoardRow[], { counted, filter, group, beside }: Wanted): readonly BoardRow[] =>
  rowsOf(rows, group).filter((row) => matches(row, counted, filter, beside));

/** Those of one はん, or all. */
export const rowsOf = (rows: readonly BoardRow[], group: Kept<'group'> | null): readonly BoardRow[] =>
  group === null ? rows : rows.filter(({ pupil }) => group.members.includes(pupil.id));

/** Of the first はん that the child is in; who is in none comes last. */
function placeOf({ pupil }: BoardRow, { groups }: Beside): number {
  const at = groups.findIndex(({ members }) => members.includes(pupil.id));
  return at < 0 ? groups.length : at;
}
