// The parts of a JPEG, one after the other: what whole-picture, orientation and metadata look at.
export interface JpegSegment {
  /** The marker's second byte: 0xe1 = APP1, 0xc0… = frame, 0xda = scan, 0xd9 = end. */
  readonly marker: number;
  /** From the marker's 0xff to after the segment (a scan: to the next marker). */
  readonly start: number;
  readonly end: number;
}

/** Walks until the end marker, or until the bytes run out or make no sense. What lies after the end is not looked at. */
export function* jpegSegments(bytes: Uint8Array): Generator<JpegSegment> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END) {
      yield { marker, start: at, end: at + 2 };
      return;
    }
    if (at + 4 > bytes.length) return;
    const headEnd = at + 2 + view.getUint16(at + 2);
    const end = marker === SCAN ? nextMarker(bytes, headEnd) : headEnd;
    if (end > bytes.length) return;
    yield { marker, start: at, end };
    at = end;
  }
}
const SCAN = 0xda;
const END = 0xd9;

/** In a scan, 0xff 0x00 is a byte of the picture and 0xff 0xd0…d7 a restart: anything else is a marker. */
function nextMarker(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 2);
  }
  return bytes.length;
}
