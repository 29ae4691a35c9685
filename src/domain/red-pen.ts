// 朱書き: strokes of a red pen as lines of text, each a member of a set, so that what two devices draw at once is all there.
// Lengths are in ten-thousandths of the picture's width, downwards too: a ring stays round on every picture. [Note: Red pen]
import { LIMITS } from '#domain/limits.ts';
import { isLine, lengthOf, MOST_STROKES } from '#domain/stroke-lines.ts';

/** The picture's width. */
export const PEN_WIDE = 10_000;
/** Nearer to the last point than this, a point says nothing. */
const STEP = 20;

export interface RedStroke {
  /** When it was drawn, ms: keeps two strokes apart, and tells the last one. */
  readonly at: number;
  readonly pressed: boolean;
  /** x, y, and how hard (0–1), one point after the other. */
  readonly points: readonly number[];
}

/** Whether one more line may be drawn. */
export const hasRoomFor = (lines: readonly string[], more: readonly string[]): boolean =>
  lines.length + more.length <= MOST_STROKES && lengthOf(lines) + lengthOf(more) <= LIMITS.strokesChars;

/** As lines to be kept: a very long stroke becomes several that hang together. */
export function linesOf({ at, pressed, points }: RedStroke): string[] {
  const lines: string[] = [];
  const head = (turn: number) => `${at + turn};${pressed ? 1 : 0};`;
  let line = '';
  let [x, y] = [0, 0];
  for (let place = 0; place + 2 < points.length; place += 3) {
    const [nextX, nextY] = [Math.round(points[place] ?? 0), Math.round(points[place + 1] ?? 0)];
    const press = Math.round(Math.min(1, Math.max(0, points[place + 2] ?? 0.5)) * 99);
    const isLast = place + 5 >= points.length;
    if (line !== '' && !isLast && Math.hypot(nextX - x, nextY - y) < STEP) continue;
    const step = line === '' ? '' : `,${nextX - x} ${nextY - y} ${press}`;
    if (line !== '' && line.length + step.length > LIMITS.strokeChars) {
      lines.push(line);
      line = `${head(lines.length)}${x} ${y} ${press},${nextX - x} ${nextY - y} ${press}`;
    } else line = line === '' ? `${head(0)}${nextX} ${nextY} ${press}` : line + step;
    [x, y] = [nextX, nextY];
  }
  return line === '' ? lines : [...lines, line];
}

/** @returns null for what is no stroke: it is left out */
export function strokeOf(line: string): RedStroke | null {
  if (!isLine(line)) return null;
  const [at = '0', pressed = '0', path = ''] = line.split(';');
  const points: number[] = [];
  for (const point of path.split(',')) {
    const [dx = 0, dy = 0, press = 0] = point.split(' ').map(Number);
    points.push((points.at(-3) ?? 0) + dx, (points.at(-2) ?? 0) + dy, press / 99);
  }
  return { at: Number(at), pressed: pressed === '1', points };
}

/** In the order in which they were drawn. */
export const strokesIn = (lines: readonly string[]): RedStroke[] =>
  lines.flatMap((line) => strokeOf(line) ?? []).sort((a, b) => a.at - b.at);

/** まる: what a key draws where a hand would draw a ring. `x`, `y` in fractions of the picture's width. */
export function ringAt(x: number, y: number, at: number): RedStroke {
  const [middleX, middleY, radius, parts] = [x * PEN_WIDE, y * PEN_WIDE, RING, 28];
  const points = Array.from({ length: parts + 1 }, (_, part) => {
    const turn = ((part / parts) * 2.02 - 0.5) * Math.PI;
    return [middleX + radius * Math.cos(turn), middleY + radius * Math.sin(turn), 0.6];
  });
  return { at, pressed: true, points: points.flat() };
}
const RING = 600;
