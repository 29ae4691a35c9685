// Which way is up. Browsers turn a photo by its EXIF when they decode it; this is for those that do not.
import { jpegSegments } from '#media/jpeg-segments.ts';

/** As in EXIF: 1 upright · 2 mirrored · 3 half turn · 4 upside down mirrored · 5–8 lying on a side. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** The orientation that a JPEG's EXIF names; 1 when it names none. */
export function orientationOf(jpeg: Uint8Array): Orientation {
  for (const { marker, start, end } of jpegSegments(jpeg)) {
    const isExif =
      marker === 0xe1 && end - start > 18 && String.fromCharCode(...jpeg.subarray(start + 4, start + 8)) === 'Exif';
    if (isExif) return orientationIn(new DataView(jpeg.buffer, jpeg.byteOffset + start + 10, end - start - 10));
  }
  return 1;
}

function orientationIn(tiff: DataView): Orientation {
  const little = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, little);
  if (directory + 2 > tiff.byteLength) return 1;
  const entries = tiff.getUint16(directory, little);
  for (let n = 0; n < entries; n += 1) {
    const at = directory + 2 + n * 12;
    if (at + 12 > tiff.byteLength) return 1;
    if (tiff.getUint16(at, little) !== 0x0112) continue;
    const value = tiff.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? (value as Orientation) : 1;
  }
  return 1;
}

/** True when the picture lies on a side, so that its upright width is its stored height. */
export const isOnSide = (orientation: Orientation): boolean => orientation >= 5;

/**
 * The six numbers for `setTransform` that draw the stored picture, `w`×`h` on the canvas's scale BEFORE turning, upright.
 * @param w width of the stored picture, on the canvas's scale
 */
export function uprightTransform(
  orientation: Orientation,
  w: number,
  h: number,
): [number, number, number, number, number, number] {
  switch (orientation) {
    case 1:
      return [1, 0, 0, 1, 0, 0];
    case 2:
      return [-1, 0, 0, 1, w, 0];
    case 3:
      return [-1, 0, 0, -1, w, h];
    case 4:
      return [1, 0, 0, -1, 0, h];
    case 5:
      return [0, 1, 1, 0, 0, 0];
    case 6:
      return [0, 1, -1, 0, h, 0];
    case 7:
      return [0, -1, -1, 0, h, w];
    case 8:
      return [0, -1, 1, 0, 0, w];
    default:
      return orientation satisfies never;
  }
}

/** In base64: a JPEG of 2×1 pixels whose EXIF says "lying on a side": a browser that turns it makes it 1×2. */
export const LYING_JPEG =
  '/9j/4QAiRXhpZgAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAD/2wBDAFBQUFBVUFpkZFp9h3iHfbmqm5uquf/I18jXyP//////////////////////////////////////////////////2wBDAVBQUFBVUFpkZFp9h3iHfbmqm5uquf/I18jXyP//////////////////////////////////////////////////wgARCAABAAIDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUAQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIQAxAAAAC0H//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAT8Af//EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQIBAT8Af//EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQMBAT8Af//Z';
