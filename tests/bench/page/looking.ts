// How long a photographed sheet takes to be found and to be made straight. On the page, not in a worker: only the page is slowed down.
import { LIMITS } from '#domain/limits.ts';
import { isRefused } from '#domain/refusal.ts';
import { findSheet } from '#media/sheet/find-sheet.ts';
import { modelSheet } from '#media/sheet/model-sheet.ts';
import { sheetAgainst } from '#media/sheet/sheet-against.ts';
import { straightSize } from '#media/sheet/straight-size.ts';
import { straighten } from '#media/sheet/straighten.ts';
import { uprightPicture } from '#media/upright-pixels.ts';

/** As the app looks at it (src/media/sheet-work.ts). */
const LOOKED_AT = 1280;
const LARGEST = 4096;

/** Ms of each finding, straightening, and comparing of ink, of a photo of 12 million pixels. */
export interface SheetTimes {
  readonly find: number[];
  readonly straighten: number[];
  readonly ink: number[];
}

export async function lookAtSheets(times: number): Promise<SheetTimes> {
  const photo = await uprightPicture(await drawnPhoto(3000, 4000));
  if (isRefused(photo)) throw new Error(photo.refused);
  const model = await uprightPicture(await drawnModel(724, 1000));
  if (isRefused(model)) throw new Error(model.refused);
  const took: SheetTimes = { find: [], straighten: [], ink: [] };
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
    const asked = performance.now();
    // A work and its model, as 「字を くらべる」 asks for them once both are unpacked (src/media/ink-work.ts).
    const seen = sheetAgainst(small, modelSheet(model.pixels(LOOKED_AT)));
    took.ink.push(performance.now() - asked);
    if (!seen?.comparison.comparable) throw new Error('the drawn sheet is not comparable with its model');
  }
  photo.close();
  model.close();
  return took;
}

type Place = readonly [number, number];
/** On the sheet, in shares of it: a stroke across, one down, one aslant. */
const STROKES: readonly (readonly Place[])[] = [
  [
    [0.23, 0.22],
    [0.76, 0.2],
    [0.77, 0.27],
    [0.23, 0.29],
  ],
  [
    [0.46, 0.12],
    [0.55, 0.12],
    [0.54, 0.78],
    [0.45, 0.79],
  ],
  [
    [0.45, 0.39],
    [0.52, 0.42],
    [0.22, 0.8],
    [0.16, 0.78],
  ],
];

async function drawnModel(width: number, height: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this browser gives no canvas');
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = '#1e1e20';
  for (const stroke of STROKES) {
    pen.beginPath();
    for (const [x, y] of stroke) pen.lineTo(x * width, y * height);
    pen.fill();
  }
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
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
  // The sheet's corners are 0.13–0.89 across and 0.11–0.87 down, nearly upright.
  for (const stroke of STROKES) {
    fill(
      '#1e1e20',
      ...stroke.map(([x, y]): Place => [0.13 - 0.03 * y + x * (0.72 + 0.07 * y), 0.12 - 0.01 * x + y * 0.75]),
    );
  }
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
}
