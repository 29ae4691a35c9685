// Whether a picture is there to its end, and how many pixels it unpacks to: known before it is unpacked.
import { jpegSegments } from '#media/jpeg-segments.ts';
import type { PictureKind } from '#media/sniff-picture.ts';

/** False when the file was cut off on its way. Kinds that we cannot look into count as whole: decoding will tell. */
export function isWhole(kind: PictureKind, bytes: Uint8Array): boolean {
  if (kind === 'jpeg') return [...jpegSegments(bytes)].at(-1)?.marker === 0xd9;
  if (kind === 'png') return findPngEnd(bytes);
  if (kind === 'webp') return viewOf(bytes).getUint32(4, true) + 8 <= bytes.length;
  return true;
}

/** Pixels across and down as the file says; null where that is not easily found. */
export function announcedSize(kind: PictureKind, bytes: Uint8Array): { w: number; h: number } | null {
  const view = viewOf(bytes);
  if (kind === 'jpeg') {
    for (const { marker, start, end } of jpegSegments(bytes)) {
      const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
      if (isFrame && end - start >= 9) return { w: view.getUint16(start + 7), h: view.getUint16(start + 5) };
    }
    return null;
  }
  if (kind === 'png' && bytes.length >= 24) return { w: view.getUint32(16), h: view.getUint32(20) };
  if (kind === 'gif' && bytes.length >= 10) return { w: view.getUint16(6, true), h: view.getUint16(8, true) };
  return kind === 'webp' && bytes.length >= 30 ? webpSize(view) : null;
}

function webpSize(view: DataView): { w: number; h: number } | null {
  const chunk = view.getUint32(12);
  if (chunk === 0x56503858 /* VP8X */) return { w: 1 + uint24(view, 24), h: 1 + uint24(view, 27) };
  if (chunk === 0x56503820 /* VP8 */)
    return { w: view.getUint16(26, true) & 0x3fff, h: view.getUint16(28, true) & 0x3fff };
  if (chunk !== 0x5650384c /* VP8L */) return null;
  const bits = view.getUint32(21, true);
  return { w: 1 + (bits & 0x3fff), h: 1 + ((bits >>> 14) & 0x3fff) };
}

function findPngEnd(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  let at = 8;
  while (at + 12 <= bytes.length) {
    if (view.getUint32(at + 4) === 0x49454e44 /* IEND */) return true;
    at += 12 + view.getUint32(at);
  }
  return false;
}

const uint24 = (view: DataView, at: number): number => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
