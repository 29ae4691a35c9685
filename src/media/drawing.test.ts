import { expect, it } from 'vitest';
import type { Stroke } from '#domain/drawing.ts';
import { outline } from '#media/drawing.ts';

const aStroke = (told: Partial<Stroke>): Stroke => ({
  stroke: 1,
  tool: 'black',
  width: 'middle',
  pressed: true,
  points: [],
  ...told,
});
/** How high a level stroke is. */
const heightOf = (stroke: Stroke): number => {
  const ys = (outline(stroke).match(/-?[\d.]+ (-?[\d.]+)/g) ?? []).map((pair) => Number(pair.split(' ')[1]));
  return Math.max(...ys) - Math.min(...ys);
};
const level = (pressure: number) => Array.from({ length: 20 }, (_, at) => [at * 20, 100, pressure]).flat();

it('a pen that is pressed harder leaves more ink', () => {
  const [soft, hard] = [0.2, 0.9].map((pressure) => heightOf(aStroke({ points: level(pressure) })));
  expect(hard).toBeGreaterThan((soft ?? 0) * 1.5);
});
it('a rubber is broad and even', () => {
  const [soft, hard] = [0.2, 0.9].map((pressure) => heightOf(aStroke({ tool: 'eraser', points: level(pressure) })));
  expect(hard).toBeCloseTo(soft ?? 0, 0);
  expect(hard).toBeGreaterThan(40);
});
it('a dot is a dot, and nothing is nothing', () => {
  expect(heightOf(aStroke({ points: [100, 100, 0.5] }))).toBeGreaterThan(5);
  expect(outline(aStroke({}))).toBe('');
});
