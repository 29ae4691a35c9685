// How much goes into one push: half as much when the line is too thin for it, twice as much when it went well.
import { LIMITS } from '#domain/limits.ts';
import type { BatchLimits } from '#store/outbox.ts';

export interface Pace {
  readonly limits: () => BatchLimits;
  readonly wentWell: () => void;
  /** @returns false when it is at its smallest already */
  readonly tooMuch: () => boolean;
}

export function newPace(most: number = LIMITS.mutationsPerPush): Pace {
  let count = most;
  return {
    limits: () => ({ count, bytes: Math.max(2048, Math.floor((LIMITS.pushSoftBytes * count) / most)) }),
    wentWell: () => {
      count = Math.min(most, count * 2);
    },
    tooMuch: () => {
      const smaller = Math.max(1, Math.floor(count / 2));
      const changed = smaller < count;
      count = smaller;
      return changed;
    },
  };
}
