// Whether the screen is wider than a phone held upright: then the ways of comparing stand in the head of the page. On an upright
// tablet they have a line of their own, with のびを 見る beside them: the strip that it stands in elsewhere is below the edge there.
import { useSyncExternalStore } from 'react';

export const useRoomy = (): boolean => useSyncExternalStore(ROOMY.watch, ROOMY.matches);
export const useUpright = (): boolean => useSyncExternalStore(UPRIGHT.watch, UPRIGHT.matches);

const ROOMY = watching('(width >= 48em)');
const UPRIGHT = watching('(48em <= width < 64em)');

function watching(words: string) {
  return {
    matches: () => matchMedia(words).matches,
    watch: (tell: () => void) => {
      const query = matchMedia(words);
      query.addEventListener('change', tell);
      return () => query.removeEventListener('change', tell);
    },
  };
}
