// A sheet photographed from a slant, seen from straight above. What lies outside the photo comes out white, like paper.
import { frameOf, homographyOf } from '#media/sheet/homography.ts';
import type { Corners, Pixels } from '#media/sheet/pixels.ts';

const WHITE = 0xffffffff;

/** The sheet between `corners`, drawn to fill `size`. Corners that span no area give a white sheet. */
export function straighten(photo: Pixels, corners: Corners, size: { width: number; height: number }): Pixels {
  const { width, height } = size;
  const data = new Uint8ClampedArray(width * height * 4);
  new Uint32Array(data.buffer).fill(WHITE);
  const map = homographyOf(frameOf(size), corners);
  if (!map) return { width, height, data };
  const [a, b, c, d, e, f, g, h, i] = map;
  const from = photo.data;
  const right = photo.width - 1;
  const bottom = photo.height - 1;
  for (let y = 0, to = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, to += 4) {
      const w = 1 / (g * (x + 0.5) + h * (y + 0.5) + i);
      const sx = (a * (x + 0.5) + b * (y + 0.5) + c) * w - 0.5;
      const sy = (d * (x + 0.5) + e * (y + 0.5) + f) * w - 0.5;
      if (!(sx >= -0.5 && sy >= -0.5 && sx <= right + 0.5 && sy <= bottom + 0.5)) continue;
      const x0 = sx < 0 ? 0 : sx | 0;
      const y0 = sy < 0 ? 0 : sy | 0;
      const fx = sx < x0 ? 0 : sx - x0;
      const fy = sy < y0 ? 0 : sy - y0;
      const p = (y0 * photo.width + x0) * 4;
      const q = x0 < right ? p + 4 : p;
      const down = y0 < bottom ? photo.width * 4 : 0;
      for (let k = 0; k < 3; k += 1) {
        const upper = (from[p + k] ?? 0) * (1 - fx) + (from[q + k] ?? 0) * fx;
        const lower = (from[p + down + k] ?? 0) * (1 - fx) + (from[q + down + k] ?? 0) * fx;
        data[to + k] = upper * (1 - fy) + lower * fy;
      }
    }
  }
  return { width, height, data };
}
