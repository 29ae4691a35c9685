// Sheets of brushed characters with known truth, made from strokes: no font, no canvas. Light from one side, a shadow and
// grain can lie on them, because ink has to be read from photos.
import type { Pixels } from '#media/sheet/pixels.ts';

type Stroke = readonly (readonly [x: number, y: number])[];
/** On a square of 100. */
export const CHARACTERS = {
  hikari: [
    [
      [50, 8],
      [50, 46],
    ],
    [
      [24, 18],
      [34, 36],
    ],
    [
      [78, 16],
      [66, 37],
    ],
    [
      [10, 48],
      [90, 46],
    ],
    [
      [41, 48],
      [38, 72],
      [14, 92],
    ],
    [
      [59, 47],
      [60, 84],
      [70, 90],
      [90, 86],
      [91, 74],
    ],
  ],
  tsuchi: [
    [
      [24, 38],
      [76, 37],
    ],
    [
      [50, 10],
      [50, 86],
    ],
    [
      [8, 87],
      [92, 86],
    ],
  ],
  ta: [
    [
      [16, 18],
      [16, 86],
    ],
    [
      [16, 19],
      [84, 18],
      [84, 86],
    ],
    [
      [50, 19],
      [50, 84],
    ],
    [
      [16, 51],
      [84, 50],
    ],
    [
      [16, 84],
      [84, 84],
    ],
  ],
} as const satisfies Record<string, readonly Stroke[]>;

export interface Brushed {
  readonly character?: readonly Stroke[];
  /** Moved, in shares of the sheet; grown; turned clockwise. */
  readonly dx?: number;
  readonly dy?: number;
  readonly scale?: number;
  readonly rotationDeg?: number;
  /** Of a stroke, in hundredths of the character before it is grown. */
  readonly thick?: number;
  /** How far strokes are bent, in hundredths. */
  readonly bent?: number;
  /** 0–1: what light is left in the shadow. */
  readonly shadow?: number;
  readonly grain?: number;
  /** Dark bar of a weight at the top, as a share of the height. */
  readonly weight?: number;
  /** A weight that lies on the sheet, clear of its edge: where it begins, as a share of the height. */
  readonly laidOn?: number;
  readonly redCircle?: boolean;
  readonly name?: boolean;
  readonly frame?: boolean;
}

const WIDTH = 360;
const HEIGHT = 495;
const SIZE = 230;

export function brushedSheet(how: Brushed = {}): Pixels {
  const { dx = 0, dy = 0, scale = 1, rotationDeg = 0, thick = 9, bent = 0, character = CHARACTERS.hikari } = how;
  const turn = (rotationDeg * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn) * scale * SIZE, Math.sin(turn) * scale * SIZE];
  const middle = middleOf(character);
  const laid = character.map((stroke) =>
    dense(stroke).map(([x, y]) => {
      const u = (x + bent * Math.sin(y / 23) - middle[0]) / 100;
      const v = (y + bent * Math.sin(x / 19 + 1) - middle[1]) / 100;
      return [WIDTH * (0.5 + dx) + u * cos - v * sin, HEIGHT * (0.48 + dy) + u * sin + v * cos] as const;
    }),
  );
  const ink = new Float32Array(WIDTH * HEIGHT);
  for (const stroke of laid) for (const [x, y] of stroke) dab(ink, x, y, (thick / 200) * scale * SIZE);
  if (how.name) for (let y = 330; y < 450; y += 24) for (let x = 28; x < 46; x += 1) dab(ink, x, y + (x % 9), 1.6);
  if (how.frame) {
    for (let x = 18; x < WIDTH - 18; x += 0.5) for (const y of [20, HEIGHT - 20]) dab(ink, x, y, 0.8);
    for (let y = 20; y < HEIGHT - 20; y += 0.5) for (const x of [18, WIDTH - 18]) dab(ink, x, y, 0.8);
  }
  return photographed(ink, how);
}

function photographed(
  ink: Float32Array,
  { shadow = 1, grain = 0, weight = 0, laidOn = 1, redCircle = false }: Brushed,
): Pixels {
  const data = new Uint8ClampedArray(WIDTH * HEIGHT * 4);
  for (let at = 0; at < ink.length; at += 1) {
    const x = at % WIDTH;
    const y = Math.floor(at / WIDTH);
    const light = (1 - 0.25 * (x / WIDTH)) * (x + y * 0.6 > WIDTH * 0.8 ? shadow : 1);
    const down = y / HEIGHT - laidOn;
    const isLaid = down > 0 && down < 0.05 && Math.abs(x / WIDTH - 0.5) < 0.4;
    const dark = y < weight * HEIGHT || isLaid ? 0.9 : (ink[at] ?? 0);
    const red = redCircle && Math.abs(Math.hypot(x - 190, y - 230) - 110) < 4;
    // Not chance, so that every run sees the same.
    const noise = grain * (((at * 7919) % 101) / 50 - 1);
    const paper = [238, 234, 222].map((value) => value * (1 - dark) + 22 * dark);
    const colour = red ? [196, 40, 34] : paper;
    data.set([...colour.map((value) => value * light + noise), 255], at * 4);
  }
  return { width: WIDTH, height: HEIGHT, data };
}

/** A point for every half hundredth. */
function dense(stroke: Stroke): (readonly [number, number])[] {
  return stroke.slice(1).flatMap(([x, y], at) => {
    const [px, py] = stroke[at] ?? [x, y];
    const many = Math.ceil(Math.hypot(x - px, y - py) * 2);
    return Array.from(
      { length: many + 1 },
      (_, n) => [px + ((x - px) * n) / many, py + ((y - py) * n) / many] as const,
    );
  });
}

function middleOf(strokes: readonly Stroke[]): readonly [number, number] {
  const all = strokes.flatMap(dense);
  const mean = (axis: 0 | 1) => all.reduce((sum, point) => sum + point[axis], 0) / all.length;
  return [mean(0), mean(1)];
}

function dab(ink: Float32Array, x: number, y: number, radius: number): void {
  for (let v = Math.max(0, Math.floor(y - radius - 1)); v <= Math.min(HEIGHT - 1, y + radius + 1); v += 1) {
    for (let u = Math.max(0, Math.floor(x - radius - 1)); u <= Math.min(WIDTH - 1, x + radius + 1); u += 1) {
      const cover = Math.min(1, Math.max(0, radius + 0.5 - Math.hypot(u - x, v - y)));
      const at = v * WIDTH + u;
      ink[at] = Math.max(ink[at] ?? 0, cover);
    }
  }
}
