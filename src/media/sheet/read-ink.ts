// The ink of one sheet, ready to be compared: the middle lines of its strokes, how thick they are, and what of it is the
// writing itself. Names in the margin, printed lines, specks and whatever lies on the sheet's edge are left out.
import { depthIn } from '#media/sheet/ink-distance.ts';
import { type InkMap, inkMapOf, inkSize } from '#media/sheet/ink-map.ts';
import { type InkPart, partsOf } from '#media/sheet/ink-parts.ts';
import type { Pixels } from '#media/sheet/pixels.ts';
import type { Plane } from '#media/sheet/plane.ts';
import { withoutRuledLines } from '#media/sheet/ruled-lines.ts';
import { withoutEdges } from '#media/sheet/sheet-edges.ts';
import { type Skeleton, skeletonOf } from '#media/sheet/skeleton.ts';

export interface Ink extends Skeleton {
  readonly width: number;
  readonly height: number;
  /** 0–1: how much of each square is covered; only of the writing. */
  readonly cover: Plane;
  /** For each place of the middle lines, which piece of ink it belongs to. */
  readonly part: Uint16Array;
  readonly parts: readonly InkPart[];
  /** Of the strokes, in squares. */
  readonly thickness: number;
}

/** Fewer places of middle lines than this are a speck, not a character. */
const FEWEST = 25;

/**
 * @param size in which squares to look; by default as the sheet's own shape wants it
 * @returns null: nothing is written on it
 */
export function readInk(sheet: Pixels, size: { width: number; height: number } = inkSize(sheet)): Ink | null {
  const map = inkMapOf(sheet, size);
  if (!map) return null;
  const { width, height } = map;
  const inner = withoutEdges(map.mask, width, height);
  const depth = depthIn(inner, width, height);
  const ruled = withoutRuledLines(inner, depth, strokeThickness(inner, depth));
  const { labels, parts } = partsOf(ruled, width, height);
  const written = writing(parts, labels, depth);
  const mask = ruled.map((ink, at) => (ink && written.has(labels[at] ?? 0) ? 1 : 0));
  const skeleton = skeletonOf(filled(mask, width), width, height);
  if (skeleton.xs.length < FEWEST) return null;
  return {
    ...skeleton,
    width,
    height,
    cover: coverOf(map, mask),
    part: Uint16Array.from(skeleton.xs, (x, at) => labels[(skeleton.ys[at] ?? 0) * width + x] ?? 0),
    parts: parts.filter(({ label }) => written.has(label)),
    thickness: strokeThickness(mask, depth),
  };
}

/** In a stroke of half width r the depth is spread evenly from 0 to r: four fifths of the squares lie below 0.8 r. */
function strokeThickness(mask: Uint8Array, depth: Plane): number {
  const deep = depth.values.filter((_, at) => mask[at]).sort();
  return 2.5 * (deep[Math.floor(deep.length * 0.8)] ?? 0);
}

/** The pieces that are the writing: no specks, and no small thin ones in the margins, where a name stands. */
function writing(all: readonly InkPart[], labels: Uint16Array, { width, height, values }: Plane): Set<number> {
  const deepest = new Float32Array(all.length + 1);
  for (let at = 0; at < labels.length; at += 1) {
    const label = labels[at] ?? 0;
    if (label) deepest[label] = Math.max(deepest[label] ?? 0, values[at] ?? 0);
  }
  const parts = all.filter((part) => !isWeight(part, deepest[part.label] ?? 0, width, height));
  const whole = parts.reduce((sum, { area }) => sum + area, 0);
  const main = median(parts.map((part) => ({ value: deepest[part.label] ?? 0, weight: part.area })));
  const kept = parts.filter((part) => {
    if (part.area < Math.max(6, main * main * 0.3)) return false;
    const middle = (part.left + part.right) / 2 / width;
    const long = Math.max(part.right - part.left, part.bottom - part.top);
    const beside = middle < 0.24 || middle > 0.84;
    const small = long < height * 0.13 || part.right - part.left < width * 0.1;
    return !(beside && small && (deepest[part.label] ?? 0) < main * 0.62 && part.area < whole * 0.1);
  });
  return new Set(kept.map(({ label }) => label));
}

/** A weight that lies on the sheet, not across its edge: too far up for any character, or as far up as none is that long and plain. */
function isWeight({ area, ...part }: InkPart, deepest: number, width: number, height: number): boolean {
  if (part.bottom < height * 0.09) return true;
  const long = part.right - part.left;
  const plain = area / (long * 2 * deepest);
  return part.top + part.bottom < height * 0.28 && long > width * 0.42 && plain > 0.5 && plain < 1.3;
}

function median(found: { value: number; weight: number }[]): number {
  const sorted = found.toSorted((a, b) => a.value - b.value);
  const half = found.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let sum = 0;
  return sorted.find(({ weight }) => (sum += weight) >= half)?.value ?? 0;
}

/** Small holes are where the brush ran dry or the ink shines: they are no rings. */
function filled(mask: Uint8Array, width: number): Uint8Array {
  const out = mask.slice();
  for (let round = 0; round < 2; round += 1) {
    for (let at = width + 1; at < out.length - width - 1; at += 1) {
      if (out[at]) continue;
      const beside = (out[at - 1] ?? 0) + (out[at + 1] ?? 0) + (out[at - width] ?? 0) + (out[at + width] ?? 0);
      if (beside >= 3) out[at] = 1;
    }
  }
  return out;
}

/** The cover of the writing and of the soft border around it. */
function coverOf({ cover, width, height }: InkMap, mask: Uint8Array): Plane {
  const values = new Float32Array(mask.length);
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      let near = 0;
      for (let step = -1; step <= 1; step += 1)
        near |= (mask[at + step] ?? 0) | (mask[at + step - width] ?? 0) | (mask[at + step + width] ?? 0);
      if (near) values[at] = cover.values[at] ?? 0;
    }
  }
  return { width, height, values };
}
