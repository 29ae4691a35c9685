// Glyphs and brushed names as bitmaps.
import sharp from 'sharp';
import type { Bitmap } from '#server/seed/make/brush.ts';
import { withBoard } from '#server/seed/make/page.ts';

const NAME_WIDTH = 60;
const NAME_HEIGHT = 400;

/** One bitmap of 1000 × 1000 for each character. */
export function drawGlyphs(characters: readonly string[]): Promise<Bitmap[]> {
  return draw(characters, 'font:900px/1000px "Yuji Boku";text-align:center', 1000, 1000);
}

/** Names written downwards, starting at the top. */
export function drawNames(names: readonly string[]): Promise<Bitmap[]> {
  return draw(names, `font:38px/${NAME_WIDTH}px "Yuji Boku";writing-mode:vertical-rl`, NAME_WIDTH, NAME_HEIGHT);
}

function draw(texts: readonly string[], style: string, width: number, height: number): Promise<Bitmap[]> {
  const box = `${style};width:${width}px;height:${height}px;overflow:hidden`;
  return withBoard(width, height, async (shoot) => {
    const bitmaps: Bitmap[] = [];
    for (const text of texts) {
      const picture = await shoot(`<div style='${box}'>${text}</div>`);
      bitmaps.push({ width, height, ink: await sharp(picture).greyscale().negate().raw().toBuffer() });
    }
    return bitmaps;
  });
}
