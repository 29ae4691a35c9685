// What has just come up may lie beyond the edge: the page is moved until it is seen, no further.
import { type RefObject, useEffect } from 'react';

/** @param isThere it has its size by now */
export function useInSight(place: RefObject<HTMLElement | null>, isThere: boolean): void {
  useEffect(() => {
    if (isThere) moveInto(place.current);
  }, [place, isThere]);
}

/** For a picture, which has its size once it is loaded: `onLoad={comeInSight}`. */
export const comeInSight = (event: { readonly currentTarget: HTMLElement }): void => moveInto(event.currentTarget);

function moveInto(sight: HTMLElement | null): void {
  // Chromium answers with a promise, which is no clean-up.
  void sight?.scrollIntoView?.({ block: 'nearest' });
}
