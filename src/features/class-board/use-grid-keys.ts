// The board as a grid for the keyboard: one tab stop, arrows move inside. Row 0 is the heading. (WAI-ARIA APG, grid)
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';

export interface GridPlace {
  readonly row: number;
  readonly column: number;
}
export interface GridSize {
  /** Heading included. */
  readonly rows: number;
  readonly columns: number;
}

/** Where a key leads; null when it is none of the grid's. */
export function placeAfter(key: string, withCtrl: boolean, at: GridPlace, size: GridSize): GridPlace | null {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const to = (row: number, column: number): GridPlace => ({
    row: Math.min(Math.max(row, 0), last.row),
    column: Math.min(Math.max(column, 0), last.column),
  });
  if (key === 'ArrowUp') return to(at.row - 1, at.column);
  if (key === 'ArrowDown') return to(at.row + 1, at.column);
  if (key === 'ArrowLeft') return to(at.row, at.column - 1);
  if (key === 'ArrowRight') return to(at.row, at.column + 1);
  if (key === 'Home') return to(withCtrl ? 0 : at.row, 0);
  if (key === 'End') return to(withCtrl ? last.row : at.row, last.column);
  if (key === 'PageDown') return to(at.row + 8, at.column);
  if (key === 'PageUp') return to(at.row - 8, at.column);
  return null;
}

/**
 * @param at where the tab stop is
 * @param move takes the tab stop elsewhere; the focus follows it while it is in the grid
 */
export function useGridKeys(
  grid: RefObject<HTMLElement | null>,
  at: GridPlace,
  size: GridSize,
  move: (to: GridPlace) => void,
) {
  const follows = useRef(false);
  // Before anything else is drawn or heard: an effect still waiting from an earlier drawing would take the focus to where the
  // stop was, that cell would go, and the next key would reach nothing.
  useLayoutEffect(() => {
    if (!follows.current) return;
    follows.current = false;
    const cell = grid.current?.querySelector<HTMLElement>('[data-stop="true"]');
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  return {
    focusStop: () => {
      follows.current = true;
      move(at);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.altKey || event.metaKey || event.shiftKey) return;
      const to = placeAfter(event.key, event.ctrlKey, at, size);
      if (!to) return;
      event.preventDefault();
      follows.current = true;
      move(to);
    },
  };
}
