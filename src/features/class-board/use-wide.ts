// Is there room for the open pupil beside the board? Else the same stands in a sheet over it.
import { useSyncExternalStore } from 'react';

const ROOM = '(min-width: 64em)';

const subscribe = (tell: () => void): (() => void) => {
  const media = matchMedia(ROOM);
  media.addEventListener('change', tell);
  return () => media.removeEventListener('change', tell);
};

export const useWide = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(ROOM).matches);
