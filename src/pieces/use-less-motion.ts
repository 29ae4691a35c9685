// Whether this person asked for less motion: on the device, or in the settings of the app (the frame notes it on <html>).
import { useSyncExternalStore } from 'react';

const QUERY = '(prefers-reduced-motion: reduce)';

export function useLessMotion(): boolean {
  return useSyncExternalStore(watch, lessMotion);
}

const lessMotion = (): boolean => matchMedia(QUERY).matches || document.documentElement.dataset['motion'] === 'less';

function watch(tell: () => void): () => void {
  const query = matchMedia(QUERY);
  query.addEventListener('change', tell);
  return () => query.removeEventListener('change', tell);
}
