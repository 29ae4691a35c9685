// The ink of a class's sheets, as the generator has drawn them: contact sheets of tiles in the order of the roster.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

export const TILES_ACROSS = 7;
export const TILE_WIDTH = 420;
export const TILE_HEIGHT = 578;
export const mediaFolder = join(import.meta.dirname, 'media');

export interface Tile {
  /** 255 = no ink, 0 = ink; a window into the contact sheet. */
  readonly pixels: Uint8Array;
  readonly start: number;
  readonly stride: number;
}

const OPEN_AT_ONCE = 3;

/** Gives the tile of one child of one try. The last few contact sheets stay decoded: a lesson takes from one or two. */
export function openTiles(): (name: string, child: number) => Promise<Tile> {
  const open = new Map<string, Promise<Uint8Array>>();
  return async (name, child) => {
    const pixels = open.get(name) ?? decode(name);
    open.set(name, pixels);
    const [oldest] = open.keys();
    if (open.size > OPEN_AT_ONCE && oldest !== undefined) open.delete(oldest);
    const stride = TILES_ACROSS * TILE_WIDTH;
    const left = (child % TILES_ACROSS) * TILE_WIDTH;
    const top = Math.floor(child / TILES_ACROSS) * TILE_HEIGHT;
    return { pixels: await pixels, start: top * stride + left, stride };
  };
}

async function decode(name: string): Promise<Uint8Array> {
  const bytes = await readFile(join(mediaFolder, `${name}.webp`));
  return sharp(bytes).extractChannel(0).raw().toBuffer();
}
