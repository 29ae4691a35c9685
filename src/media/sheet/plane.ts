// One number for each small square of a picture, and the few things that are done with such numbers everywhere.
import type { Pixels } from '#media/sheet/pixels.ts';

export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

export interface LightAndColour {
  /** What has a colour of its own counts as light: printed lines in blue or pink are no ink, black and grey are. */
  readonly light: Plane;
  /** How far the colour is from grey. */
  readonly colour: Plane;
}

/** How light and how coloured each square of a smaller picture is, 0–255. */
export function lightOf({ width, height, data }: Pixels, size: { width: number; height: number }): LightAndColour {
  const values = new Float32Array(size.width * size.height);
  const colours = new Float32Array(values.length);
  const counts = new Uint32Array(values.length);
  const columns = Uint32Array.from({ length: width }, (_, x) => Math.floor(((x + 0.5) * size.width) / width));
  for (let y = 0, at = 0; y < height; y += 1) {
    const row = Math.floor(((y + 0.5) * size.height) / height) * size.width;
    for (let x = 0; x < width; x += 1, at += 4) {
      const r = data[at] ?? 0;
      const g = data[at + 1] ?? 0;
      const b = data[at + 2] ?? 0;
      const most = r > g ? (r > b ? r : b) : g > b ? g : b;
      const least = r < g ? (r < b ? r : b) : g < b ? g : b;
      const to = row + (columns[x] ?? 0);
      values[to] = (values[to] ?? 0) + most + (most - least) * 0.5;
      colours[to] = (colours[to] ?? 0) + most - least;
      counts[to] = (counts[to] ?? 0) + 1;
    }
  }
  for (let at = 0; at < values.length; at += 1) {
    const many = Math.max(1, counts[at] ?? 1);
    values[at] = (values[at] ?? 0) / many;
    colours[at] = (colours[at] ?? 0) / many;
  }
  return { light: { ...size, values }, colour: { ...size, values: colours } };
}

/** The mean of a square around each place; at the edge, of as much of it as there is. */
export function blurred({ width, height, values }: Plane, radius: number): Plane {
  const across = new Float32Array(values.length);
  for (let y = 0; y < height; y += 1) slide(values, across, y * width, 1, width, radius);
  const both = new Float32Array(values.length);
  for (let x = 0; x < width; x += 1) slide(across, both, x, width, height, radius);
  return { width, height, values: both };
}

function slide(from: Float32Array, to: Float32Array, start: number, step: number, count: number, radius: number): void {
  let sum = 0;
  let many = 0;
  for (let at = 0; at < Math.min(count, radius); at += 1, many += 1) sum += from[start + at * step] ?? 0;
  for (let at = 0; at < count; at += 1) {
    if (at + radius < count) {
      sum += from[start + (at + radius) * step] ?? 0;
      many += 1;
    }
    if (at > radius) {
      sum -= from[start + (at - radius - 1) * step] ?? 0;
      many -= 1;
    }
    to[start + at * step] = sum / many;
  }
}
