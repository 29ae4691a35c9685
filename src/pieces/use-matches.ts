// Whether the screen is as a media query says: for what stands elsewhere in the page on a wide screen, where CSS alone would not do.
import { useSyncExternalStore } from 'react';

export function useMatches(query: string): boolean {
  return useSyncExternalStore(
    (hear) => {
      const media = matchMedia(query);
      media.addEventListener('change', hear);
      return () => media.removeEventListener('change', hear);
    },
    () => matchMedia(query).matches,
  );
}
