import { expect, test } from 'vitest';
import { encodeWithin } from '#media/encode-within.ts';
import { fitEdge, type Size } from '#media/fit.ts';

test.each([
  [{ w: 4000, h: 3000 }, 1600, { w: 1600, h: 1200 }],
  [{ w: 3000, h: 4000 }, 320, { w: 240, h: 320 }],
  [{ w: 200, h: 100 }, 320, { w: 200, h: 100 }],
  [{ w: 10_000, h: 3 }, 320, { w: 320, h: 1 }],
])('%o fits %d as %o', (size, edge, expected) => {
  expect(fitEdge(size, edge)).toEqual(expected);
});

/** A picture whose bytes grow with its pixels and its quality. */
const picture = (bytesPerPixel: number) => {
  const tried: [number, number][] = [];
  const encode = async ({ w, h }: Size, quality: number) => {
    tried.push([w, Math.round(quality * 100)]);
    return new Blob([new Uint8Array(Math.floor(w * h * bytesPerPixel * quality))]);
  };
  return { tried, encode };
};
const full = { w: 1000, h: 1000 };

test('what fits at once is encoded once, at its best', async () => {
  const { tried, encode } = picture(0.001);
  expect(await encodeWithin(full, { edge: 500, bytes: 1000, quality: 0.8 }, encode)).toMatchObject({ w: 500, h: 500 });
  expect(tried).toEqual([[500, 80]]);
});
test('quality goes before size', async () => {
  const { tried, encode } = picture(1);
  const { w, blob } = await encodeWithin(full, { edge: 100, bytes: 6000, quality: 0.8 }, encode);
  expect([w, blob.size <= 6000]).toEqual([100, true]);
  expect(tried.map(([, quality]) => quality)).toEqual([80, 68, 56]);
});
test('where quality is not enough, it becomes smaller until it fits', async () => {
  const { tried, encode } = picture(10);
  const { w, h, blob } = await encodeWithin(full, { edge: 100, bytes: 1000, quality: 0.8 }, encode);
  expect(blob.size).toBeLessThanOrEqual(1000);
  expect([w, h]).toEqual([tried.at(-1)?.[0], tried.at(-1)?.[0]]);
  expect(w).toBeLessThan(20);
});
