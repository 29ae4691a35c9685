// The name of bytes by what they are. Computing SHA-256 is the runtime's work; how it is written down is ours.
import type { ContentHash } from '#domain/id.ts';

/** @param digest the 32 bytes of a SHA-256 */
export const hashFromDigest = (digest: ArrayBuffer): ContentHash =>
  Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
