// Is it the same writing? Asked after the model has been laid on the child's and bent a little: are strokes left over on
// either side, and is there as much line on one as on the other.
import type { Bent } from '#media/sheet/bend-ink.ts';
import type { InkPart } from '#media/sheet/ink-parts.ts';
import { longestLeftOver } from '#media/sheet/left-over.ts';
import type { Ink } from '#media/sheet/read-ink.ts';
import { growthOf, moved, type Similarity } from '#media/sheet/similarity.ts';

export interface Signs {
  /** The longest stretch on either side that lies on nothing, as a share of all. */
  readonly leftThere: number;
  readonly leftBack: number;
  /** Length of the child's lines to the model's, grown as it was: 1 = the same. */
  readonly length: number;
  /** How far apart the two were before anything was bent, and how much it took: 0–1, and in radii. */
  readonly apart: number;
  readonly bend: number;
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
  return {
    leftThere: longestLeftOver(model, bent.there, FAR * radius, () => true) / all,
    leftBack: longestLeftOver(child, bent.back, FAR * radius, counts) / Math.max(1, many),
    length: many / (all * growthOf(fit.at)),
    apart: fit.apart,
    bend: bent.bend,
  };
}

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
 * 0–1; from one half on it is the same writing. The weights are a logistic regression over 600 made sheets: five typefaces,
 * 82 characters, the same one moved, turned, bent and thickened, the same one from another hand, others, blots, bare sheets.
 */
export function likenessOf({ leftThere, leftBack, length, apart, bend }: Signs): number {
  const sum = 5 - 19 * leftThere - 9.5 * leftBack - 2.9 * Math.abs(Math.log(length)) - 3.6 * apart - 13.6 * bend;
  return 1 / (1 + Math.exp(-sum));
}
