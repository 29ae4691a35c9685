// How light the bare paper would be at each place of a sheet: light falls from one side, a hand throws a shadow, felt shows
// through. Ink is what is darker than the paper around it, not what is dark.
import { blurred, type Plane } from '#media/sheet/plane.ts';

/** Tiles along the longer side. */
const TILES = 20;
/** Darker than this share of the paper's light: left out when the paper is looked at closely. */
const INKY = 0.5;

export function paperLight(light: Plane): Plane {
  const rough = roughPaper(light);
  const { width, height, values } = light;
  const near = Math.max(2, Math.round(Math.max(width, height) * 0.03));
  const dark = blurred(
    plane(light, (at) => ((values[at] ?? 0) < INKY * (rough.values[at] ?? 1) ? 1 : 0)),
    1,
  );
  const bare = plane(light, (at) => ((dark.values[at] ?? 0) > 0 ? 0 : 1));
  const lit = plane(light, (at) => ((bare.values[at] ?? 0) > 0 ? (values[at] ?? 0) : 0));
  const close = [blurred(blurred(lit, near), near), blurred(blurred(bare, near), near)] as const;
  const wide = [blurred(lit, near * 5), blurred(bare, near * 5)] as const;
  return plane(light, (at) => {
    for (const [sum, share] of [close, wide]) {
      const part = share.values[at] ?? 0;
      if (part > 0.12) return (sum.values[at] ?? 0) / part;
    }
    return rough.values[at] ?? 1;
  });
}

function plane({ width, height, values }: Plane, value: (at: number) => number): Plane {
  const out = new Float32Array(values.length);
  for (let at = 0; at < out.length; at += 1) out[at] = value(at);
  return { width, height, values: out };
}

/** From the lighter parts of tiles and of their neighbours: a stroke never fills a whole neighbourhood. */
function roughPaper(light: Plane): Plane {
  const { width, height, values } = light;
  const edge = Math.max(1, Math.ceil(Math.max(width, height) / TILES));
  const across = Math.ceil(width / edge);
  const down = Math.ceil(height / edge);
  const tiles = Array.from({ length: across * down }, (_, tile) => {
    const left = (tile % across) * edge;
    const top = Math.floor(tile / across) * edge;
    const found: number[] = [];
    for (let y = top; y < Math.min(height, top + edge); y += 1)
      for (let x = left; x < Math.min(width, left + edge); x += 1) found.push(values[y * width + x] ?? 0);
    return lighter(found, 0.9);
  });
  const smooth = tiles.map((_, tile) => {
    const found: number[] = [];
    const x = tile % across;
    const y = Math.floor(tile / across);
    for (let v = Math.max(0, y - 2); v <= Math.min(down - 1, y + 2); v += 1)
      for (let u = Math.max(0, x - 2); u <= Math.min(across - 1, x + 2); u += 1) found.push(tiles[v * across + u] ?? 0);
    return Math.max(1, lighter(found, 0.7));
  });
  const tileAt = (x: number, y: number) =>
    smooth[Math.min(down - 1, Math.max(0, y)) * across + Math.min(across - 1, Math.max(0, x))] ?? 1;
  const out = new Float32Array(values.length);
  for (let y = 0; y < height; y += 1) {
    const v = (y + 0.5) / edge - 0.5;
    const top = Math.floor(v);
    for (let x = 0; x < width; x += 1) {
      const u = (x + 0.5) / edge - 0.5;
      const left = Math.floor(u);
      const upper = tileAt(left, top) * (1 - u + left) + tileAt(left + 1, top) * (u - left);
      const lower = tileAt(left, top + 1) * (1 - u + left) + tileAt(left + 1, top + 1) * (u - left);
      out[y * width + x] = upper * (1 - v + top) + lower * (v - top);
    }
  }
  return { width, height, values: out };
}

/** The value that this share of all lies below. */
function lighter(found: number[], part: number): number {
  const sorted = Float32Array.from(found).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
