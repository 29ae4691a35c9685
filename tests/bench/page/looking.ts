// How long a photographed sheet takes to be found and to be made straight. On the page, not in a worker: only the page is slowed down.
import { LIMITS } from '#domain/limits.ts';
import { isRefused } from '#domain/refusal.ts';
import { findSheet } from '#media/sheet/find-sheet.ts';
import { straightSize } from '#media/sheet/straight-size.ts';
import { straighten } from '#media/sheet/straighten.ts';
import { uprightPicture } from '#media/upright-pixels.ts';

/** As the app looks at it (src/media/sheet-work.ts). */
const LOOKED_AT = 1280;
const LARGEST = 4096;

/** @returns ms of each finding, and of each straightening, of a photo of 12 million pixels */
export async function lookAtSheets(times: number): Promise<{ find: number[]; straighten: number[] }> {
  const photo = await uprightPicture(await drawnPhoto(3000, 4000));
  if (isRefused(photo)) throw new Error(photo.refused);
  const took = { find: [] as number[], straighten: [] as number[] };
  for (let at = 0; at < times; at += 1) {
    const small = photo.pixels(LOOKED_AT);
    const from = performance.now();
    const found = findSheet(small);
    took.find.push(performance.now() - from);
    if (!found) throw new Error('the drawn sheet is not found');
    const grown = photo.full.w / small.width;
    const corners = found.corners.map(([x, y]) => [x * grown, y * grown]) as unknown as typeof found.corners;
    const size = straightSize(corners, { width: photo.full.w, height: photo.full.h }, LIMITS.originalEdge);
    const since = performance.now();
    straighten(photo.pixels(LARGEST), corners, size);
    took.straighten.push(performance.now() - since);
  }
  photo.close();
  return took;
}

/** A sheet on felt on a desk, aslant. */
async function drawnPhoto(width: number, height: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this browser gives no canvas');
  const fill = (colour: string, ...around: readonly (readonly [number, number])[]) => {
    pen.fillStyle = colour;
    pen.beginPath();
    for (const [x, y] of around) pen.lineTo(x * width, y * height);
    pen.fill();
  };
  fill('#b08454', [0, 0], [1, 0], [1, 1], [0, 1]);
  for (let n = 0; n < 400; n += 1) {
    pen.fillStyle = n % 2 ? '#0000000c' : '#ffffff0c';
    pen.fillRect(0, ((n * 7919) % 4000) * (height / 4000), width, 3 + (n % 9));
  }
  fill('#282c34', [0.05, 0.06], [0.94, 0.05], [0.98, 0.95], [0.02, 0.96]);
  fill('#f0eee6', [0.13, 0.12], [0.85, 0.11], [0.89, 0.86], [0.1, 0.87]);
  fill('#1e1e20', [0.3, 0.28], [0.68, 0.26], [0.69, 0.31], [0.3, 0.33]);
  fill('#1e1e20', [0.46, 0.2], [0.53, 0.2], [0.52, 0.7], [0.45, 0.71]);
  fill('#1e1e20', [0.45, 0.4], [0.5, 0.42], [0.27, 0.72], [0.22, 0.7]);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
}
