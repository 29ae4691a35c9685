// Takes what a telephone writes about a recording (where it was made, with what, called what) out of an MP4: the boxes stay,
// emptied and renamed, so that nothing in the file moves and every offset in it still fits.

const HOLDERS = new Set(['moov', 'trak', 'moof', 'traf']);
const TELLING = new Set(['udta', 'meta', 'uuid']);

/** Changes `bytes` itself. */
export function withoutPlace(bytes: Uint8Array): void {
  emptyWithin(bytes, 0, bytes.length);
}

function emptyWithin(bytes: Uint8Array, from: number, to: number): void {
  for (let at = from; at + 8 <= to; ) {
    const { head, size } = boxAt(bytes, at, to);
    // Not a box: what follows cannot be read.
    if (size < head) return;
    const end = Math.min(to, at + size);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (HOLDERS.has(type)) emptyWithin(bytes, at + head, end);
    if (TELLING.has(type)) {
      bytes.set(FREE, at + 4);
      bytes.fill(0, at + head, end);
    }
    at = end;
  }
}

const FREE = Uint8Array.from('free', (letter) => letter.charCodeAt(0));

function boxAt(bytes: Uint8Array, at: number, to: number): { head: number; size: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = view.getUint32(at);
  // 0: until the end. 1: its length is a longer number.
  if (size === 0) return { head: 8, size: to - at };
  if (size === 1 && at + 16 <= to) return { head: 16, size: Number(view.getBigUint64(at + 8)) };
  return { head: 8, size };
}
