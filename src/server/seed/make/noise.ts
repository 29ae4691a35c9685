// Smooth value noise in two dimensions, the same for the same numbers.

/** 0 … 1 */
export function noiseAt(x: number, y: number, seed: number): number {
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  const fx = ease(x - x0);
  const fy = ease(y - y0);
  const top = grid(x0, y0, seed) * (1 - fx) + grid(x0 + 1, y0, seed) * fx;
  const bottom = grid(x0, y0 + 1, seed) * (1 - fx) + grid(x0 + 1, y0 + 1, seed) * fx;
  return top * (1 - fy) + bottom * fy;
}

const ease = (t: number): number => t * t * (3 - 2 * t);

function grid(x: number, y: number, seed: number): number {
  let h = Math.imul(x, 374761393) ^ Math.imul(y, 668265263) ^ Math.imul(seed | 0, 2246822519);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}
