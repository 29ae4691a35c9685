// The page that draws the set: asked for a seed and a kind, it answers with a photo, its model, and the truth.
import '@fontsource/klee-one/600.css';
import '@fontsource/yuji-boku/400.css';
import { type Board, boardOf } from './canvas.ts';
import type { Kind, Style } from './kinds.ts';
import { drawScene, type Truth } from './scene.ts';

export interface Drawn {
  readonly photo: string;
  readonly model: string;
  readonly truth: Truth;
}

/** `turn`: quarter turns by which the stored picture lies turned, for EXIF to right. */
async function draw(seed: number, kind: Kind, style: Style, turn: 0 | 1 | 2 | 3): Promise<Drawn> {
  await Promise.all(['40px "Yuji Boku"', '600 40px "Klee One"'].map((font) => document.fonts.load(font, LETTERS)));
  const { photo, model, truth } = drawScene(seed, kind, style);
  const quality = 0.55 + ((seed * 37) % 40) / 100;
  return { photo: await encoded(turned(photo, turn), quality), model: await encoded(model, 0.95), truth };
}
const LETTERS = '友土地麦左右国大生きる光水玉元日森力記青空正月ビルさとう はな三年田中すずき';

function turned(photo: Board, turn: number): Board {
  if (turn === 0) return photo;
  const lies = turn % 2 === 1;
  const board = boardOf(lies ? photo.height : photo.width, lies ? photo.width : photo.height);
  board.pen.translate(board.width / 2, board.height / 2);
  board.pen.rotate((-turn * Math.PI) / 2);
  board.pen.drawImage(photo.canvas, -photo.width / 2, -photo.height / 2);
  return board;
}

async function encoded({ canvas }: Board, quality: number): Promise<string> {
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  const reader = new FileReader();
  return new Promise((resolve) => {
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^.*,/, '')));
    reader.readAsDataURL(blob);
  });
}

Object.assign(globalThis, { draw });
