// What lies along the edge of a sheet and is no ink: the rest of a weight (文鎮), felt beside a corner that was found a little
// too far out. It is taken off from the edge inwards; a stroke that runs over the edge is deep there and narrow, and stays.

/** No weight reaches further into the sheet than this share of it. */
const DEEPEST = 0.16;
/** Squares between the sheet's own edge and the dark. */
const GAP = 2;

export function withoutEdges(mask: Uint8Array, width: number, height: number): Uint8Array {
  const out = mask.slice();
  const sides = [
    { start: 0, along: 1, inward: width, count: width, depth: height },
    { start: (height - 1) * width, along: 1, inward: -width, count: width, depth: height },
    { start: 0, along: width, inward: 1, count: height, depth: width },
    { start: width - 1, along: width, inward: -1, count: height, depth: width },
  ];
  for (const side of sides) {
    const depths = Array.from({ length: side.count }, (_, at) => depthAt(mask, side.start + at * side.along, side));
    for (let from = 0; from < side.count; from += 1) {
      if (!depths[from]) continue;
      let to = from;
      while (to < side.count && depths[to]) to += 1;
      const run = depths.slice(from, to).sort((a, b) => a - b);
      const usual = run[Math.floor(run.length / 2)] ?? 0;
      if (usual <= Math.max(3, side.depth * DEEPEST) && (run.length > usual * 1.2 || usual <= 3)) {
        for (let at = from; at < to; at += 1) {
          // Where a stroke touches the weight, only as much goes as beside it.
          const deep = Math.min(depths[at] ?? 0, usual + 3);
          for (let step = 0; step < deep; step += 1) out[side.start + at * side.along + step * side.inward] = 0;
        }
      }
      from = to;
    }
  }
  return out;
}

/** How far the dark reaches inwards from the edge; 0 where there is none. */
function depthAt(mask: Uint8Array, start: number, { inward, depth }: { inward: number; depth: number }): number {
  let at = 0;
  while (at <= GAP && !mask[start + at * inward]) at += 1;
  if (at > GAP) return 0;
  while (at < depth && mask[start + at * inward]) at += 1;
  return at;
}
