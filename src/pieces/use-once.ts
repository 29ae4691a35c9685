// One act at a time: a second tap, while what the first one asked for is still being written, does nothing.
import { useRef, useState } from 'react';

export interface Once {
  readonly isBusy: boolean;
  /** @returns undefined where the same act is under way. @param what tells acts apart that do not stand in each other's way */
  readonly once: <T>(act: () => Promise<T>, what?: string) => Promise<T | undefined>;
}

export function useOnce(): Once {
  // Known at once: two taps may come before the screen is drawn anew.
  const underWay = useRef(new Set<string>());
  const [count, setCount] = useState(0);
  return {
    isBusy: count > 0,
    once: async (act, what = '') => {
      if (underWay.current.has(what)) return undefined;
      underWay.current.add(what);
      setCount(underWay.current.size);
      try {
        return await act();
      } finally {
        underWay.current.delete(what);
        setCount(underWay.current.size);
      }
    },
  };
}
