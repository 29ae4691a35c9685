// Recordings for one place that lie here and are no work yet. The newest one is offered. One that cannot be opened stays, and is
// told of, until it can be or until somebody throws it away.
import { useState } from 'react';
import { isRefused, type Refused } from '#domain/refusal.ts';
import { useDevice } from '#pieces/device-context.tsx';
import { dropTake, type Take, takeOf } from '#store/takes.ts';

export interface LeftTakes {
  /** The one that is known not to open. */
  readonly stuck: string | null;
  /** The newest one. @param known this one is not asked for @throws when nothing can be read */
  readonly newest: (known: string | null) => Promise<Take | null>;
  /** It was tried. @param take null: what was tried does not lie here */
  readonly tried: (take: string | null, hasOpened: boolean) => void;
  readonly drop: (take: string | null) => Promise<void>;
  /** @returns why it is no work; null: it is one, and lies here no longer */
  readonly keep: (take: string | null, make: () => Promise<unknown>) => Promise<Refused | 'trouble' | null>;
}

export function useLeftTakes(field: string): LeftTakes {
  const device = useDevice();
  const [stuck, setStuck] = useState<string | null>(null);
  const free = (take: string) => setStuck((now) => (now === take ? null : now));
  const drop = async (take: string | null) => {
    if (take === null) return;
    await dropTake(device, { field, take });
    free(take);
  };
  return {
    stuck,
    newest: async (known) => {
      const left = await takeOf(device, field);
      return left?.take === known ? null : left;
    },
    tried: (take, hasOpened) => {
      if (take === null) return;
      if (hasOpened) free(take);
      else setStuck(take);
    },
    drop,
    keep: async (take, make) => {
      const answer = await make().catch(() => 'trouble' as const);
      if (answer === 'trouble' || isRefused(answer)) return answer;
      // Still there: then it is asked about once more, and nothing is lost.
      await drop(take).catch(() => undefined);
      return null;
    },
  };
}

/** What a person can do about one that cannot be opened. */
export interface StuckTake {
  readonly stuck: string | null;
  readonly openStuck: () => void;
  readonly throwAway: (take: string | null) => void;
}
