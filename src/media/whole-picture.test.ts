import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { type PictureKind, sniffPicture } from '#media/sniff-picture.ts';
import { announcedSize, isWhole } from '#media/whole-picture.ts';

const noisy = () =>
  sharp({
    create: {
      width: 300,
      height: 200,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  });
const kinds: [string, PictureKind, () => Promise<Buffer>][] = [
  ['JPEG', 'jpeg', () => noisy().jpeg().toBuffer()],
  ['progressive JPEG', 'jpeg', () => noisy().jpeg({ progressive: true }).toBuffer()],
  ['PNG', 'png', () => noisy().png().toBuffer()],
  ['WebP', 'webp', () => noisy().webp().toBuffer()],
  ['lossless WebP', 'webp', () => noisy().webp({ lossless: true }).toBuffer()],
  ['WebP with more in it', 'webp', () => noisy().withMetadata({ orientation: 1 }).webp().toBuffer()],
];

describe.each(kinds)('a %s', (_name, kind, make) => {
  test('is known by its bytes, whole, and of its size', async () => {
    const bytes = await make();
    expect(sniffPicture(bytes)).toBe(kind);
    expect(isWhole(kind, bytes)).toBe(true);
    expect(announcedSize(kind, bytes)).toEqual({ w: 300, h: 200 });
  });
  test.each([0.99, 0.5, 0.1])('cut off at %d of its length is not whole', async (part) => {
    const bytes = await make();
    expect(isWhole(kind, bytes.subarray(0, Math.floor(bytes.length * part)))).toBe(false);
  });
});

test('a photo with a film behind it, as some phones make them, is whole', async () => {
  const bytes = Buffer.concat([await noisy().jpeg().toBuffer(), Buffer.alloc(5000, 7)]);
  expect(isWhole('jpeg', bytes)).toBe(true);
});
test('the small picture inside a photo is not taken for its end', () => {
  const photo = readFileSync('tests/data/media/starfish-with-place.jpg');
  expect(isWhole('jpeg', photo.subarray(0, photo.length - 3000))).toBe(false);
});
test('HEIC, GIF and BMP are pictures; words, films, nothing at all are none', async () => {
  expect(sniffPicture(readFileSync('tests/data/media/starfish.heic'))).toBe('heic');
  expect(sniffPicture(await noisy().gif().toBuffer())).toBe('gif');
  expect(sniffPicture(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg">'))).toBeNull();
  expect(sniffPicture(new TextEncoder().encode('....ftypmp42........'))).toBeNull();
  expect(sniffPicture(new Uint8Array())).toBeNull();
});
