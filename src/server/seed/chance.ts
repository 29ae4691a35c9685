// Chance that is the same on every run: the demo school must look alike on every machine.

export interface Chance {
  /** 0 ≤ n < 1 */
  readonly next: () => number;
  readonly between: (low: number, high: number) => number;
  /** A whole number, both ends included. */
  readonly whole: (low: number, high: number) => number;
  /** True in `share` of the cases. */
  readonly happens: (share: number) => boolean;
  readonly oneOf: <T>(things: readonly T[]) => T;
  /** About −1 … 1, small values more often. */
  readonly wobble: () => number;
}

/** @param name says which chance: the same name gives the same numbers for ever */
export function chanceOf(name: string): Chance {
  let state = hashOf(name);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number): number => low + (high - low) * next();
  return {
    next,
    between,
    whole: (low, high) => Math.floor(between(low, high + 1)),
    happens: (share) => next() < share,
    oneOf: (things) => {
      const thing = things[Math.floor(next() * things.length)];
      if (thing === undefined) throw new Error(`nothing to choose from: ${name}`);
      return thing;
    },
    wobble: () => next() + next() + next() - 1.5,
  };
}

function hashOf(name: string): number {
  let hash = 2166136261;
  for (const char of name) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619);
  return hash | 0;
}
