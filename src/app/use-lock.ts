// Whether this person's account stands open in this tab. Ten minutes out of sight shut it. [Note: Lock]
import { useEffect, useState } from 'react';
import { AWAY_MS, isShut, noteAway, noteBack, noteOpened } from '#store/lock.ts';

export interface LockState {
  readonly shut: boolean;
  readonly open: () => void;
}

/** @param person the same for as long as the component stands */
export function useLock(person: string): LockState {
  const [shut, setShut] = useState(() => isShut(person));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const judge = (): void => setShut(isShut(person));
    const change = (): void => {
      clearTimeout(timer);
      if (document.visibilityState === 'hidden') {
        noteAway();
        // So that what was on the screen is not there for a moment when somebody else wakes the tablet.
        timer = setTimeout(judge, AWAY_MS);
      } else {
        noteBack();
        judge();
      }
    };
    document.addEventListener('visibilitychange', change);
    addEventListener('pagehide', noteAway);
    addEventListener('pageshow', change);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', change);
      removeEventListener('pagehide', noteAway);
      removeEventListener('pageshow', change);
    };
  }, [person]);
  const open = (): void => {
    noteOpened(person);
    setShut(false);
  };
  return { shut, open };
}
