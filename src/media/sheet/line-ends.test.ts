import { expect, test } from 'vitest';
import { lineEndsOf } from '#media/sheet/line-ends.ts';
import { skeletonOf } from '#media/sheet/skeleton.ts';

const EDGE = 60;
const drawn = (isInk: (x: number, y: number) => boolean) => {
  const mask = Uint8Array.from({ length: EDGE * EDGE }, (_, at) => (isInk(at % EDGE, Math.floor(at / EDGE)) ? 1 : 0));
  return { ...skeletonOf(mask, EDGE, EDGE), width: EDGE, height: EDGE };
};
const within = (value: number, from: number, to: number): boolean => value >= from && value <= to;
const level = (x: number, y: number) => within(x, 5, 55) && within(y, 27, 33);
const upright = (x: number, y: number) => within(y, 5, 55) && within(x, 27, 33);
const everywhere = () => true;

test('a stroke has two ends and meets nothing', () => {
  expect(lineEndsOf(drawn(level), everywhere)).toEqual({ ends: 2, meetings: 0 });
});

test('a cross has four ends, and its strokes meet', () => {
  const { ends, meetings } = lineEndsOf(
    drawn((x, y) => level(x, y) || upright(x, y)),
    everywhere,
  );
  expect(ends).toBe(4);
  expect(meetings).toBeGreaterThan(0);
});

test('a ring has no end', () => {
  const ring = drawn((x, y) => within(Math.hypot(x - 30, y - 30), 15, 21));
  expect(lineEndsOf(ring, everywhere)).toEqual({ ends: 0, meetings: 0 });
});

test('what does not count is left out: a name, a blot', () => {
  const lines = drawn(level);
  expect(lineEndsOf(lines, (place) => (lines.xs[place] ?? 0) < 30)).toEqual({ ends: 1, meetings: 0 });
});
