// Whether the screen is wider than a phone held upright: then the ways of comparing stand in the head of the page.
import { useSyncExternalStore } from 'react';

const QUERY = '(width >= 48em)';

export function useRoomy(): boolean {
  return useSyncExternalStore(watch, () => matchMedia(QUERY).matches);
}

function watch(tell: () => void): () => void {
  const query = matchMedia(QUERY);
  query.addEventListener('change', tell);
  return () => query.removeEventListener('change', tell);
}
