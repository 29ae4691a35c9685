// Whether the screen is wider than a phone held upright; and whether it is held upright at all, phone or tablet: then the ways of
// comparing have a line of their own, with のびを 見る beside or below them: the strip that it stands in elsewhere is far below the edge.
import { useSyncExternalStore } from 'react';

export const useRoomy = (): boolean => useSyncExternalStore(ROOMY.watch, ROOMY.matches);
export const useUpright = (): boolean => useSyncExternalStore(UPRIGHT.watch, UPRIGHT.matches);

const ROOMY = watching('(width >= 48em)');
const UPRIGHT = watching('(width < 64em)');

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
