// What the teacher has set on the board: filter, order, counted lesson, the open cell. All of it stands in the address, so
// that a reload or a link brings back the same view.
import { useState } from 'react';
import {
  type Away,
  type Beside,
  FILTERS,
  type Filter,
  inOrder,
  SORTS,
  type Sort,
  shownOf,
} from '#features/class-board/board-filter.ts';
import { useQuickParams } from '#features/class-board/use-quick-params.ts';
import { useLive } from '#pieces/use-live.ts';
import { absencesIn } from '#store/absences.ts';
import type { Board, BoardRow } from '#store/board.ts';
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { groupsIn } from '#store/groups.ts';
import { openTaskOwners } from '#store/pins.ts';

export interface OpenCell {
  readonly row: BoardRow;
  /** Index among the board's columns. */
  readonly column: number;
}
const NOBODY: Beside = { tasks: new Set(), away: new Map(), groups: [] };

export interface BoardView {
  readonly filter: Filter;
  readonly sort: Sort;
  /** The はん whose children alone are shown; null = the whole class. */
  readonly group: Kept<'group'> | null;
  /** Index of the lesson that filters and order count in. */
  readonly counted: number;
  readonly beside: Beside;
  readonly rows: readonly BoardRow[];
  /** The whole class in the same order, those filtered away in between: they stay drawn, so that they are back at once. */
  readonly all: readonly BoardRow[];
  readonly open: OpenCell | null;
  readonly setFilter: (filter: Filter) => void;
  readonly setSort: (sort: Sort) => void;
  readonly setGroup: (group: string | null) => void;
  /** Everybody again, whatever was chosen. */
  readonly showAll: () => void;
  readonly count: (column: number) => void;
  readonly openCell: (pupil: string, column: number) => void;
  /** The next (1) or previous (-1) pupil in the same lesson; stays at the ends. */
  readonly step: (by: 1 | -1) => void;
  readonly close: () => void;
}

export function useBoardView(board: Board): BoardView {
  const [params, setParams] = useQuickParams();
  // While a pupil is open, nobody moves: a stamp changes who waits for a word, and rows must not jump under the teacher's hands.
  const [held, setHeld] = useState<Held | null>(null);
  const filter = FILTERS.find((each) => each === params.get('filter')) ?? 'all';
  const sort = SORTS.find((each) => each === params.get('sort')) ?? 'number';
  const columnOf = (key: string | null) => board.columns.findIndex((column) => column.key === key);
  const chosen = columnOf(params.get('count'));
  const counted = chosen < 0 ? board.current : chosen;
  const lesson = board.columns[counted]?.lesson?.id ?? null;
  const { id: unit, classGroup } = board.unit;
  const beside = useLive((device) => besideOf(device, unit, classGroup, lesson), [unit, classGroup, lesson]) ?? NOBODY;
  // One that was thrown away since chooses nobody.
  const group = beside.groups.find(({ id }) => id === params.get('group')) ?? null;
  const wanted = { counted, filter, sort, group, beside };
  const all = held ? heldRows(board, held) : inOrder(board, wanted);
  const rows = held ? all.filter((row) => held.shown.has(row.pupil.id)) : shownOf(all, wanted);
  const openRow = board.rows.find((row) => row.pupil.id === params.get('pupil'));
  const column = columnOf(params.get('at'));
  const open = openRow && column >= 0 ? { row: openRow, column } : null;

  const put = (changes: Readonly<Record<string, string | null>>) => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) next.delete(name);
      else next.set(name, value);
    }
    setParams(next);
  };
  const openCell = (pupil: string, at: number) => {
    const key = board.columns[at]?.key;
    if (key === undefined) return;
    setHeld((before) => before ?? { all: all.map(idOf), shown: new Set(rows.map(idOf)) });
    put({ pupil, at: key });
  };
  const arrange = (changes: Readonly<Record<string, string | null>>) => {
    setHeld(null);
    put(changes);
  };
  return {
    filter,
    sort,
    group,
    counted,
    beside,
    rows,
    all,
    open,
    setFilter: (next) => arrange({ filter: next === 'all' ? null : next }),
    setSort: (next) => arrange({ sort: next === 'number' ? null : next }),
    setGroup: (next) => arrange({ group: next }),
    showAll: () => arrange({ filter: null, group: null }),
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

async function besideOf(
  device: Device,
  unit: string,
  classGroup: string | null,
  lesson: string | null,
): Promise<Beside> {
  const [tasks, absences, groups] = await Promise.all([
    openTaskOwners(device, unit),
    lesson === null ? [] : absencesIn(device, lesson),
    classGroup === null ? [] : groupsIn(device, classGroup),
  ]);
  const away = [...absences].flatMap(([pupil, { whereabouts }]): [string, Away][] =>
    whereabouts === 'here' ? [] : [[pupil, whereabouts]],
  );
  return { tasks, away: new Map(away), groups };
}

/** Pupils by their ids: all of the class, in the order that is held, and those of them who were shown. */
interface Held {
  readonly all: readonly string[];
  readonly shown: ReadonlySet<string>;
}
const idOf = (row: BoardRow): string => row.pupil.id;

function heldRows(board: Board, held: Held): BoardRow[] {
  const byPupil = new Map(board.rows.map((row) => [row.pupil.id, row]));
  return held.all.flatMap((pupil) => byPupil.get(pupil) ?? []);
}
