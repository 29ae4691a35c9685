import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { LIMITS } from '#domain/limits.ts';
import { hasRoomFor, linesOf, type RedStroke, ringAt, strokeOf, strokesIn } from '#domain/red-pen.ts';
import { strokeLines } from '#domain/stroke-lines.ts';

const { schema } = strokeLines();
const fits = (lines: unknown) => z.safeParse(schema, lines).success;
const wave = (points: number, at = 1): RedStroke => ({
  at,
  pressed: true,
  points: Array.from({ length: points }, (_, n) => [n * 37, 5000 + (n % 9) * 300, (n % 10) / 10]).flat(),
});

test('a stroke comes back as it was drawn, with how hard it was pressed', () => {
  const drawn: RedStroke = { at: 7, pressed: true, points: [100, 200, 0, 300, 250, 1, 280, 14_000, 0.5] };
  const [line = ''] = linesOf(drawn);
  const back = strokeOf(line);
  expect(back).toMatchObject({ at: 7, pressed: true });
  for (const [n, value] of (back?.points ?? []).entries()) expect(value).toBeCloseTo(drawn.points[n] ?? -1, 1);
});

test('a dot is a stroke, nothing is none', () => {
  expect(linesOf({ at: 1, pressed: false, points: [5, 5, 0.5] })).toEqual(['1;0;5 5 50']);
  expect(linesOf({ at: 1, pressed: false, points: [] })).toEqual([]);
});

test('a stroke without end becomes several that hang together, each within its border', () => {
  const lines = linesOf(wave(3000));
  expect(lines.length).toBeGreaterThan(3);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(LIMITS.strokeChars);
  const parts = strokesIn(lines).map(({ points }) => points);
  expect(parts).toHaveLength(lines.length);
  for (const [n, part] of parts.entries()) {
    const next = parts[n + 1];
    if (next) expect(next.slice(0, 2)).toEqual(part.slice(-3, -1));
  }
  expect(parts.at(-1)?.slice(-3, -1)).toEqual(wave(3000).points.slice(-3, -1));
});

test.each<[string, unknown]>([
  ['a word', ['no stroke']],
  ['markup', ['1;1;0 0 0"><script>']],
  ['twenty million characters', [`1;1;0 0 0${',1 1 1'.repeat(4_000_000)}`]],
  ['more strokes than a sheet holds', Array.from({ length: 201 }, (_, n) => `${n};1;0 0 0`)],
  ['all of them long', Array.from({ length: 60 }, (_, n) => `${n};1;0 0 0${',11 11 1'.repeat(450)}`)],
])('%s is refused', (_, lines) => {
  expect(fits(lines)).toBe(false);
});

test('what fits may be drawn, and what does not is known before', () => {
  const lines = linesOf(wave(300));
  expect(fits(lines)).toBe(true);
  expect(hasRoomFor([], lines)).toBe(true);
  const many = Array.from({ length: 200 }, (_, n) => `${n};1;0 0 0`);
  expect(fits(many)).toBe(true);
  expect(hasRoomFor(many, lines)).toBe(false);
});

test('what is no stroke is left out, the others stand in the order in which they were drawn', () => {
  expect(strokesIn(['9;1;1 1 1', 'x', '3;0;2 2 2']).map(({ at }) => at)).toEqual([3, 9]);
});

test('a ring lies round its place', () => {
  const [stroke] = strokesIn(linesOf(ringAt(0.5, 0.5, 1)));
  const xs = stroke?.points.filter((_, n) => n % 3 === 0) ?? [];
  expect((Math.min(...xs) + Math.max(...xs)) / 2).toBeCloseTo(5000, -2);
  expect(fits(linesOf(ringAt(0, 1.4, 2)))).toBe(true);
});
