// How long to wait after the n-th failure: anywhere up to a limit that doubles, so that forty tablets do not come at once.
const FIRST_MS = 1000;
const MOST_MS = 5 * 60_000;

/**
 * @param failures in a row, 1 = the first
 * @param random 0 ≤ random < 1
 * @param atLeastMs what the server asked for. It may have asked a whole class for the same: the dice come on top
 */
export function backoffMs(failures: number, random: number, atLeastMs = 0): number {
  const ceiling = Math.min(MOST_MS, FIRST_MS * 2 ** Math.min(failures, 20));
  return atLeastMs + Math.floor(random * ceiling);
}

/** After the network or the person came back: not all forty tablets of a class in the same second. */
export const comingBackMs = (random: number): number => Math.floor(random * 5000);

/** Every five minutes, give or take a third: a lost poke costs minutes, never data. */
export const safetyPullMs = (random: number): number => Math.floor(5 * 60_000 * (0.7 + 0.6 * random));
