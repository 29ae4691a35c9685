// Ids that two devices arrive at by themselves: what they make while apart is then one record, and its words are merged.
import type { RecordId } from '#domain/id.ts';

/** A UUIDv8 made from what it says. Whoever takes one in must check that it says so (see records/reflection.ts). */
export function derivedId(...parts: readonly string[]): RecordId {
  const text = parts.join('/');
  const hex = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map((seed) => word(text, seed)).join('');
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

export const isDerivedId = (id: RecordId): boolean => id[14] === '8';

/** 32 bits of the text, as 8 hex digits (FNV-1a with murmur's last step). */
function word(text: string, seed: number): string {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0');
}
