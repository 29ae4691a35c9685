// What children's drawings are made of: lines and shapes in a square of 100, never twice quite the same.
import type { Chance } from '#server/seed/chance.ts';

export interface Shape {
  readonly d: string;
  /** null = a line only. */
  readonly fill: string | null;
  readonly line?: string;
  readonly wide?: number;
}
export type Doodle = (c: Chance) => Shape[];

export const near = (c: Chance, n: number, by = 3): number => Math.round((n + c.wobble() * by) * 10) / 10;
export const pt = (c: Chance, x: number, y: number, by = 3): string => `${near(c, x, by)} ${near(c, y, by)}`;

/** A closed shape through these points, with a hand's uncertainty. */
export function blob(c: Chance, points: readonly (readonly [number, number])[], by = 3): string {
  const p = points.map(([x, y]) => [near(c, x, by), near(c, y, by)] as const);
  const mid = (i: number) => {
    const a = p[i % p.length] ?? [0, 0];
    const b = p[(i + 1) % p.length] ?? [0, 0];
    return `${(a[0] + b[0]) / 2} ${(a[1] + b[1]) / 2}`;
  };
  return `M${mid(p.length - 1)}${p.map(([x, y], i) => `Q${x} ${y} ${mid(i)}`).join('')}Z`;
}
export const poly = (c: Chance, points: readonly (readonly [number, number])[], by = 3): string =>
  `M${points.map(([x, y]) => pt(c, x, y, by)).join('L')}Z`;
export function ring(c: Chance, x: number, y: number, r: number, corners = 9): string {
  const points = Array.from({ length: corners }, (_, i) => {
    const a = (i / corners) * 2 * Math.PI;
    return [x + Math.cos(a) * r * 1.06, y + Math.sin(a) * r * 1.06] as const;
  });
  return blob(c, points, r * 0.07);
}
export const dot = (c: Chance, x: number, y: number, r = 3): Shape => ({ d: ring(c, x, y, r, 6), fill: '#33302e' });
export const stroke = (d: string, line: string, wide = 4): Shape => ({ d, fill: null, line, wide });
export const smile = (c: Chance, x: number, y: number, w: number): Shape =>
  stroke(`M${pt(c, x - w, y, 1)}Q${pt(c, x, y + w, 1)} ${pt(c, x + w, y, 1)}`, '#7a3b2e', 3);
