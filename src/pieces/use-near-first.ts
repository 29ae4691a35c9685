// Of a path of many lessons those near the place where it opens are drawn at once, the others a little later, two at a time, so
// that nobody waits for what they do not see yet.
import { startTransition, useEffect, useState } from 'react';

/** So many on either side fit the widest screen. */
const NEAR = 3;

/** @param at the place that it opens at, of `count` @returns whether the lesson at a place is drawn by now */
export function useNearFirst(at: number, count: number): (place: number) => boolean {
  const [reach, setReach] = useState(NEAR);
  const isWhole = reach >= count;
  useEffect(() => {
    if (isWhole) return undefined;
    // After what was drawn stands there, not with it.
    const timer = setTimeout(() => startTransition(() => setReach(reach + 1)));
    return () => clearTimeout(timer);
  }, [isWhole, reach]);
  return (place) => Math.abs(place - at) <= reach;
}
