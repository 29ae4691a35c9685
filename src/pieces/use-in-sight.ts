// What has just come up may lie beyond the edge: the page is moved until it is seen, no further.
import { type RefObject, useEffect } from 'react';

/** @param isThere it has its size by now */
export function useInSight(place: RefObject<HTMLElement | null>, isThere: boolean): void {
  useEffect(() => {
    if (isThere) moveInto(place.current);
  }, [place, isThere]);
}

/** The page is moved until it is seen, no further. */
export function moveInto(sight: HTMLElement | null): void {
  // Chromium answers with a promise, which is no clean-up.
  void sight?.scrollIntoView?.({ block: 'nearest' });
}
