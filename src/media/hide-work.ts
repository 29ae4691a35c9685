// A photo in which something is hidden: unpacked, painted over, and made anew in all three sizes.
import { LIMITS } from '#domain/limits.ts';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import { isRefused, type Refused } from '#domain/refusal.ts';
import type { HideStroke } from '#media/hide/hide-mask.ts';
import { hidePixels } from '#media/hide/hide-pixels.ts';
import { variantsOf } from '#media/photo-work.ts';
import { offscreenSurface } from '#media/surface.ts';
import { uprightPicture } from '#media/upright-pixels.ts';

export interface HideAsk {
  /** Its largest size. */
  readonly photo: Blob;
  readonly strokes: readonly HideStroke[];
}

/** @returns the three sizes, none of them with a pixel of what was hidden */
export async function answerHide({ photo, strokes }: HideAsk): Promise<PreparedMedia | Refused> {
  const picture = await uprightPicture(photo);
  if (isRefused(picture)) return picture;
  try {
    const pixels = picture.pixels(LIMITS.originalEdge);
    hidePixels(pixels, strokes);
    const bitmap = await createImageBitmap(
      new ImageData(new Uint8ClampedArray(pixels.data), pixels.width, pixels.height),
    );
    return await variantsOf({ bitmap, orientation: 1 }, { surface: offscreenSurface });
  } finally {
    picture.close();
  }
}
