// A whole class's sheets of one character: for each try one contact sheet of tiles, ink only, in the order of the roster.
// Paper, light and the photo's tilt are added when the school is seeded (sheet-photo.ts), so that a tile is a few KB.
import sharp from 'sharp';
import type { Chance } from '#server/seed/chance.ts';
import { chanceOf } from '#server/seed/chance.ts';
import type { Bitmap } from '#server/seed/make/brush.ts';
import { inkStroke, sample } from '#server/seed/make/brush.ts';
import type { GlyphPlan } from '#server/seed/make/glyph-strokes.ts';
import { handOf, SHEET_HEIGHT, SHEET_WIDTH, writtenBy } from '#server/seed/make/hand.ts';
import { INTRODUCED } from '#server/seed/roster.ts';
import { TILES_ACROSS } from '#server/seed/sheet-tiles.ts';

export interface ClassSheets {
  readonly plan: GlyphPlan;
  readonly glyph: Bitmap;
  /** Brushed names, in the order of the roster. */
  readonly names: readonly Bitmap[];
  readonly tries: number;
}

/** One WebP for each try. */
export async function drawClassSheets({ plan, glyph, names, tries }: ClassSheets): Promise<Buffer[]> {
  const pictures: Buffer[] = [];
  for (let turn = 0; turn < tries; turn += 1) {
    const tiles = names.map((name, child) => {
      const chance = chanceOf(`${plan.character} ${child} ${turn}`);
      const hand = handOf(chanceOf(`hand ${plan.character} ${child}`));
      const tile = blank();
      for (const stroke of writtenBy(hand, plan, skillOf(plan, child, turn, tries), chance))
        inkStroke(tile, glyph, stroke);
      blots(tile, chance, 1 - skillOf(plan, child, turn, tries));
      writeName(tile, name, chance);
      return tile;
    });
    pictures.push(await contactSheet(tiles));
  }
  return pictures;
}

/** Everybody gets better, each from another start, with another pace and an off day now and then. */
export function skillOf(plan: GlyphPlan, child: number, turn: number, tries: number): number {
  const own = chanceOf(`skill ${plan.character} ${child}`);
  // The children whom the demo introduces have the longest way behind them.
  const shown = INTRODUCED[plan.character === '光' ? 'third' : 'sixth'].includes(child);
  const start = shown ? own.between(0, 0.06) : own.between(0, 0.4);
  const gain = shown ? 0.86 : own.between(0.44, 0.7);
  const curve = own.between(0.6, 1.3);
  const day = chanceOf(`day ${plan.character} ${child} ${turn}`).wobble() * 0.07;
  return Math.max(0, Math.min(0.95, start + gain * (turn / (tries - 1)) ** curve + day));
}

const blank = (): Bitmap => ({
  width: SHEET_WIDTH,
  height: SHEET_HEIGHT,
  ink: new Uint8Array(SHEET_WIDTH * SHEET_HEIGHT),
});

/** Drops from a brush that was too wet. */
function blots(tile: Bitmap, chance: Chance, e: number): void {
  if (!chance.happens(0.15 + e * 0.45)) return;
  const drops = chance.whole(1, 3);
  for (let i = 0; i < drops; i += 1) {
    const radius = i === 0 && chance.happens(0.4) ? chance.between(4, 9) : chance.between(1.2, 3.2);
    disc(tile, chance.between(0.15, 0.9) * tile.width, chance.between(0.1, 0.92) * tile.height, radius, chance);
  }
}

function disc(tile: Bitmap, cx: number, cy: number, radius: number, chance: Chance): void {
  const flat = chance.between(0.75, 1.25);
  for (let y = Math.floor(cy - radius * 2); y <= cy + radius * 2; y += 1) {
    for (let x = Math.floor(cx - radius * 2); x <= cx + radius * 2; x += 1) {
      if (x < 0 || y < 0 || x >= tile.width || y >= tile.height) continue;
      const distance = Math.hypot((x - cx) * flat, (y - cy) / flat);
      const ink = Math.round(255 * Math.max(0, Math.min(1, radius - distance + 0.5)));
      const at = y * tile.width + x;
      if (ink > (tile.ink[at] ?? 0)) tile.ink[at] = ink;
    }
  }
}

/** The name at the left edge, small, never quite straight. */
function writeName(tile: Bitmap, name: Bitmap, chance: Chance): void {
  const scale = chance.between(0.6, 0.7);
  const left = tile.width * chance.between(0.035, 0.06);
  const top = tile.height * chance.between(0.5, 0.54);
  const lean = chance.wobble() * 0.03;
  const wave = chance.between(1, 2.4);
  const phase = chance.between(0, 6);
  for (let y = 0; y < name.height * scale; y += 1) {
    for (let x = 0; x < name.width * scale; x += 1) {
      const ink = sample(
        name,
        x / scale + Math.sin(y * 0.09 + phase) * wave,
        y / scale + Math.sin(x * 0.2 + phase) * wave,
      );
      const tx = Math.round(left + x + lean * y);
      const ty = Math.round(top + y);
      if (tx < 0 || ty < 0 || tx >= tile.width || ty >= tile.height) continue;
      const at = ty * tile.width + tx;
      if (ink > (tile.ink[at] ?? 0)) tile.ink[at] = Math.round(ink);
    }
  }
}

function contactSheet(tiles: readonly Bitmap[]): Promise<Buffer> {
  const rows = Math.ceil(tiles.length / TILES_ACROSS);
  const width = TILES_ACROSS * SHEET_WIDTH;
  const all = Buffer.alloc(width * rows * SHEET_HEIGHT, 255);
  tiles.forEach((tile, index) => {
    const left = (index % TILES_ACROSS) * SHEET_WIDTH;
    const top = Math.floor(index / TILES_ACROSS) * SHEET_HEIGHT;
    for (let y = 0; y < SHEET_HEIGHT; y += 1) {
      for (let x = 0; x < SHEET_WIDTH; x += 1) {
        all[(top + y) * width + left + x] = 255 - (tile.ink[y * SHEET_WIDTH + x] ?? 0);
      }
    }
  });
  return sharp(all, { raw: { width, height: rows * SHEET_HEIGHT, channels: 1 } })
    .webp({ quality: 42, effort: 6, smartSubsample: false })
    .toBuffer();
}
