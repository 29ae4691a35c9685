// The middle lines of strokes (Zhang and Suen, 1984) and which way each piece of them runs. They stay where they are when a
// stroke gets thicker, so that position and size are not mistaken for the brush's.

export interface Skeleton {
  readonly xs: Float32Array;
  readonly ys: Float32Array;
  /** Radians, 0–π, of the line through the place; NaN where lines meet or end in a point. */
  readonly angles: Float32Array;
}

export function skeletonOf(mask: Uint8Array, width: number, height: number): Skeleton {
  const thin = thinned(mask, width, height);
  const places: number[] = [];
  for (let at = 0; at < thin.length; at += 1) if (thin[at]) places.push(at);
  return {
    xs: Float32Array.from(places, (at) => at % width),
    ys: Float32Array.from(places, (at) => Math.floor(at / width)),
    angles: Float32Array.from(places, (at) => angleAt(thin, at % width, Math.floor(at / width), width, height)),
  };
}

function thinned(mask: Uint8Array, width: number, height: number): Uint8Array {
  const ink = mask.slice();
  let edge: number[] = [];
  for (let y = 1; y < height - 1; y += 1)
    for (let x = 1; x < width - 1; x += 1) if (ink[y * width + x]) edge.push(y * width + x);
  // A line on the outermost squares has no neighbours on one side.
  for (let x = 0; x < width; x += 1) ink[x] = ink[(height - 1) * width + x] = 0;
  for (let y = 0; y < height; y += 1) ink[y * width] = ink[y * width + width - 1] = 0;
  for (let changed = true; changed; ) {
    changed = false;
    for (const second of [false, true]) {
      const gone = edge.filter((at) => mayGo(ink, at, width, second));
      for (const at of gone) ink[at] = 0;
      if (gone.length > 0) {
        changed = true;
        edge = edge.filter((at) => ink[at]);
      }
    }
  }
  return ink;
}

function mayGo(ink: Uint8Array, at: number, width: number, second: boolean): boolean {
  const n = ink[at - width] ?? 0;
  const ne = ink[at - width + 1] ?? 0;
  const e = ink[at + 1] ?? 0;
  const se = ink[at + width + 1] ?? 0;
  const s = ink[at + width] ?? 0;
  const sw = ink[at + width - 1] ?? 0;
  const w = ink[at - 1] ?? 0;
  const nw = ink[at - width - 1] ?? 0;
  if (second ? (n & e & w) | (n & s & w) : (n & e & s) | (e & s & w)) return false;
  const many = n + ne + e + se + s + sw + w + nw;
  if (many < 2 || many > 6) return false;
  const turns =
    (n ^ 1 && ne) +
    (ne ^ 1 && e) +
    (e ^ 1 && se) +
    (se ^ 1 && s) +
    (s ^ 1 && sw) +
    (sw ^ 1 && w) +
    (w ^ 1 && nw) +
    (nw ^ 1 && n);
  return turns === 1;
}

const REACH = 4;

/** By the spread of the middle line's squares around the place. */
function angleAt(thin: Uint8Array, x: number, y: number, width: number, height: number): number {
  let [many, sx, sy, sxx, sxy, syy] = [0, 0, 0, 0, 0, 0];
  for (let v = Math.max(0, y - REACH); v <= Math.min(height - 1, y + REACH); v += 1) {
    for (let u = Math.max(0, x - REACH); u <= Math.min(width - 1, x + REACH); u += 1) {
      if (!thin[v * width + u]) continue;
      const dx = u - x;
      const dy = v - y;
      many += 1;
      sx += dx;
      sy += dy;
      sxx += dx * dx;
      sxy += dx * dy;
      syy += dy * dy;
    }
  }
  const xx = sxx / many - (sx / many) ** 2;
  const yy = syy / many - (sy / many) ** 2;
  const xy = sxy / many - (sx / many) * (sy / many);
  const apart = Math.hypot(xx - yy, 2 * xy);
  if (many < 4 || apart < 0.6 * (xx + yy)) return Number.NaN;
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy);
  return angle < 0 ? angle + Math.PI : angle;
}
