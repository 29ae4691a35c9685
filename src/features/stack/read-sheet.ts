// One picture of the stack: made ready, its square read, and seen from straight above where that is safe. Nobody looks at each of
// forty pictures before it is kept, so only what cannot go wrong is done by itself: a picture is swapped for the straight one when
// the same square is read in that too, or when the sheet stands out beyond doubt.
import type { PreparedMedia } from '#domain/prepared-media.ts';
import { isRefused, type Refused } from '#domain/refusal.ts';
import { preparePhoto } from '#media/prepare-photo.ts';
import { readCode } from '#media/read-code.ts';
import { cornersOn, straightened } from '#pieces/straight-photo.ts';

export interface ReadSheet {
  readonly prepared: PreparedMedia;
  readonly isStraight: boolean;
  /** What stands in the square; null = none was found. */
  readonly text: string | null;
}
const LOOK_MS = 10_000;
const SURE = 0.9;
const SURE_WITH_SQUARE = 0.5;

/** @param straight false: as it was taken @throws when `signal` is given up */
export async function readSheet(file: Blob, straight: boolean, signal: AbortSignal): Promise<ReadSheet | Refused> {
  const prepared = await preparePhoto(file, { signal });
  if (isRefused(prepared)) return prepared;
  const text = await squareIn(prepared);
  const asTaken = { prepared, isStraight: false, text };
  const found = straight ? await cornersOn(prepared, signal) : null;
  if (!found?.corners || found.sure < SURE_WITH_SQUARE) return asTaken;
  const better = await straightened(prepared, found.corners, signal);
  if (!better) return asTaken;
  const again = await squareIn(better);
  const isSafe = again === null ? text === null && found.sure >= SURE : text === null || again === text;
  return isSafe ? { prepared: better, isStraight: true, text: again } : asTaken;
}

/** A worker that never comes does not hold up the rest of the stack. */
function squareIn({ variants }: PreparedMedia): Promise<string | null> {
  const shown = variants.m ?? variants.o;
  if (!shown) return Promise.resolve(null);
  return readCode(new Blob([shown.data], { type: shown.mime }), AbortSignal.timeout(LOOK_MS));
}
