// What the bytes of a sound really are, whatever their name. A container may hold a film too: prepare-sound.ts looks.
import type { MimeType } from '#domain/records/media.ts';

/** As many as are looked at. */
export const HEAD_BYTES = 16;

/** @param head the first bytes */
export function sniffSound(head: Uint8Array): MimeType | null {
  if (text(head, 0, 4) === 'RIFF') return text(head, 8, 12) === 'WAVE' ? 'audio/wav' : null;
  if (text(head, 4, 8) === 'ftyp') return 'audio/mp4';
  if (text(head, 0, 4) === '\u{1a}E\u{df}\u{a3}') return 'audio/webm';
  if (text(head, 0, 4) === 'OggS') return 'audio/ogg';
  if (text(head, 0, 3) === 'ID3') return 'audio/mpeg';
  return head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2 ? 'audio/mpeg' : null;
}

const text = (head: Uint8Array, from: number, to: number): string => String.fromCharCode(...head.subarray(from, to));
