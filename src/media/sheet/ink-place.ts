// Where on a sheet the ink lies: its middle and the box around it, and its strokes, as shares of the sheet.
import type { Ink } from '#media/sheet/read-ink.ts';
import { strokeWidth } from '#media/sheet/stroke-width.ts';

export interface InkPlace {
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Thickness of the strokes, as a share of the sheet's width. */
  readonly stroke: number;
}

/** So many squares of ink in a row of the picture make an edge; fewer are a bristle. */
const EDGE = 2;

export function placeOf(ink: Ink): InkPlace {
  const { width, height, values } = ink.cover;
  const columns = new Float32Array(width);
  const rows = new Float32Array(height);
  for (let at = 0; at < values.length; at += 1) {
    const part = values[at] ?? 0;
    const x = at % width;
    const y = Math.floor(at / width);
    columns[x] = (columns[x] ?? 0) + part;
    rows[y] = (rows[y] ?? 0) + part;
  }
  return {
    x: middle(columns) / width,
    y: middle(rows) / height,
    left: Math.max(0, columns.findIndex(isInk)) / width,
    top: Math.max(0, rows.findIndex(isInk)) / height,
    right: (columns.findLastIndex(isInk) + 1) / width,
    bottom: (rows.findLastIndex(isInk) + 1) / height,
    stroke: strokeWidth(ink) / width,
  };
}

const isInk = (sum: number): boolean => sum > EDGE;

function middle(sums: Float32Array): number {
  let [all, moment] = [0, 0];
  for (const [at, sum] of sums.entries()) {
    all += sum;
    moment += sum * (at + 0.5);
  }
  return moment / Math.max(1, all);
}
