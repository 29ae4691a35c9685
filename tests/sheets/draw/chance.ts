// Chance that comes out the same again: a set of photos is named by its seed.

export interface Chance {
  /** From 0 to 1. */
  readonly next: () => number;
  readonly between: (from: number, to: number) => number;
  readonly is: (likely: number) => boolean;
  readonly oneOf: <T>(things: readonly [T, ...T[]]) => T;
  /** Around 0, spread 1. */
  readonly bell: () => number;
}

export function chanceOf(seed: number): Chance {
  let state = (seed * 0x9e3779b1) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    between: (from, to) => from + (to - from) * next(),
    is: (likely) => next() < likely,
    oneOf: (things) => things[Math.floor(next() * things.length)] ?? things[0],
    bell: () => (next() + next() + next() + next() - 2) * 1.73,
  };
}
