// Where a path that is wider than the screen stands: it opens at one lesson, and goes on by steps as well as by hand.
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Which way there is more of the path than is seen. */
interface More {
  readonly back: boolean;
  readonly on: boolean;
}
export interface PathScroll {
  readonly line: RefObject<HTMLOListElement | null>;
  readonly more: More;
  readonly look: () => void;
  readonly step: (way: -1 | 1) => void;
}
const EDGE = 2;
/** A step leaves the last card that was seen in sight. */
const STEP = 0.7;
/** So much of the lesson after it shows that there is one. */
const PEEK = 64;

/** @param at the lesson that the path is opened at: it stands at the far end, after the ones that led to it */
export function usePathScroll(at: string | null): PathScroll {
  const line = useRef<HTMLOListElement>(null);
  const [more, setMore] = useState<More>({ back: false, on: false });
  const look = useCallback(() => {
    const element = line.current;
    if (!element) return;
    const { scrollLeft, clientWidth, scrollWidth } = element;
    const back = scrollLeft > EDGE;
    const on = scrollLeft + clientWidth < scrollWidth - EDGE;
    setMore((old) => (old.back === back && old.on === on ? old : { back, on }));
  }, []);

  useLayoutEffect(() => {
    const element = line.current;
    const card = element?.querySelector<HTMLElement>(`[data-lesson="${at}"]`);
    if (!element || !card) return;
    element.scrollLeft = card.offsetLeft + card.offsetWidth + PEEK - element.clientWidth;
  }, [at]);

  useEffect(() => {
    const element = line.current;
    if (!element) return;
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [look]);

  const step = (way: -1 | 1) => {
    const element = line.current;
    element?.scrollBy({ left: way * element.clientWidth * STEP, behavior: 'smooth' });
  };
  return { line, more, look, step };
}
