// True once an element has come near the view. One observer for all: a class of 40 with 30 lessons has 1,200 pictures, and
// only those in sight are read from the store.
import { useEffect, useRef, useState } from 'react';

type Seen = () => void;
const waiting = new WeakMap<Element, Seen>();
let observer: IntersectionObserver | undefined;

function watch(element: Element, seen: Seen): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (!entry.isIntersecting) continue;
        waiting.get(entry.target)?.();
        observer?.unobserve(entry.target);
      }
    },
    { rootMargin: '25%' },
  );
  waiting.set(element, seen);
  observer.observe(element);
  return () => observer?.unobserve(element);
}

export function useInView<E extends Element>() {
  const ref = useRef<E>(null);
  const [inView, setInView] = useState(false);
  useEffect(() => {
    const element = ref.current;
    return inView || !element ? undefined : watch(element, () => setInView(true));
  }, [inView]);
  return { ref, inView };
}
