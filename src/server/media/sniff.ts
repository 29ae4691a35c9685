// What bytes are, by their first ones: a name or a header may claim anything.
import type { MIME_TYPES } from '#domain/records/media.ts';

type Mime = (typeof MIME_TYPES)[number];

const text = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
const starts = (bytes: Uint8Array, ...wanted: number[]): boolean => wanted.every((byte, at) => bytes[at] === byte);

/** How many first bytes `mimesOf` needs. */
export const SNIFF_BYTES = 64;

/** The kinds of media that these first bytes may be; empty = none that we keep. */
export function mimesOf(head: Uint8Array): readonly Mime[] {
  if (starts(head, 0xff, 0xd8, 0xff)) return ['image/jpeg'];
  if (starts(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return ['image/png'];
  if (text(head, 0, 4) === 'RIFF') {
    const kind = text(head, 8, 12);
    if (kind === 'WEBP') return ['image/webp'];
    return kind === 'WAVE' ? ['audio/wav'] : [];
  }
  // Only the tracks inside tell sound from film in these two.
  if (text(head, 4, 8) === 'ftyp') return isStill(head) ? [] : ['video/mp4', 'audio/mp4'];
  if (starts(head, 0x1a, 0x45, 0xdf, 0xa3)) return ['video/webm', 'audio/webm'];
  if (text(head, 0, 4) === 'OggS') return ['audio/ogg'];
  if (text(head, 0, 3) === 'ID3') return ['audio/mpeg'];
  if (head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2) return ['audio/mpeg'];
  if (text(head, 0, 5) === '%PDF-') return ['application/pdf'];
  return [];
}

/** HEIC and AVIF have the same box as films; the device turns them into what every browser shows. */
const isStill = (head: Uint8Array): boolean => /^(heic|heix|hevc|mif1|msf1|avif|avis)/.test(text(head, 8, 12));
