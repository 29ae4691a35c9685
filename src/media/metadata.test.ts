import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { carriesMetadata, withoutMetadata } from '#media/metadata.ts';
import type { PictureKind } from '#media/sniff-picture.ts';

const PHOTO = 'tests/data/media/starfish-with-place.jpg';
const withPlace: [PictureKind, () => Promise<Buffer>][] = [
  ['jpeg', async () => readFileSync(PHOTO)],
  ['webp', () => sharp(PHOTO).keepMetadata().webp().toBuffer()],
  ['png', () => sharp(PHOTO).keepMetadata().png().toBuffer()],
];

describe.each(withPlace)('a %s that says where it was taken', (kind, picture) => {
  test('is the same picture without it', async () => {
    const before = await picture();
    expect((await sharp(before).metadata()).exif).toBeDefined();
    expect(carriesMetadata(kind, before)).toBe(true);
    const after = withoutMetadata(kind, before);
    expect(carriesMetadata(kind, after)).toBe(false);
    const { exif, xmp, width } = await sharp(after).metadata();
    expect({ exif, xmp, width }).toEqual({ exif: undefined, xmp: undefined, width: 320 });
    expect(await pixels(after)).toEqual(await pixels(before));
  });

  test('loses nothing when there is nothing to lose', async () => {
    const clean = withoutMetadata(kind, await picture());
    expect(withoutMetadata(kind, clean)).toEqual(clean);
  });

  test('is left alone from where it makes no sense', async () => {
    const cut = (await picture()).subarray(0, 40);
    expect(withoutMetadata(kind, cut).length).toBeLessThanOrEqual(40);
  });
});

const pixels = (picture: Uint8Array): Promise<Buffer> => sharp(picture).raw().toBuffer();
