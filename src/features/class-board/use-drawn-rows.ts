// Which lessons are drawn of which row: of those near the view what is near it, at once. The others follow in a pause, one
// after another, with all their lessons and pictures, so that a filter, an order and a scrolling hand find them there: a hand
// that moves over what stands already costs no work at all. What was drawn once stays.
import { startTransition, useEffect, useState } from 'react';
import {
  EVERYTHING,
  type GridWindow,
  isIn,
  landed,
  NOTHING,
  type Span,
  usePrints,
} from '#features/class-board/use-grid-window.ts';
import { whenIdle } from '#ui/when-idle.ts';

/** So long nobody has scrolled: first what a hand wants, and the pictures in sight. */
const REST_MS = 300;
/** Where nothing tells that the page is idle. */
const AGAIN_MS = 60;

export interface DrawnRows {
  /** Its cells are out of sight and not laid out yet: the browser lays them by, and leaves them out of its work. */
  readonly isFar: (pupil: string) => boolean;
  readonly drawnOf: (pupil: string) => Span;
  /** Its pictures are shown. */
  readonly isPictured: (pupil: string) => boolean;
  /** Nothing is left to draw, whatever comes into view. */
  readonly stands: boolean;
}
const NOBODY: ReadonlySet<string> = new Set();

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
  const isNear = (pupil: string): boolean => isIn(indexes.get(pupil) ?? -1, rows);
  const nearby = pupils.filter(isNear);

  const [drawn, setDrawn] = useState<ReadonlyMap<string, Span>>(new Map());
  const draw = (some: readonly string[], span: Span) =>
    setDrawn((before) => new Map([...before, ...some.map((each) => [each, joined(before.get(each), span)] as const)]));
  const late = pupils.filter((pupil) => !holds(drawn.get(pupil) ?? NOTHING, columns));
  const nearLate = late.filter(isNear);
  if (nearLate.length > 0) draw(nearLate, columns);

  const [looked, setLooked] = useState(NOBODY);
  const newlyLooked = pictured ? nearby.filter((pupil) => !looked.has(pupil)).join() : '';
  useEffect(() => {
    if (newlyLooked) startTransition(() => setLooked((before) => new Set([...before, ...newlyLooked.split(',')])));
  }, [newlyLooked]);

  // Rows at other places: those out of sight are laid by anew, so that those in sight stand there sooner.
  const order = [...indexes.keys()].join();
  const [laid, setLaid] = useState({ order, pupils: NOBODY });
  const laidNow = laid.order === order ? laid.pupils : NOBODY;
  const lay = (some: readonly string[]) => setLaid({ order, pupils: new Set([...laidNow, ...some]) });
  const newlyNear = nearby.filter((pupil) => !laidNow.has(pupil));
  if (newlyNear.length > 0) lay(newlyNear);

  /** What is done in a pause, one row at a time; those who are shown come first. */
  const nextStep = (): (() => void) | null => {
    const shown = pupils.filter((pupil) => indexes.has(pupil));
    const first = late.find((pupil) => indexes.has(pupil)) ?? late[0];
    if (first !== undefined) return () => draw([first], columns);
    const part = [...nearby, ...shown, ...pupils].find((pupil) => drawn.get(pupil) !== EVERYTHING);
    if (part !== undefined) return () => draw([part], EVERYTHING);
    const bare = shown.find((pupil) => !looked.has(pupil));
    if (bare !== undefined) return () => setLooked((before) => new Set([...before, bare]));
    const far = shown.find((pupil) => !laidNow.has(pupil));
    return far === undefined ? null : () => lay([far]);
  };
  const hasRested = useRested(pictured ? `${columns.from} ${columns.to} ${rows.from} ${order}` : '');
  const step = nextStep();
  useEffect(() => (hasRested && step ? whenIdle(() => startTransition(step), undefined, AGAIN_MS) : undefined));
  // On paper everything stands there.
  const prints = usePrints();
  const isPictured = (pupil: string): boolean => looked.has(pupil) || (prints && pictured);
  if (prints) return { isFar: () => false, drawnOf: () => EVERYTHING, isPictured, stands: true };
  return {
    stands: step === null,
    isFar: (pupil) => !isNear(pupil) && !laidNow.has(pupil),
    drawnOf: (pupil) => drawn.get(pupil) ?? NOTHING,
    isPictured,
  };
}

const holds = (all: Span, part: Span): boolean => all.from <= part.from && part.to <= all.to;

/** What stood there stays, unless the view leapt elsewhere. */
function joined(before: Span = NOTHING, more: Span): Span {
  if (before === EVERYTHING || more === EVERYTHING) return EVERYTHING;
  if (before.to < more.from || more.to < before.from) return more;
  return { from: Math.min(before.from, more.from), to: Math.max(before.to, more.to) };
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
