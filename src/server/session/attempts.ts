// Counts wrong join links by address. Right ones are never counted, so a class of 40 behind one address joins at once.
export interface Attempts {
  /** Seconds to wait, or 0. */
  wait(from: string): number;
  failed(from: string): void;
}

const MOST = 30;
const WINDOW_MS = 10 * 60_000;
/** Addresses remembered at once; beyond, the oldest is forgotten. */
const ROOM = 10_000;

export function createAttempts(now: () => number): Attempts {
  const failures = new Map<string, number[]>();
  const recent = (from: string): number[] => (failures.get(from) ?? []).filter((at) => at > now() - WINDOW_MS);
  return {
    wait(from) {
      const [first, ...rest] = recent(from).slice(-MOST);
      return first !== undefined && rest.length === MOST - 1 ? Math.ceil((first + WINDOW_MS - now()) / 1000) : 0;
    },
    failed(from) {
      const all = [...recent(from), now()];
      failures.delete(from);
      failures.set(from, all.slice(-MOST));
      const [oldest] = failures.keys();
      if (failures.size > ROOM && oldest !== undefined) failures.delete(oldest);
    },
  };
}
