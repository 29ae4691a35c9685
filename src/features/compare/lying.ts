// What lies on the desk: two or three things, each in a place of its own colour. The lowest is red, over it blue, then green.
import type { Compared } from '#store/comparing.ts';
import { firstPair } from '#store/comparing.ts';

export const SLOTS = ['red', 'blue', 'green'] as const;
export type Slot = (typeof SLOTS)[number];
export type BySlot<T> = Readonly<Record<Slot, T>>;
export type Lying = BySlot<Compared | null>;
/** As an address names them; null: that place is empty, or nothing is said about it. */
export type NamedSlots = BySlot<string | null>;

export const isLying = (lying: BySlot<unknown>) => SLOTS.filter((slot) => lying[slot] !== null);
export const refsOf = ({ red, blue, green }: Lying): NamedSlots => ({
  red: red?.ref ?? null,
  blue: blue?.ref ?? null,
  green: green?.ref ?? null,
});

/** What the address names, as far as it is there; for the rest, the two that most want to be compared. Null: there are no two. */
export function lyingOf(all: readonly Compared[], own: readonly Compared[], named: NamedSlots): Lying | null {
  const taken = new Set<Compared>();
  const find = (ref: string | null) => {
    const found = all.find((each) => each.ref === ref && !taken.has(each)) ?? null;
    if (found) taken.add(found);
    return found;
  };
  const lying = { red: find(named.red), blue: find(named.blue), green: find(named.green) };
  if (taken.size > 1) return lying;
  const { blue: upper } = lying;
  const [one] = [...taken];
  const [first, last] = firstPair(own);
  if (!one) return first && last ? { red: first, blue: last, green: null } : null;
  const other = partnerOf(one, own, upper === one ? [first, last] : [last, first]);
  if (!other) return null;
  return upper === one ? { red: other, blue: one, green: null } : { red: one, blue: other, green: null };
}

/** A film is laid beside a film, where there is one; the child's own work before anything else. */
function partnerOf(one: Compared, own: readonly Compared[], usual: readonly (Compared | null)[]): Compared | null {
  const alike = own.filter((each) => each !== one && each.looks === one.looks);
  const [before] = usual;
  if (before && before !== one && before.looks === one.looks) return before;
  return alike.findLast((each) => each.from === 'work') ?? usual.find((each) => each && each !== one) ?? null;
}

/** What lies on the desk, as an address names it; places that are empty are left out. */
export const addressOf = ({ red: a, blue: b, green: c }: NamedSlots): Record<string, string> => ({
  ...(a && { a }),
  ...(b && { b }),
  ...(c && { c }),
});
export const namedIn = (address: URLSearchParams): NamedSlots => ({
  red: address.get('a'),
  blue: address.get('b'),
  green: address.get('c'),
});

/** Lays something into a place; what lay there goes to where it came from. */
export function laidInto(now: NamedSlots, slot: Slot, ref: string): NamedSlots {
  const from = SLOTS.find((each) => now[each] === ref);
  const next = { ...now };
  if (from) next[from] = now[slot];
  next[slot] = ref;
  return next;
}

/** Ways of looking work only where all are alike. */
export const looksLike = (lying: Lying): Compared['looks'] | null => {
  const looks = new Set(isLying(lying).map((slot) => lying[slot]?.looks ?? null));
  const [only] = looks;
  return looks.size === 1 && only ? only : null;
};
