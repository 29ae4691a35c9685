// Whether the paper ends at all four sides that were found. Of a sheet that lies partly outside the photo one side is a guess,
// drawn across its own paper, which goes on without any edge to the photo's rim: such a sheet has no corners.
import { fromSquare, mapPoint } from '#media/sheet/homography.ts';
import type { Corners } from '#media/sheet/pixels.ts';
import { middleTint, type Tint, tintAt, tintsApart } from '#media/sheet/tint.ts';
import type { View } from '#media/sheet/view.ts';

const PLACES = 24;
/** Around the side, in shares of the sheet: as far as it may be off. */
const INSIDE = 0.03;
const ACROSS = [-0.03, -0.025, -0.02, -0.015, -0.01, -0.005, 0, 0.005, 0.01, 0.015, 0.02, 0.025];
/** An edge or a line of shadow changes light or colour by more than this share; grain does not. */
const EDGE = 0.05;
/** How far out the photo's rim is looked for. */
const FURTHEST = 1.6;
const STEP = 0.03;
/** Of a side: at so many of its places nothing ends. */
const OPEN = 0.12;

const OTHER_STUFF = 0.06;
const DARK = 0.6;
const GRID = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
/** On a white desk no side is clear, and nothing is said. */
const CLEAR = 0.14;

export function isWholeSheet(view: View, corners: Corners): boolean {
  const sides = [0, 1, 2, 3].map((side) => alongSide(view, corners, side));
  return !sides.some((side, at) => side.open > OPEN && sides.every((other, n) => n === at || other.change > CLEAR));
}

interface Side {
  /** 0–1: at how many of its places nothing ends. */
  readonly open: number;
  /** How much light or colour usually changes from within to beyond. */
  readonly change: number;
}

function alongSide(view: View, corners: Corners, side: number): Side {
  const map = fromSquare([0, 1, 2, 3].map((at) => corners[(at + side) % 4] ?? corners[0]) as unknown as Corners);
  if (!map) return { open: 0, change: 0 };
  const usual = middleTint(GRID.flatMap((u) => GRID.map((v) => tintAt(view, mapPoint(map, [u, v])))));
  const changes: number[] = [];
  let open = 0;
  for (let n = 0; n < PLACES; n += 1) {
    const u = 0.06 + (0.88 * n) / (PLACES - 1);
    const at = (v: number): Tint => tintAt(view, mapPoint(map, [u, v]));
    const paper = at(INSIDE);
    const beyond = at(-INSIDE);
    if (beyond.outside) continue;
    changes.push(apart(beyond, paper));
    // A hand over the side goes on to the rim, too.
    if (tintsApart(paper, usual) > OTHER_STUFF || paper.light < usual.light * DARK) continue;
    if (ACROSS.some((v) => apart(at(v), paper) > EDGE)) continue;
    const rim = lastInPhoto(at);
    if (rim && apart(rim, paper) < EDGE * 4) open += 1;
  }
  return { open: open / PLACES, change: changes.sort((one, other) => one - other)[changes.length >> 1] ?? 1 };
}

/** Outwards; null where the photo goes on. */
function lastInPhoto(at: (v: number) => Tint): Tint | null {
  let last: Tint | null = null;
  for (let off = 0; off < FURTHEST; off += STEP) {
    const tint = at(-off);
    if (tint.outside) return last;
    last = tint;
  }
  return null;
}

const apart = (one: Tint, paper: Tint): number =>
  Math.max(Math.abs(one.light / (paper.light + 1) - 1), tintsApart(one, paper) * 1.2);
