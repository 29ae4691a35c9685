// Which rows and lessons of the board are near the view. A class of 40 with 30 lessons has 1,200 cells and shows 60: only
// those near are drawn. Names and headings always stand there, so the browser itself can tell: nothing is measured while a
// finger moves, and rows may be of any height.
import { type RefObject, startTransition, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';

/** Indexes `from` … `to - 1`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}
export interface GridWindow {
  readonly rows: Span;
  readonly columns: Span;
  /** Pictures come behind the first drawing. */
  readonly pictured: boolean;
}
export const sameSpan = (a: Span, b: Span): boolean => a === b || (a.from === b.from && a.to === b.to);
export const isIn = (at: number, { from, to }: Span): boolean => from <= at && at < to;
export const NOTHING: Span = { from: 0, to: 0 };
export const EVERYTHING: Span = { from: 0, to: Number.POSITIVE_INFINITY };

/** px, for what fits while nothing stands on the screen yet: a row, a lesson, all above and below the rows, beside the lessons. */
const ROW = 63;
const LESSON = 100;
const AROUND = 300;
const NAMES = 216;
const PANEL = 368;
/** So long no head came into view or left it. */
const STOPPED_MS = 150;

/** @param current the lesson that has to be in sight */
export function firstWindow(lessons: number, current: number, wide: boolean): GridWindow {
  const rows = Math.ceil(Math.max(innerHeight - AROUND, 4 * ROW) / ROW);
  const fit = Math.max(Math.ceil((innerWidth - NAMES - (wide ? PANEL : 0)) / LESSON), 2);
  const from = current < fit - 1 ? 0 : Math.max(0, Math.min(current, lessons - fit));
  return { rows: { from: 0, to: rows }, columns: { from, to: from + fit }, pictured: false };
}

/**
 * @param grid its rows carry `aria-rowindex`, hidden ones none; its headings `aria-colindex`
 * @param first the guess of `firstWindow`
 * @param heads changes when rows or columns come or go
 * @param order changes when rows change places, are hidden or come back
 * @param stands everything is drawn already: where the view is matters once the hand has stopped
 */
export function useGridWindow(
  grid: RefObject<HTMLElement | null>,
  first: GridWindow,
  heads: string,
  order: string,
  stands: RefObject<boolean>,
): GridWindow {
  const [near, setNear] = useState(first);
  const [seen] = useState(() => new Set<Element>());
  useEffect(() => {
    const frame = grid.current?.parentElement;
    if (!grid.current || !frame) return undefined;
    // In pieces: whatever a hand does meanwhile comes first.
    const look = () => startTransition(() => setNear((before) => spanned(seen, before)));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) seen.add(target);
          else seen.delete(target);
        }
        clearTimeout(timer);
        if (stands.current) timer = setTimeout(look, STOPPED_MS);
        else look();
      },
      { root: frame, rootMargin: '50% 30%' },
    );
    for (const head of grid.current.querySelectorAll('[role="row"], [role="columnheader"]')) observer.observe(head);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      seen.clear();
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- with the rows and lessons the heads to observe have changed
  }, [grid, seen, heads, stands]);
  useEffect(() => {
    // The same rows at other places: nothing has to come into view or to leave it.
    startTransition(() => setNear((before) => (before.pictured ? spanned(seen, before) : before)));
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- with the order their indexes have changed
  }, [seen, order]);
  return near;
}

/** True while the page is made ready for paper: drawn before the browser takes it, as any outer store's news is. */
export function usePrints(): boolean {
  const prints = useRef(false);
  const watch = useCallback((tell: () => void) => {
    const print = ({ type }: Event) => {
      prints.current = type === 'beforeprint';
      tell();
    };
    addEventListener('beforeprint', print);
    addEventListener('afterprint', print);
    return () => {
      removeEventListener('beforeprint', print);
      removeEventListener('afterprint', print);
    };
  }, []);
  return useSyncExternalStore(watch, () => prints.current);
}

/** When most are filtered away, the view lands at the end of what is left, before the browser can tell. */
export const landed = (span: Span, length: number): Span =>
  span.from < length ? span : { from: Math.max(0, length - (span.to - span.from)), to: length };

/** Rows count from 1 with the heading, columns with the names: their first own is the second. */
function spanned(seen: ReadonlySet<Element>, before: GridWindow): GridWindow {
  const indexes = (name: string): number[] =>
    Array.from(seen, (head) => Number(head.getAttribute(name)) - 2).filter((at) => at >= 0);
  const rows = spanOf(indexes('aria-rowindex'), before.rows);
  const columns = spanOf(indexes('aria-colindex'), before.columns);
  const isSame = rows === before.rows && columns === before.columns && before.pictured;
  return isSame ? before : { rows, columns, pictured: true };
}

function spanOf(indexes: readonly number[], before: Span): Span {
  if (indexes.length === 0) return before;
  const from = Math.min(...indexes);
  const to = Math.max(...indexes) + 1;
  return from === before.from && to === before.to ? before : { from, to };
}
