// A child's strokes never lie exactly where a moved and turned model would have them. The model may bend a little, like a
// sheet of rubber held at five times five places: writing of the same character then falls into place, another one does not.

import { growthOf, moved, movedBack, type Similarity, turnOf } from '#media/sheet/similarity.ts';
import { solveSquares } from '#media/sheet/solve.ts';
import { fieldFor, readSlope, type Slope } from '#media/sheet/stroke-field.ts';
import type { Writing } from '#media/sheet/writing.ts';

const GRID = 5;
const NODES = GRID * GRID;
/** How far a stroke may be off and still pull, in radii of the model's writing. */
const REACHES = [0.16, 0.14, 0.12, 0.1, 0.08, 0.07];
const STIFF = 0.012;
const STAY = 0.0015;

export interface Bent {
  /** How far each place of the model's middle lines, and of the child's, lies from its like, in squares of the child's sheet. */
  readonly there: Float32Array;
  readonly back: Float32Array;
}

/** @param radius of the model's writing as it lies on the child's sheet, in squares */
export function bendInk(model: Writing, child: Writing, at: Similarity, radius: number): Bent {
  const bend = new Float64Array(NODES * 2);
  const frame = frameOf(model);
  const laid = { model, child, at, frame, bend };
  for (const reach of REACHES) stepBend(laid, reach * radius);
  const there = new Float32Array(model.ink.xs.length);
  const back = new Float32Array(child.ink.xs.length);
  eachPull(laid, 1, (n, side, slope) => {
    (side === 'there' ? there : back)[n] = slope.d;
  });
  return { there, back };
}

interface Laid {
  readonly model: Writing;
  readonly child: Writing;
  readonly at: Similarity;
  readonly frame: Frame;
  readonly bend: Float64Array;
}
interface Frame {
  readonly left: number;
  readonly top: number;
  readonly step: number;
}

function frameOf({ ink }: Writing): Frame {
  const [left, right] = [Math.min(...ink.xs), Math.max(...ink.xs)];
  const [top, bottom] = [Math.min(...ink.ys), Math.max(...ink.ys)];
  const step = Math.max(8, right - left, bottom - top) / (GRID - 1);
  return {
    left: (left + right) / 2 - (step * (GRID - 1)) / 2,
    top: (top + bottom) / 2 - (step * (GRID - 1)) / 2,
    step,
  };
}

/** The four nodes around a place of the model's sheet, and how much each of them counts there. */
function nodesAt({ left, top, step }: Frame, x: number, y: number, nodes: number[], shares: number[]): void {
  const u = Math.min(GRID - 1.001, Math.max(0, (x - left) / step));
  const v = Math.min(GRID - 1.001, Math.max(0, (y - top) / step));
  const i = Math.floor(u);
  const j = Math.floor(v);
  const first = j * GRID + i;
  nodes[0] = first;
  nodes[1] = first + 1;
  nodes[2] = first + GRID;
  nodes[3] = first + GRID + 1;
  shares[0] = (1 - u + i) * (1 - v + j);
  shares[1] = (u - i) * (1 - v + j);
  shares[2] = (1 - u + i) * (v - j);
  shares[3] = (u - i) * (v - j);
}

type Pull = (
  n: number,
  side: 'there' | 'back',
  slope: Slope,
  nodes: readonly number[],
  shares: readonly number[],
) => void;

/** Every `every`th place of both, and how it is drawn: the slope is in squares of the child's sheet. */
function eachPull({ model, child, at, frame, bend }: Laid, every: number, pull: Pull): void {
  const nodes = [0, 0, 0, 0];
  const shares = [0, 0, 0, 0];
  const slope: Slope = { d: 0, gx: 0, gy: 0 };
  const turn = turnOf(at);
  const size = growthOf(at);
  const bentBy = (axis: 0 | 1): number => {
    let sum = 0;
    for (let k = 0; k < 4; k += 1) sum += (shares[k] ?? 0) * (bend[(nodes[k] ?? 0) * 2 + axis] ?? 0);
    return sum;
  };
  for (let n = 0; n < model.ink.xs.length; n += every) {
    const x = model.ink.xs[n] ?? 0;
    const y = model.ink.ys[n] ?? 0;
    nodesAt(frame, x, y, nodes, shares);
    const [u, v] = moved(at, x, y);
    readSlope(fieldFor(child.fields, (model.ink.angles[n] ?? 0) + turn), u + bentBy(0), v + bentBy(1), slope);
    pull(n, 'there', slope, nodes, shares);
  }
  for (let n = 0; n < child.ink.xs.length; n += every) {
    const u = child.ink.xs[n] ?? 0;
    const v = child.ink.ys[n] ?? 0;
    const [x0, y0] = movedBack(at, u, v);
    nodesAt(frame, x0, y0, nodes, shares);
    const [x, y] = movedBack(at, u - bentBy(0), v - bentBy(1));
    readSlope(fieldFor(model.fields, (child.ink.angles[n] ?? 0) - turn), x, y, slope);
    const { gx, gy } = slope;
    slope.d *= size;
    slope.gx = -(at.a * gx - at.b * gy) / size;
    slope.gy = -(at.b * gx + at.a * gy) / size;
    pull(n, 'back', slope, nodes, shares);
  }
}

function stepBend(laid: Laid, reach: number): void {
  const { model, child, bend } = laid;
  const rows = Array.from({ length: NODES * 2 }, () => new Float64Array(NODES * 2 + 1));
  const add = (r: number, c: number, value: number): void => {
    const row = rows[r];
    if (row) row[c] = (row[c] ?? 0) + value;
  };
  const limit = reach * reach;
  const every = Math.max(1, Math.round((model.ink.xs.length + child.ink.xs.length) / 1200));
  eachPull(laid, every, (_, side, { d, gx, gy }, nodes, shares) => {
    const share = every / (side === 'there' ? model : child).ink.xs.length;
    const weight = share * (limit / (d * d + limit)) ** 2;
    for (let i = 0; i < 4; i += 1) {
      for (const axis of [0, 1] as const) {
        const jr = (shares[i] ?? 0) * (axis ? gy : gx) * weight;
        const r = (nodes[i] ?? 0) * 2 + axis;
        for (let k = 0; k < 4; k += 1) {
          const c = (nodes[k] ?? 0) * 2;
          add(r, c, jr * (shares[k] ?? 0) * gx);
          add(r, c + 1, jr * (shares[k] ?? 0) * gy);
        }
        add(r, NODES * 2, -jr * d);
      }
    }
  });
  const tie = (one: number, other: number, weight: number): void => {
    for (const axis of [0, 1]) {
      const [p, q] = [one * 2 + axis, other * 2 + axis];
      const apart = (bend[p] ?? 0) - (bend[q] ?? 0);
      add(p, p, weight);
      add(q, q, weight);
      add(p, q, -weight);
      add(q, p, -weight);
      add(p, NODES * 2, -weight * apart);
      add(q, NODES * 2, weight * apart);
    }
  };
  for (let node = 0; node < NODES; node += 1) {
    if (node % GRID < GRID - 1) tie(node, node + 1, STIFF);
    if (node + GRID < NODES) tie(node, node + GRID, STIFF);
    for (const p of [node * 2, node * 2 + 1]) {
      add(p, p, STAY);
      add(p, NODES * 2, -STAY * (bend[p] ?? 0));
    }
  }
  const step = solveSquares(rows);
  for (let p = 0; p < bend.length; p += 1) bend[p] = (bend[p] ?? 0) + (step[p] ?? 0);
}
