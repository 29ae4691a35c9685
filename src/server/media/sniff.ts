// What bytes are, by their first ones: a name or a header may claim anything.
import { isText } from '#domain/file-kind.ts';
import { MIME_TYPES, type MimeType } from '#domain/records/media.ts';

const text = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
const starts = (bytes: Uint8Array, ...wanted: number[]): boolean => wanted.every((byte, at) => bytes[at] === byte);

/** How many first bytes `mimesOf` needs. */
export const SNIFF_BYTES = 64;

/** The kinds of media that these first bytes may be; empty = none that we keep. */
export function mimesOf(head: Uint8Array): readonly MimeType[] {
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
  // Only what lies inside tells Word from Scratch; none of them is ever opened here.
  if (starts(head, 0x50, 0x4b, 0x03, 0x04)) return PACKED;
  if (starts(head, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return OLD_OFFICE;
  return isText(head) ? ['text/plain'] : [];
}

const PACKED = MIME_TYPES.filter((mime) => /openxmlformats|opendocument|scratch|zip/.test(mime));
const OLD_OFFICE = MIME_TYPES.filter((mime) => /msword|ms-/.test(mime));

/** HEIC and AVIF have the same box as films; the device turns them into what every browser shows. */
const isStill = (head: Uint8Array): boolean => /^(heic|heix|hevc|mif1|msf1|avif|avis)/.test(text(head, 8, 12));
