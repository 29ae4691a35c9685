// Finds how the model's writing has to be moved, grown and turned to lie on the child's: from several starts, each drawn
// in step by step, from the model to the child and back, so that neither may leave strokes over. What fits nothing (a
// blot, a name, a stroke that went astray) pulls less the further off it is.
import type { Ink } from '#media/sheet/read-ink.ts';
import { growthOf, moved, movedBack, type Similarity, turnOf } from '#media/sheet/similarity.ts';
import { solveSquares } from '#media/sheet/solve.ts';
import { fieldFor, readSlope, type Slope } from '#media/sheet/stroke-field.ts';
import type { Writing } from '#media/sheet/writing.ts';

export interface Fit {
  readonly at: Similarity;
  /** 0 = every stroke lies on its like, 1 = none does. */
  readonly apart: number;
}

const GROWTHS = [0.82, 1, 1.2];
const TURNS = [-0.3, 0, 0.3];
/** How far a stroke may be off and still pull, in radii of the model's writing. */
const DRAWN_IN = [0.35, 0.35, 0.2, 0.2, 0.12, 0.12];
const SETTLED = [0.08, 0.08, 0.06, 0.06, 0.05, 0.05, 0.05];
const KEPT = 3;
const FEW = 130;
const MANY = 500;

/** @param growth how much larger the child's sheet is drawn than the model's, in squares */
export function registerInk(model: Writing, child: Writing, growth: number): Fit {
  const from = spread(model.ink);
  const to = spread(child.ink);
  const ratio = Math.min(2.5, Math.max(0.3, to.radius / from.radius));
  const startAt = (tx: number, ty: number, size: number, turn: number): Similarity => ({
    a: size * Math.cos(turn),
    b: size * Math.sin(turn),
    tx,
    ty,
    cx: from.x,
    cy: from.y,
  });
  const starts = GROWTHS.flatMap((times) => TURNS.map((turn) => startAt(to.x, to.y, ratio * times, turn)));
  // As if nothing had changed: a large blot or a name that was taken for writing throws the middle off.
  const [across, down] = [child.ink.width / model.ink.width, child.ink.height / model.ink.height];
  const unmoved = startAt(from.x * across, from.y * down, growth, 0);
  const coarse = { model, child, radius: from.radius, places: FEW };
  const drawn = [...starts, unmoved].map((at) => settle(at, coarse, DRAWN_IN)).sort((a, b) => a.apart - b.apart);
  const fine = { ...coarse, places: MANY };
  const settled = drawn.slice(0, KEPT).map(({ at }) => settle(at, fine, SETTLED));
  return settled.sort((a, b) => a.apart - b.apart)[0] ?? { at: unmoved, apart: 1 };
}

/** The middle of the writing and how far it spreads around it. */
export function spread({ xs, ys }: Ink): { x: number; y: number; radius: number } {
  const x = mean(xs);
  const y = mean(ys);
  const square = xs.reduce((sum, value, at) => sum + (value - x) ** 2 + ((ys[at] ?? 0) - y) ** 2, 0) / xs.length;
  return { x, y, radius: Math.max(4, Math.sqrt(square)) };
}

const mean = (values: Float32Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

interface Settling {
  readonly model: Writing;
  readonly child: Writing;
  readonly radius: number;
  readonly places: number;
}

function settle(start: Similarity, settling: Settling, reaches: readonly number[]): Fit {
  let at = start;
  let apart = 1;
  for (const reach of reaches) {
    const step = stepFrom(at, settling, reach * settling.radius);
    apart = step.apart;
    at = step.at;
  }
  // What the last step came to.
  return { at, apart: stepFrom(at, settling, (reaches.at(-1) ?? 0.1) * settling.radius).apart || apart };
}

/** One step of Gauss and Newton; the weights are those of Geman and McClure. */
function stepFrom(at: Similarity, { model, child, places }: Settling, reach: number): Fit {
  const rows = Array.from({ length: 4 }, () => new Float64Array(5));
  const size = growthOf(at);
  const turn = turnOf(at);
  const limit = reach * reach;
  const slope: Slope = { d: 0, gx: 0, gy: 0 };
  let apart = 0;
  const add = (d: number, gx: number, gy: number, x: number, y: number, share: number): void => {
    const far = d * d;
    apart += (share * far) / (far + limit);
    const weight = share * (limit / (far + limit)) ** 2;
    const ja = gx * x + gy * y;
    const jb = gy * x - gx * y;
    const j = [ja, jb, gx, gy];
    for (const [r, row] of rows.entries()) {
      const jr = (j[r] ?? 0) * weight;
      for (let c = 0; c < 4; c += 1) row[c] = (row[c] ?? 0) + jr * (j[c] ?? 0);
      row[4] = (row[4] ?? 0) - jr * d;
    }
  };
  const there = model.ink;
  const stepThere = Math.max(1, there.xs.length / places);
  for (let i = 0; i < there.xs.length; i += stepThere) {
    const n = Math.floor(i);
    const x = there.xs[n] ?? 0;
    const y = there.ys[n] ?? 0;
    const [u, v] = moved(at, x, y);
    readSlope(fieldFor(child.fields, (there.angles[n] ?? 0) + turn), u, v, slope);
    add(slope.d, slope.gx, slope.gy, x - at.cx, y - at.cy, stepThere / there.xs.length);
  }
  const back = child.ink;
  const stepBack = Math.max(1, back.xs.length / places);
  for (let i = 0; i < back.xs.length; i += stepBack) {
    const n = Math.floor(i);
    const [x, y] = movedBack(at, back.xs[n] ?? 0, back.ys[n] ?? 0);
    readSlope(fieldFor(model.fields, (back.angles[n] ?? 0) - turn), x, y, slope);
    // Seen from the child's sheet: the model's slope, turned with it and the other way round.
    const gx = -(at.a * slope.gx - at.b * slope.gy) / size;
    const gy = -(at.b * slope.gx + at.a * slope.gy) / size;
    add(slope.d * size, gx, gy, x - at.cx, y - at.cy, stepBack / back.xs.length);
  }
  for (const [r, row] of rows.entries()) row[r] = (row[r] ?? 0) * 1.001 + 1e-9;
  const [da = 0, db = 0, dx = 0, dy = 0] = solveSquares(rows);
  return { at: held({ ...at, a: at.a + da, b: at.b + db, tx: at.tx + dx, ty: at.ty + dy }), apart: apart / 2 };
}

const LEAST = 0.25;
const MOST = 3;

/** Writing neither shrinks to a point nor leaves the sheet. */
function held(at: Similarity): Similarity {
  const size = growthOf(at);
  const times = size < LEAST ? LEAST / Math.max(size, 1e-6) : size > MOST ? MOST / size : 1;
  return { ...at, a: at.a * times, b: at.b * times };
}
