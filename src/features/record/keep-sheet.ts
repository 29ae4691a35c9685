// A photo that is kept may be of a printed worksheet: then its square says of which lesson it is, and there it is kept.
import type { PreparedMedia } from '#domain/prepared-media.ts';
import { isRefused } from '#domain/refusal.ts';
import { readCode } from '#media/read-code.ts';
import { type Captured, keepCaptured } from '#pieces/captured.ts';
import type { Device } from '#store/device.ts';
import type { Made } from '#store/made.ts';
import { type SheetPlace, sheetPlaceOf } from '#store/sheet-place.ts';
import { type NewWork, nextStageIn } from '#store/works.ts';

/** Keeping waits no longer for what only may be on the photo. */
const LOOK_MS = 5000;

export interface KeptSheet {
  readonly made: Made;
  /** Null: no square was on it, or it says that it belongs here. */
  readonly place: SheetPlace | null;
}

/** @param here where it is kept when no square says otherwise */
export async function keepSheet(device: Device, captured: Captured, here: Omit<NewWork, 'kind'>): Promise<KeptSheet> {
  const place = captured.kind === 'photo' ? await placeOn(device, captured.prepared) : null;
  if (place?.kind !== 'fits') return { made: await keepCaptured(device, captured, here), place };
  if (place.unit.id === here.unit && (place.lesson ?? here.lesson) === here.lesson)
    return { made: await keepCaptured(device, captured, here), place: null };
  const stage = place.lesson === null ? 'practice' : await nextStageIn(device, place.lesson);
  const made = await keepCaptured(device, captured, { ...here, unit: place.unit.id, lesson: place.lesson, stage });
  // It was closed to this child meanwhile, say: then it stays here rather than nowhere.
  if (isRefused(made) && made.refused !== 'full')
    return { made: await keepCaptured(device, captured, here), place: { kind: 'gone' } };
  return { made, place: isRefused(made) ? null : place };
}

async function placeOn(device: Device, prepared: PreparedMedia): Promise<SheetPlace | null> {
  const text = await squareIn(prepared);
  return text === null ? null : sheetPlaceOf(device, text);
}

const READ = new WeakMap<PreparedMedia, Promise<string | null>>();

/** Looked for once in each photo, as soon as it is looked at: when the child says yes, the answer mostly is there. */
export function squareIn(prepared: PreparedMedia): Promise<string | null> {
  const reading = READ.get(prepared) ?? readSquare(prepared);
  READ.set(prepared, reading);
  return reading;
}

async function readSquare({ variants }: PreparedMedia): Promise<string | null> {
  const shown = variants.m ?? variants.o;
  if (!shown) return null;
  return readCode(new Blob([shown.data], { type: shown.mime }), AbortSignal.timeout(LOOK_MS));
}
