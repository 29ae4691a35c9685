// The writing on one sheet against that on another: where it lies, how large it is, how it leans, how thick its strokes are.
// Numbers only when both hold the same writing; else it says that they cannot be compared, and nothing more.
import { bendInk } from '#media/sheet/bend-ink.ts';
import { type InkPlace, placeOf } from '#media/sheet/ink-place.ts';
import { likenessOf, signsOf } from '#media/sheet/likeness.ts';
import { registerInk, spread } from '#media/sheet/register-ink.ts';
import { growthOf, moved, turnOf } from '#media/sheet/similarity.ts';
import type { Writing } from '#media/sheet/writing.ts';

export type InkComparison = NotComparable | ComparedInk;
interface NotComparable {
  readonly comparable: false;
  /** 0–1: how alike the two are. Below 0.5 they cannot be compared; the way up in which a sheet is most alike is the right one. */
  readonly likeness: number;
  readonly dx: null;
  readonly dy: null;
  readonly scale: null;
  readonly rotationDeg: null;
  readonly thickness: null;
}
export interface ComparedInk {
  readonly comparable: true;
  readonly likeness: number;
  /** How far the middle of the ink lies from the model's: shares of the sheet's width and height, right and down positive. */
  readonly dx: number;
  readonly dy: number;
  /** Sizes as shares of the model's: 1 = as large, as thick. */
  readonly scale: number;
  readonly thickness: number;
  /** Clockwise. */
  readonly rotationDeg: number;
  readonly sheet: InkPlace;
  readonly model: InkPlace;
}

/** Writing that had to be turned or grown more than this is not the same any more, however alike its strokes are. */
const MOST_TURN = 40;
const LARGEST = 2.4;
const SMALLEST = 0.3;

/** Of two straightened sheets (writing.ts). Null stands for one on which nothing is written. */
export function compareWritings(child: Writing | null, model: Writing | null): InkComparison {
  if (!child || !model) return apart(0);
  const { ink } = child;
  const grid = Math.sqrt((ink.width * ink.height) / (model.ink.width * model.ink.height));
  const fit = registerInk(model, child, grid);
  const scale = growthOf(fit.at) / grid;
  const rotationDeg = (turnOf(fit.at) * 180) / Math.PI;
  if (Math.abs(rotationDeg) > MOST_TURN || scale > LARGEST || scale < SMALLEST) return apart(0.2);
  const radius = spread(model.ink).radius * growthOf(fit.at);
  const likeness = likenessOf(signsOf(model.ink, ink, fit, bendInk(model, child, fit.at, radius), radius));
  if (likeness < 0.5) return apart(likeness);
  const there = placeOf(model.ink);
  const here = placeOf(ink);
  const [x, y] = moved(fit.at, there.x * model.ink.width - 0.5, there.y * model.ink.height - 0.5);
  // By where the model came to lie, not by the ink itself: a thick stroke or a covered one would pull its middle away.
  const middle = { x: (x + 0.5) / ink.width, y: (y + 0.5) / ink.height };
  return {
    comparable: true,
    likeness,
    dx: middle.x - there.x,
    dy: middle.y - there.y,
    scale,
    rotationDeg,
    thickness: here.stroke / there.stroke,
    sheet: { ...here, ...middle },
    model: there,
  };
}

const apart = (likeness: number): NotComparable => ({
  comparable: false,
  likeness,
  dx: null,
  dy: null,
  scale: null,
  rotationDeg: null,
  thickness: null,
});
