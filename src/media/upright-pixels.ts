// A picture's pixels the way up in which it is shown, at most so large: a photo of 48 million pixels is never unpacked twice.
import { isRefused, type Refused } from '#domain/refusal.ts';
import { fitEdge, type Size } from '#media/fit.ts';
import { isOnSide } from '#media/orientation.ts';
import { checkPhoto, decode, drawUpright } from '#media/photo-work.ts';
import type { Pixels } from '#media/sheet/pixels.ts';
import { offscreenSurface } from '#media/surface.ts';

export interface UprightPicture {
  /** As shown. */
  readonly full: Size;
  /** @param edge the most pixels of the longer edge; never more than the picture has */
  readonly pixels: (edge: number) => Pixels;
  /** Gives its memory back. */
  readonly close: () => void;
}

/** @returns refused as `photoFrom` does (photo-work.ts) @throws where the browser has no canvas for it */
export async function uprightPicture(file: Blob): Promise<UprightPicture | Refused> {
  const checked = await checkPhoto(file);
  if (isRefused(checked)) return checked;
  const decoded = await decode(file, checked);
  if (isRefused(decoded)) return decoded;
  const { bitmap, orientation } = decoded;
  const stored = { w: bitmap.width, h: bitmap.height };
  const full = isOnSide(orientation) ? { w: stored.h, h: stored.w } : stored;
  const pixels = (edge: number): Pixels => {
    const surface = offscreenSurface(fitEdge(full, edge));
    if (!surface) throw new Error('this browser gives no canvas here');
    surface.pen.fillStyle = 'white';
    surface.pen.fillRect(0, 0, surface.w, surface.h);
    surface.pen.imageSmoothingQuality = 'high';
    drawUpright(surface, bitmap, orientation);
    const { width, height, data } = surface.pen.getImageData(0, 0, surface.w, surface.h);
    surface.close();
    return { width, height, data: new Uint8ClampedArray(data.buffer) };
  };
  return { full, pixels, close: () => bitmap.close() };
}
