// A photographed sheet of paper seen from straight above: found and made straight off the page. Nothing here ever fails: what
// cannot be done leaves the photo as it was.
import type { PreparedMedia, PreparedVariant } from '#domain/prepared-media.ts';
import { isRefused } from '#domain/refusal.ts';
import type { Corners } from '#media/sheet/pixels.ts';
import { inFractions, inPixels } from '#pieces/sheet-quad.ts';

export interface FoundCorners {
  /** Fractions of the picture; null = there is hardly a sheet. */
  readonly corners: Corners | null;
  /** 0–1 */
  readonly sure: number;
}

/** Null: it could not be looked for. */
export async function cornersOn(prepared: PreparedMedia, signal: AbortSignal): Promise<FoundCorners | null> {
  const { m } = prepared.variants;
  if (!m) return null;
  try {
    const { askSheet } = await import('#media/sheet.ts');
    const found = await askSheet({ kind: 'find', photo: blobOf(m) }, signal);
    if (isRefused(found)) return null;
    return { corners: found.corners && inFractions(found.corners, sizeOf(m)), sure: found.sure };
  } catch {
    return null;
  }
}

/** Null: it could not be done. */
export async function straightened(
  prepared: PreparedMedia,
  corners: Corners,
  signal: AbortSignal,
): Promise<PreparedMedia | null> {
  const { o } = prepared.variants;
  if (!o) return null;
  try {
    const { askSheet } = await import('#media/sheet.ts');
    const ask = { kind: 'straighten', photo: blobOf(o), corners: inPixels(corners, sizeOf(o)) } as const;
    const straight = await askSheet(ask, signal);
    return isRefused(straight) ? null : straight;
  } catch {
    return null;
  }
}

const blobOf = ({ data, mime }: PreparedVariant): Blob => new Blob([data], { type: mime });
const sizeOf = ({ w = 1, h = 1 }: PreparedVariant) => ({ w, h });
