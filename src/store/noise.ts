// Bytes that hold their room: browsers compress, and zeros would hold none.
import type { Device } from '#store/device.ts';

/** `crypto.getRandomValues` gives no more at once. */
const DRAW_BYTES = 64 * 1024;

/** @param bytes a multiple of 64 KB */
export function noise({ random }: Device['surroundings'], bytes: number): ArrayBuffer {
  const piece = new Uint8Array(bytes);
  for (let at = 0; at < bytes; at += DRAW_BYTES) piece.set(random(DRAW_BYTES), at);
  return piece.buffer;
}
