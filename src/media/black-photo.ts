// Whether a photo shows next to nothing: a finger over the lens, a cover that was not opened.
import { offscreenSurface } from '#media/surface.ts';

const EDGE = 16;
/** Of 255. Ink on a sheet leaves the sheet; a dark gym leaves its lamps. */
const DARKEST_LIGHT = 32;

/** False where this browser cannot tell. */
export async function isBlackPhoto(photo: Blob): Promise<boolean> {
  if (typeof createImageBitmap === 'undefined') return false;
  const small = { resizeWidth: EDGE, resizeHeight: EDGE } as const;
  const bitmap = await createImageBitmap(photo, small).catch(() => null);
  const surface = bitmap && offscreenSurface({ w: EDGE, h: EDGE });
  if (!surface) return false;
  surface.pen.drawImage(bitmap, 0, 0, EDGE, EDGE);
  bitmap.close();
  const { data } = surface.pen.getImageData(0, 0, EDGE, EDGE);
  surface.close();
  for (let at = 0; at < data.length; at += 4) {
    if (Math.max(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0) > DARKEST_LIGHT) return false;
  }
  return true;
}
