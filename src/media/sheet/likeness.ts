// Is it the same writing? Asked after the model has been laid on the child's and bent a little: are strokes left over on
// either side, is there as much line on one as on the other, and does it end and meet as often.
import type { Bent } from '#media/sheet/bend-ink.ts';
import type { InkPart } from '#media/sheet/ink-parts.ts';
import { lineEndsOf } from '#media/sheet/line-ends.ts';
import type { Ink } from '#media/sheet/read-ink.ts';
import { growthOf, moved, type Similarity } from '#media/sheet/similarity.ts';

export interface Signs {
  /** How much of the lines of either side lies on nothing, as a share of all. */
  readonly leftThere: number;
  readonly leftBack: number;
  /** Length of the child's lines to the model's, grown as it was: 1 = the same. */
  readonly length: number;
  /** How far apart the two were before anything was bent: 0–1. */
  readonly apart: number;
  /** How unlike they are in how often lines end, and meet: 0–1. */
  readonly ends: number;
  readonly meetings: number;
}

/** In radii of the writing: this far off is left over, this far aside is another thing. */
const FAR = 0.13;
const ASIDE = 0.3;
/** What lies aside and is smaller than this share of all lines is a blot or a name. */
const SMALL = 0.15;

export function signsOf(
  model: Ink,
  child: Ink,
  fit: { at: Similarity; apart: number },
  bent: Bent,
  radius: number,
): Signs {
  const aside = partsAside(model, child, fit.at, radius);
  const counts = (place: number) => !aside.has(child.part[place] ?? 0);
  const many = child.xs.reduce((sum, _, place) => sum + (counts(place) ? 1 : 0), 0);
  const all = model.xs.length;
  const [there, here] = [lineEndsOf(model, () => true), lineEndsOf(child, counts)];
  return {
    leftThere: leftOver(bent.there, FAR * radius, () => true) / all,
    leftBack: leftOver(bent.back, FAR * radius, counts) / Math.max(1, many),
    length: many / (all * growthOf(fit.at)),
    apart: fit.apart,
    ends: unlike(there.ends, here.ends),
    meetings: unlike(there.meetings, here.meetings),
  };
}

const leftOver = (off: Float32Array, far: number, counts: (place: number) => boolean): number =>
  off.reduce((sum, value, place) => sum + (value > far && counts(place) ? 1 : 0), 0);

/** One more or less is little of many, and not all of one. */
const unlike = (one: number, other: number): number => Math.abs(one - other) / (one + other + 4);

/** Small pieces of the child's ink well beside where the model's writing comes to lie. */
function partsAside(model: Ink, child: Ink, at: Similarity, radius: number): ReadonlySet<number> {
  const [left, top, right, bottom] = boundsOf(model, at);
  const room = ASIDE * radius;
  const places = new Map<number, number>();
  for (const label of child.part) places.set(label, (places.get(label) ?? 0) + 1);
  const beside = (part: InkPart): boolean => {
    const x = (part.left + part.right) / 2;
    const y = (part.top + part.bottom) / 2;
    const out = x < left - room || x > right + room || y < top - room || y > bottom + room;
    return out && (places.get(part.label) ?? 0) < SMALL * child.xs.length;
  };
  return new Set(child.parts.filter(beside).map(({ label }) => label));
}

function boundsOf({ xs, ys }: Ink, at: Similarity): readonly [number, number, number, number] {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let n = 0; n < xs.length; n += 1) {
    const [x, y] = moved(at, xs[n] ?? 0, ys[n] ?? 0);
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return [left, top, right, bottom];
}

/**
 * 0–1; from one half on it is the same writing. The weights are a logistic regression over 375 drawn photos, found and
 * straightened as any other, in every way up that is tried: tests/sheets/draw in its manner `train` (no photo of `held`), 96
 * texts of one to five characters in three typefaces, two thirds of them bent in waves of up to a tenth of a character; each
 * against the model of its own text, of the same in another typeface (counted a third), of seven other texts, and of its own
 * upside down (counted twice). One is taken from its constant, for rather nothing is said than of another text: of these
 * photos 96.8 % pass with their own text, 75 % with it in another typeface, 1.2 % with another text in the same typeface.
 */
export function likenessOf({ leftThere, leftBack, length, apart, ends, meetings }: Signs): number {
  const left = 10.5 * leftThere + 7 * leftBack;
  const sum = 7.3 - left - 1.2 * Math.abs(Math.log(length)) - 5.6 * apart - 5.1 * ends - 2.1 * meetings;
  return 1 / (1 + Math.exp(-sum));
}
