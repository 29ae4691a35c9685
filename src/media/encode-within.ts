// Encodes a picture so that it fits its limit: lower quality first, and where that is not enough, fewer pixels.
import { fitEdge, type Size } from '#media/fit.ts';

export interface Wish {
  readonly edge: number;
  readonly bytes: number;
  /** Best quality to begin with, 0–1. */
  readonly quality: number;
}
export interface Encoded extends Size {
  readonly blob: Blob;
}

/** @param encode draws at a size and encodes at a quality */
export async function encodeWithin(
  full: Size,
  wish: Wish,
  encode: (size: Size, quality: number) => Promise<Blob>,
): Promise<Encoded> {
  let edge = wish.edge;
  for (;;) {
    const size = fitEdge(full, edge);
    for (let quality = wish.quality; quality >= LOWEST_QUALITY; quality -= QUALITY_STEP) {
      const blob = await encode(size, quality);
      if (blob.size <= wish.bytes) return { blob, ...size };
    }
    // One pixel always fits, so this ends.
    edge = Math.floor(Math.max(size.w, size.h) * SHRINK);
  }
}
const LOWEST_QUALITY = 0.4;
const QUALITY_STEP = 0.12;
const SHRINK = 0.8;
