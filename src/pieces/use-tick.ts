// For what grows old on the screen without any row changing.
import { useEffect, useState } from 'react';

/** @returns a number that grows by one each `everyMs` */
export function useTick(everyMs: number): number {
  const [tick, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((before) => before + 1), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return tick;
}
