// Tries digits at a lock and says how that went: wrong, or wait so many seconds. [Note: Lock]
import { useEffect, useState } from 'react';
import { lockWaitMs, tryDigits } from '#store/lock-digits.ts';

export interface Digits {
  /** @returns whether they were right */
  readonly attempt: (digits: string) => Promise<boolean>;
  readonly wrong: boolean;
  /** Seconds until the next try counts; 0 = now. */
  readonly wait: number;
}

export function useDigits(person: string): Digits {
  const [wrong, setWrong] = useState(false);
  const [wait, setWait] = useState(() => secondsFor(person));
  useEffect(() => {
    if (wait === 0) return undefined;
    const timer = setInterval(() => setWait(secondsFor(person)), 500);
    return () => clearInterval(timer);
  }, [wait, person]);
  const attempt = async (digits: string): Promise<boolean> => {
    const right = await tryDigits(person, digits);
    setWrong(!right);
    setWait(secondsFor(person));
    return right;
  };
  return { attempt, wrong, wait };
}

const secondsFor = (person: string): number => Math.ceil(lockWaitMs(person) / 1000);
