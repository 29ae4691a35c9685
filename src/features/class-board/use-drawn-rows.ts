// Which lessons are drawn of which row: of those near the view what is near it, at once. The others follow in a pause, one
// after another, so that a filter, an order and a scrolling hand find them there; their pictures only when they come near, for
// what is looked at is asked for first. What was drawn once stays.
import { startTransition, useEffect, useState } from 'react';
import {
  EVERYTHING,
  type GridWindow,
  isIn,
  landed,
  NOTHING,
  type Span,
  sameSpan,
  usePrints,
} from '#features/class-board/use-grid-window.ts';
import { whenIdle } from '#ui/when-idle.ts';

/** So long nobody has scrolled: first what a hand wants, and the pictures in sight. */
const REST_MS = 700;
/** Where nothing tells that the page is idle. */
const AGAIN_MS = 60;

export interface DrawnRows {
  readonly isNear: (pupil: string) => boolean;
  readonly drawnOf: (pupil: string) => Span;
  /** Its pictures are shown. */
  readonly isPictured: (pupil: string) => boolean;
}
/**
 * @param pupils all rows, hidden ones too
 * @param indexes of the rows that are shown
 */
export function useDrawnRows(
  pupils: readonly string[],
  indexes: ReadonlyMap<string, number>,
  near: GridWindow,
): DrawnRows {
  const { columns, pictured } = near;
  const rows = landed(near.rows, indexes.size);
  const [drawn, setDrawn] = useState<ReadonlyMap<string, Span>>(new Map());
  const isNear = (pupil: string): boolean => isIn(indexes.get(pupil) ?? -1, rows);
  const late = pupils.filter((pupil) => !sameSpan(drawn.get(pupil) ?? NOTHING, columns));
  const nearLate = late.filter(isNear);
  if (nearLate.length > 0) setDrawn(new Map([...drawn, ...nearLate.map((pupil) => [pupil, columns] as const)]));
  const [looked, setLooked] = useState<ReadonlySet<string>>(new Set());
  const newlyLooked = pictured ? pupils.filter((pupil) => isNear(pupil) && !looked.has(pupil)).join() : '';
  useEffect(() => {
    if (newlyLooked) startTransition(() => setLooked((before) => new Set([...before, ...newlyLooked.split(',')])));
  }, [newlyLooked]);
  // Those who are shown come first.
  const next = late.find((pupil) => indexes.has(pupil)) ?? late[0];
  const hasRested = useRested(pictured ? `${columns.from} ${columns.to} ${rows.from}` : '');
  useEffect(() => {
    if (!hasRested || next === undefined) return undefined;
    const draw = () => startTransition(() => setDrawn((before) => new Map([...before, [next, columns]])));
    return whenIdle(draw, undefined, AGAIN_MS);
  }, [hasRested, next, columns]);
  // On paper everything stands there.
  const prints = usePrints();
  const isPictured = (pupil: string): boolean => looked.has(pupil) || (prints && pictured);
  if (prints) return { isNear: () => true, drawnOf: () => EVERYTHING, isPictured };
  return { isNear, drawnOf: (pupil) => drawn.get(pupil) ?? NOTHING, isPictured };
}

/** @param place where the view is; empty: nowhere yet @returns true once it has stood there for a while */
function useRested(place: string): boolean {
  const [rested, setRested] = useState('');
  useEffect(() => {
    if (place === '') return undefined;
    const timer = setTimeout(() => setRested(place), REST_MS);
    return () => clearTimeout(timer);
  }, [place]);
  return place !== '' && rested === place;
}
