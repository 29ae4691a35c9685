// All works on one picture, from the first to the last, row by row.
import { boardSize, drawOnBoard, type GrowthPicture, type GrowthWish } from '#media/growth-board.ts';

const COLUMNS = 5;
const EDGE = 640;
const GAP = 16;
const DESK = 'lightgrey';
/** Tablets make no larger canvas. */
const MOST_PIXELS = 12_000_000;

/** @throws the signal's reason; not a picture; where the browser has no canvas for it */
export async function growthStrip(
  pictures: readonly GrowthPicture[],
  { onProgress, signal }: GrowthWish,
): Promise<Blob> {
  const [first] = pictures;
  const tile = await boardSize(first?.picture ?? new Blob(), EDGE);
  const columns = Math.min(COLUMNS, pictures.length);
  const rows = Math.ceil(pictures.length / columns);
  const all = { w: columns * (tile.w + GAP) + GAP, h: rows * (tile.h + GAP) + GAP };
  const shrink = Math.min(1, Math.sqrt(MOST_PIXELS / (all.w * all.h)));
  const [w, h, gap] = [tile.w, tile.h, GAP].map((length) => Math.max(1, Math.floor(length * shrink))) as [
    number,
    number,
    number,
  ];
  const canvas = new OffscreenCanvas(columns * (w + gap) + gap, rows * (h + gap) + gap);
  const pen = canvas.getContext('2d', { alpha: false });
  if (!pen) throw new Error('this browser gives no canvas here');
  pen.fillStyle = DESK;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  for (const [at, picture] of pictures.entries()) {
    signal.throwIfAborted();
    const left = gap + (at % columns) * (w + gap);
    await drawOnBoard(pen, { w, h, left, top: gap + Math.floor(at / columns) * (h + gap) }, picture);
    onProgress(at + 1, pictures.length);
  }
  const file = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
  canvas.width = 0;
  return file;
}
