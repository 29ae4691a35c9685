// What the bytes are, by their first few, whatever the name of the file claims.
export type PictureKind = 'jpeg' | 'png' | 'webp' | 'gif' | 'bmp' | 'heic' | 'avif';

/** @param head the first 32 bytes or more; null = no picture that we know */
export function sniffPicture(head: Uint8Array): PictureKind | null {
  if (starts(head, 0, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (starts(head, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (word(head, 0) === 'RIFF' && word(head, 8) === 'WEBP') return 'webp';
  if (word(head, 0) === 'GIF8') return 'gif';
  if (starts(head, 0, [0x42, 0x4d]) && starts(head, 6, [0, 0, 0, 0])) return 'bmp';
  if (word(head, 4) !== 'ftyp') return null;
  const brand = word(head, 8);
  if (brand === 'avif' || brand === 'avis') return 'avif';
  return HEIC_BRANDS.has(brand) ? 'heic' : null;
}

const HEIC_BRANDS: ReadonlySet<string> = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1']);

const starts = (bytes: Uint8Array, at: number, expected: readonly number[]): boolean =>
  expected.every((byte, n) => bytes[at + n] === byte);

const word = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
