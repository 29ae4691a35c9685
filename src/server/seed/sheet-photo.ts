// A brushed sheet as a child photographs it: thin paper on felt (or on the table at home), light from one side, never
// quite straight. One pass over the pixels, because there are some hundreds of sheets to make while somebody waits.
import type { Chance } from '#server/seed/chance.ts';
import { TILE_HEIGHT, TILE_WIDTH, type Tile } from '#server/seed/sheet-tiles.ts';

export const PHOTO_WIDTH = 660;
export const PHOTO_HEIGHT = 884;

export interface Photo {
  readonly width: number;
  readonly height: number;
  /** RGB */
  readonly pixels: Buffer;
}
type Colour = readonly [number, number, number];
const FELT: readonly Colour[] = [
  [46, 66, 58],
  [44, 50, 76],
  [52, 52, 56],
  [70, 44, 46],
];
const TABLE: readonly Colour[] = [
  [176, 142, 104],
  [150, 116, 84],
  [196, 176, 150],
];

/** @param place at home the sheet lies on a table, in warmer light */
export function photographSheet(tile: Tile, place: 'school' | 'home', chance: Chance): Photo {
  const { between, wobble } = chance;
  const ground = chance.oneOf(place === 'home' ? TABLE : FELT);
  const warm = place === 'home' ? between(4, 11) : between(-2, 4);
  const turn = wobble() * 0.018;
  const width = PHOTO_WIDTH * between(0.94, 0.985);
  const scale = TILE_WIDTH / width;
  const middleX = PHOTO_WIDTH / 2 + wobble() * 4;
  const middleY = PHOTO_HEIGHT / 2 + wobble() * 4;
  const sx = Math.cos(turn) * scale;
  const sy = Math.sin(turn) * scale;
  const keystone = wobble() * 0.00004;
  const bright = between(0.93, 1.02);
  const lightX = wobble() * 0.00014;
  const lightY = wobble() * 0.0001 - 0.00004;
  const darkest = between(14, 34);
  const grainX = chance.whole(0, 255);
  const grainY = chance.whole(0, 255);
  const pixels = Buffer.allocUnsafe(PHOTO_WIDTH * PHOTO_HEIGHT * 3);
  let out = 0;
  for (let y = 0; y < PHOTO_HEIGHT; y += 1) {
    const dy = y - middleY;
    const squeeze = 1 + dy * keystone;
    for (let x = 0; x < PHOTO_WIDTH; x += 1) {
      const dx = (x - middleX) * squeeze;
      const u = dx * sx + dy * sy + TILE_WIDTH / 2;
      const v = dy * sx - dx * sy + TILE_HEIGHT / 2;
      const grain = GRAIN[(((y + grainY) & 255) << 8) | ((x + grainX) & 255)] ?? 0;
      const light = bright + (x - 330) * lightX + (y - 440) * lightY;
      if (u < 0 || v < 0 || u >= TILE_WIDTH - 1 || v >= TILE_HEIGHT - 1) {
        // Close to the sheet lies its shadow.
        const away = Math.max(-u, u - TILE_WIDTH, -v, v - TILE_HEIGHT, 0);
        const shade = light * (0.72 + Math.min(0.28, away * 0.05)) * (1 + grain * 0.012);
        pixels[out] = ground[0] * shade;
        pixels[out + 1] = ground[1] * shade;
        pixels[out + 2] = ground[2] * shade;
      } else {
        const ink = inkAt(tile, u, v);
        const wave = WAVES[(((v * 0.44) & 255) << 8) | ((u * 0.6) & 255)] ?? 0;
        const paper = (246 + grain + wave) * light;
        const black = darkest + grain * 0.7;
        pixels[out] = Math.min(255, paper + warm + (black - paper) * ink);
        pixels[out + 1] = Math.min(255, paper - 2 + (black + 1 - paper) * ink);
        pixels[out + 2] = Math.min(255, paper - 9 - warm + (black + 4 - paper) * ink);
      }
      out += 3;
    }
  }
  return { width: PHOTO_WIDTH, height: PHOTO_HEIGHT, pixels };
}

/** 0…1, edges a little harder than the enlargement leaves them. */
function inkAt(tile: Tile, u: number, v: number): number {
  const x = u | 0;
  const y = v | 0;
  const at = tile.start + y * tile.stride + x;
  const p = tile.pixels;
  const a = p[at] ?? 255;
  const b = p[at + 1] ?? 255;
  const c = p[at + tile.stride] ?? 255;
  const d = p[at + tile.stride + 1] ?? 255;
  if (a + b + c + d > 1008) return 0;
  const fx = u - x;
  const above = a + (b - a) * fx;
  const value = above + (c + (d - c) * fx - above) * (v - y);
  const ink = (0.5 - value / 255) * 1.5 + 0.5;
  return ink < 0 ? 0 : ink > 1 ? 1 : ink;
}

const GRAIN = texture(0x51ed, 1, 2.2);
const WAVES = texture(0x7a31, 24, 5);

/** 256 × 256 values of about ±`strength`, `size` pixels to a lump, without a seam. */
function texture(seed: number, size: number, strength: number): Float32Array {
  const cells = 256 / size;
  const count = Math.max(1, Math.round(cells));
  let state = seed;
  const lumps = Float32Array.from({ length: count * count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return ((state >>> 8) / 8388608 - 1) * strength;
  });
  if (size === 1) return lumps;
  const lump = (x: number, y: number): number => lumps[(y % count) * count + (x % count)] ?? 0;
  return Float32Array.from({ length: 65_536 }, (_, at) => {
    const gx = ((at & 255) / 256) * count;
    const gy = ((at >> 8) / 256) * count;
    const x = Math.floor(gx);
    const y = Math.floor(gy);
    const fx = (1 - Math.cos((gx - x) * Math.PI)) / 2;
    const fy = (1 - Math.cos((gy - y) * Math.PI)) / 2;
    const top = lump(x, y) * (1 - fx) + lump(x + 1, y) * fx;
    return top * (1 - fy) + (lump(x, y + 1) * (1 - fx) + lump(x + 1, y + 1) * fx) * fy;
  });
}
