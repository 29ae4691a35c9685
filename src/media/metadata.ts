// What a picture says beside its pixels: where and when and with what it was taken. None of it is kept.
import { jpegSegments } from '#media/jpeg-segments.ts';
import type { PictureKind } from '#media/sniff-picture.ts';

/**
 * The same picture without EXIF, XMP, IPTC and comments. The colour profile stays. For bytes that a browser has just
 * encoded: WebKit writes a little EXIF of its own.
 */
export function withoutMetadata(kind: PictureKind, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const drop = metadataParts(kind, bytes);
  const kept = new Uint8Array(bytes.length - drop.reduce((sum, part) => sum + part.end - part.start, 0));
  let from = 0;
  let to = 0;
  for (const { start, end } of [...drop, { start: bytes.length, end: bytes.length }]) {
    kept.set(bytes.subarray(from, start), to);
    to += start - from;
    from = end;
  }
  if (kind === 'webp' && drop.length > 0) mendWebpHead(kept);
  return kept;
}

export const carriesMetadata = (kind: PictureKind, bytes: Uint8Array): boolean => metadataParts(kind, bytes).length > 0;

interface Part {
  readonly start: number;
  readonly end: number;
}

function metadataParts(kind: PictureKind, bytes: Uint8Array): Part[] {
  if (kind === 'jpeg') return [...jpegSegments(bytes)].filter(({ marker }) => isJpegMetadata(marker));
  if (kind === 'webp') return chunks(bytes, 12, webpChunk).filter(({ name }) => name === 'EXIF' || name === 'XMP ');
  if (kind === 'png') return chunks(bytes, 8, pngChunk).filter(({ name }) => PNG_METADATA.has(name));
  return [];
}

/** APP1 (EXIF, XMP), APP3–13 (makers' own, IPTC), APP15, comment. APP0, APP2 (colour profile), APP14 (colours) stay. */
const isJpegMetadata = (marker: number): boolean =>
  marker === 0xe1 || (marker >= 0xe3 && marker <= 0xed) || marker === 0xef || marker === 0xfe;
const PNG_METADATA: ReadonlySet<string> = new Set(['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME']);

interface Chunk extends Part {
  readonly name: string;
}
function chunks(bytes: Uint8Array, from: number, read: (view: DataView, at: number) => Chunk): Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Chunk[] = [];
  for (let at = from; at + 8 <= bytes.length; ) {
    const chunk = read(view, at);
    if (chunk.end > bytes.length) break;
    found.push(chunk);
    at = chunk.end;
  }
  return found;
}

const webpChunk = (view: DataView, start: number): Chunk => {
  const length = view.getUint32(start + 4, true);
  return { name: nameAt(view, start), start, end: start + 8 + length + (length & 1) };
};
const pngChunk = (view: DataView, start: number): Chunk => ({
  name: nameAt(view, start + 4),
  start,
  end: start + 12 + view.getUint32(start),
});
const nameAt = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));

/** The head of a WebP names its length and, in VP8X, says whether EXIF and XMP follow. */
function mendWebpHead(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  view.setUint32(4, bytes.length - 8, true);
  if (nameAt(view, 12) === 'VP8X') view.setUint8(20, view.getUint8(20) & ~0b1100);
}
