// How long to wait after the n-th failure: anywhere up to a limit that doubles, so that forty tablets do not come at once.
const FIRST_MS = 1000;
const MOST_MS = 5 * 60_000;

/**
 * @param failures in a row, 1 = the first
 * @param random 0 ≤ random < 1
 * @param atLeastMs what the server asked for
 */
export function backoffMs(failures: number, random: number, atLeastMs = 0): number {
  const ceiling = Math.min(MOST_MS, FIRST_MS * 2 ** Math.min(failures, 20));
  return Math.max(atLeastMs, Math.floor(random * ceiling));
}

/** Every five minutes, give or take a third: a lost poke costs minutes, never data. */
export const safetyPullMs = (random: number): number => Math.floor(5 * 60_000 * (0.7 + 0.6 * random));
