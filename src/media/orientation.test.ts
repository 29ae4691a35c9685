import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { LYING_JPEG, orientationOf } from '#media/orientation.ts';

test.each([1, 2, 3, 4, 5, 6, 7, 8])('a JPEG says that it lies in orientation %d', async (orientation) => {
  const jpeg = await sharp('tests/data/media/four-quarters.png').withMetadata({ orientation }).jpeg().toBuffer();
  expect(orientationOf(jpeg)).toBe(orientation);
});
test('a phone stands upright, and what says nothing or nonsense too', async () => {
  expect(orientationOf(readFileSync('tests/data/media/starfish-with-place.jpg'))).toBe(1);
  const silent = await sharp('tests/data/media/four-quarters.png').jpeg().toBuffer();
  expect(orientationOf(silent)).toBe(1);
  const nonsense = await sharp('tests/data/media/four-quarters.png').withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const directory = nonsense.indexOf('Exif') + 6 + 4;
  nonsense.writeUInt32LE(0xfffffff0, directory);
  nonsense.writeUInt32BE(0xfffffff0, directory);
  expect(orientationOf(nonsense)).toBe(1);
  expect(orientationOf(nonsense.subarray(0, directory + 6))).toBe(1);
});
test('the picture that browsers are tried with lies on its side', () => {
  expect(orientationOf(Buffer.from(LYING_JPEG, 'base64'))).toBe(6);
});
