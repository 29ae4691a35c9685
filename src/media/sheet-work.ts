// What is asked of a photographed sheet, and the answers: where its corners are, how it looks from above, how its ink lies against a model's.
import { LIMITS } from '#domain/limits.ts';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import { isRefused, type Refused } from '#domain/refusal.ts';
import { variantsOf } from '#media/photo-work.ts';
import type { InkComparison } from '#media/sheet/compare-ink.ts';
import { findSheet } from '#media/sheet/find-sheet.ts';
import { type LaidBy, type LaidOver, layOver } from '#media/sheet/lay-over.ts';
import { modelSheet } from '#media/sheet/model-sheet.ts';
import type { Corners, Point } from '#media/sheet/pixels.ts';
import { sheetAgainst } from '#media/sheet/sheet-against.ts';
import { straightSize } from '#media/sheet/straight-size.ts';
import { straighten } from '#media/sheet/straighten.ts';
import { offscreenSurface } from '#media/surface.ts';
import { type UprightPicture, uprightPicture } from '#media/upright-pixels.ts';

/** Corners are in pixels of the photo as shown. */
export interface SheetAsks {
  /** Where the sheet is, as it lies in the photo. */
  find: { readonly photo: Blob; readonly answer: FoundSheet | Refused };
  /** The sheet from straight above, in the three sizes in which a photo is kept. */
  straighten: { readonly photo: Blob; readonly corners: Corners; readonly answer: PreparedMedia | Refused };
  /** The sheet the way up in which it is most like the model, and how its ink differs. Refused: the photo, or the model. */
  compare: { readonly photo: Blob; readonly model: Blob; readonly answer: ComparedSheet | Refused };
  /** How the photo has to lie over the lower picture, by their paper or by their ink. */
  layOver: {
    readonly photo: Blob;
    readonly lower: Blob;
    readonly by: LaidBy;
    readonly answer: LaidOver | null | Refused;
  };
}
export interface FoundSheet {
  readonly corners: Corners | null;
  /** 0–1 */
  readonly sure: number;
}
export interface ComparedSheet {
  readonly corners: Corners | null;
  readonly comparison: InkComparison | null;
}
export type SheetAsk = {
  [Kind in keyof SheetAsks]: { readonly kind: Kind } & Omit<SheetAsks[Kind], 'answer'>;
}[keyof SheetAsks];
type SheetAnswer = SheetAsks[keyof SheetAsks]['answer'];

/** What the worker says; `failed`: this browser cannot look at pictures off the page. */
export type SheetNews = { readonly answer: SheetAnswer } | { readonly failed: string };

/** Longer edge at which a photo is searched and compared; finding hardly gains by more. */
const LOOKED_AT = 1280;
/** The most that a photo is unpacked to for straightening. */
const LARGEST = 4096;

export async function answerSheet(ask: SheetAsk): Promise<SheetAnswer> {
  const photo = await uprightPicture(ask.photo);
  if (isRefused(photo)) return photo;
  try {
    if (ask.kind === 'find') return found(photo);
    if (ask.kind === 'straighten') return await straightened(photo, ask.corners);
    if (ask.kind === 'layOver') return await laidOver(photo, ask);
    return await compared(photo, ask.model);
  } finally {
    photo.close();
  }
}

function found(photo: UprightPicture): FoundSheet {
  const pixels = photo.pixels(LOOKED_AT);
  const sheet = findSheet(pixels);
  return { corners: sheet && scaled(sheet.corners, photo.full.w / pixels.width), sure: sheet?.sure ?? 0 };
}

async function straightened(photo: UprightPicture, corners: Corners): Promise<PreparedMedia> {
  const { w: width, h: height } = photo.full;
  const size = straightSize(corners, { width, height }, LIMITS.originalEdge);
  const pixels = photo.pixels(LARGEST);
  const { data } = straighten(pixels, scaled(corners, pixels.width / width), size);
  const bitmap = await createImageBitmap(new ImageData(new Uint8ClampedArray(data), size.width, size.height));
  return variantsOf({ bitmap, orientation: 1 }, { surface: offscreenSurface });
}

async function compared(photo: UprightPicture, modelFile: Blob): Promise<ComparedSheet | Refused> {
  const model = await uprightPicture(modelFile);
  if (isRefused(model)) return model;
  const against = modelSheet(model.pixels(LOOKED_AT));
  model.close();
  const pixels = photo.pixels(LOOKED_AT);
  const sheet = sheetAgainst(pixels, against);
  if (!sheet) return { corners: null, comparison: null };
  return { corners: scaled(sheet.corners, photo.full.w / pixels.width), comparison: sheet.comparison };
}

async function laidOver(
  photo: UprightPicture,
  { lower, by }: { lower: Blob; by: LaidBy },
): Promise<LaidOver | null | Refused> {
  const below = await uprightPicture(lower);
  if (isRefused(below)) return below;
  const under = below.pixels(LOOKED_AT);
  below.close();
  return layOver(photo.pixels(LOOKED_AT), under, by);
}

const scaled = (corners: Corners, by: number): Corners =>
  corners.map(([x, y]): Point => [x * by, y * by]) as unknown as Corners;
