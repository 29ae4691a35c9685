// A photo made small for looking: lightness and two differences of colour, softened, as plain numbers.
import type { Pixels } from '#media/sheet/pixels.ts';
import type { Plane } from '#media/sheet/plane.ts';

export interface View {
  readonly width: number;
  readonly height: number;
  /** Photo pixels for one pixel of the view. */
  readonly step: number;
  /** 0–255. */
  readonly light: Plane;
  /** Red against green, and both against blue. */
  readonly colour: readonly [Plane, Plane];
}

/** The view whose longer edge has at most `edge` pixels. Each is the mean of what it stands for, so noise and grain fade. */
export function viewOf(photo: Pixels, edge: number): View {
  const step = Math.max(1, Math.max(photo.width, photo.height) / edge);
  const width = Math.max(1, Math.floor(photo.width / step));
  const height = Math.max(1, Math.floor(photo.height / step));
  const light = new Float32Array(width * height);
  const reds = new Float32Array(width * height);
  const blues = new Float32Array(width * height);
  const { data } = photo;
  for (let y = 0, to = 0; y < height; y += 1) {
    const top = Math.floor(y * step);
    const bottom = Math.max(top + 1, Math.floor((y + 1) * step));
    for (let x = 0; x < width; x += 1, to += 1) {
      const left = Math.floor(x * step);
      const right = Math.max(left + 1, Math.floor((x + 1) * step));
      let r = 0;
      let g = 0;
      let b = 0;
      for (let py = top; py < bottom; py += 1)
        for (let at = (py * photo.width + left) * 4, end = (py * photo.width + right) * 4; at < end; at += 4) {
          r += data[at] ?? 0;
          g += data[at + 1] ?? 0;
          b += data[at + 2] ?? 0;
        }
      const share = 1 / ((bottom - top) * (right - left));
      light[to] = (0.3 * r + 0.59 * g + 0.11 * b) * share;
      reds[to] = (r - g) * share;
      blues[to] = ((r + g) / 2 - b) * share;
    }
  }
  const plane = (values: Float32Array): Plane => ({ width, height, values: softened(values, width, height) });
  return { width, height, step, light: plane(light), colour: [plane(reds), plane(blues)] };
}

/** 1-2-1 in both directions. */
function softened(values: Float32Array, width: number, height: number): Float32Array {
  const rows = new Float32Array(values.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0, at = y * width; x < width; x += 1, at += 1) {
      const here = values[at] ?? 0;
      const left = x > 0 ? (values[at - 1] ?? 0) : here;
      const right = x < width - 1 ? (values[at + 1] ?? 0) : here;
      rows[at] = (left + 2 * here + right) / 4;
    }
  const soft = new Float32Array(values.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0, at = y * width; x < width; x += 1, at += 1) {
      const here = rows[at] ?? 0;
      const above = y > 0 ? (rows[at - width] ?? 0) : here;
      const below = y < height - 1 ? (rows[at + width] ?? 0) : here;
      soft[at] = (above + 2 * here + below) / 4;
    }
  return soft;
}
