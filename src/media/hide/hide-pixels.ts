// Paints over what is hidden, so that nobody can bring it back: each patch becomes a handful of flat tiles. A tile holds one
// rounded colour, the mean of all that lay under it; everything finer is gone for good, however large the face was.
import { type HideStroke, hideMask } from '#media/hide/hide-mask.ts';
import { type Patch, patchesOf } from '#media/hide/patches.ts';
import type { Pixels } from '#media/sheet/pixels.ts';

/** Tiles along the longer side of a patch, at most. Six by six colours are no face, to a person and to a machine. */
const ALONG = 6;
/** A tile is never smaller than this part of the picture's longer edge: a small patch is two or three tiles. */
const SMALLEST = 1 / 56;
/** Colours are rounded to sixteen steps: what a mean still knows about its pixels. */
const STEP = 17;

/** Changes the pixels in their place: a photo is not held in memory twice. */
export function hidePixels({ width, height, data }: Pixels, strokes: readonly HideStroke[]): void {
  const mask = hideMask({ width, height }, strokes);
  const { patches, patchAt } = patchesOf(mask, width, height);
  const tiles = patches.map((patch) => tilesOf(patch, Math.max(width, height)));
  const each = (act: (tile: Tile, at: number) => void) => {
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1)
        if (mask[y * width + x]) {
          const tile = tiles[patchAt(x, y)]?.(x, y);
          if (tile) act(tile, (y * width + x) * 4);
        }
  };
  each((tile, at) => {
    tile.red += data[at] ?? 0;
    tile.green += data[at + 1] ?? 0;
    tile.blue += data[at + 2] ?? 0;
    tile.count += 1;
  });
  each((tile, at) => {
    data[at] = rounded(tile.red / tile.count);
    data[at + 1] = rounded(tile.green / tile.count);
    data[at + 2] = rounded(tile.blue / tile.count);
    data[at + 3] = 255;
  });
}

interface Tile {
  red: number;
  green: number;
  blue: number;
  count: number;
}
/** The tile of a patch in which a pixel lies. */
function tilesOf({ left, top, right, bottom }: Patch, edge: number) {
  const side = Math.max((Math.max(right - left, bottom - top) + 1) / ALONG, edge * SMALLEST);
  const columns = Math.ceil((right - left) / side);
  const rows = Math.ceil((bottom - top) / side);
  const tiles = Array.from({ length: columns * rows }, (): Tile => ({ red: 0, green: 0, blue: 0, count: 0 }));
  return (x: number, y: number): Tile | undefined =>
    tiles[Math.floor((y - top) / side) * columns + Math.floor((x - left) / side)];
}

const rounded = (value: number): number => Math.round(value / STEP) * STEP;
