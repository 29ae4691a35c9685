import { describe, expect, test } from 'vitest';
import { compareWritings } from '#media/sheet/compare-ink.ts';
import type { Pixels } from '#media/sheet/pixels.ts';
import { writingOf } from '#media/sheet/writing.ts';
import { type Brushed, brushedSheet, CHARACTERS } from '#tests/helpers/brushed-sheet.ts';

const model = brushedSheet();
const compareInk = (sheet: Pixels, other: Pixels) => compareWritings(writingOf(sheet, other), writingOf(other));

const WRITTEN: readonly (readonly [string, Brushed])[] = [
  ['as it is', {}],
  ['further right and down', { dx: 0.07, dy: 0.05 }],
  ['further left and up, smaller', { dx: -0.08, dy: -0.06, scale: 0.75 }],
  ['larger', { scale: 1.2 }],
  ['turned to the right', { rotationDeg: 9, dx: 0.03 }],
  ['turned to the left, thicker', { rotationDeg: -11, thick: 13 }],
  ['thinner, in another hand', { thick: 6, bent: 1.2, scale: 0.9 }],
  ['half of it in a shadow, grainy', { shadow: 0.6, grain: 14, dy: 0.04, scale: 0.85 }],
  [
    'under a weight, with a red circle, a name and a frame',
    {
      weight: 0.06,
      redCircle: true,
      name: true,
      frame: true,
      dx: -0.04,
      dy: 0.06,
      rotationDeg: 5,
    },
  ],
  ['written high up, where a weight might lie', { dy: -0.19 }],
];

describe('the same character', () => {
  test.each(WRITTEN)('%s', (_, how) => {
    const found = compareInk(brushedSheet(how), model);
    if (!found.comparable) throw new Error(`not comparable, likeness ${found.likeness}`);
    expect(Math.abs(found.dx - (how.dx ?? 0))).toBeLessThan(0.01);
    expect(Math.abs(found.dy - (how.dy ?? 0))).toBeLessThan(0.01);
    expect(Math.abs(found.scale / (how.scale ?? 1) - 1)).toBeLessThan(0.025);
    expect(Math.abs(found.rotationDeg - (how.rotationDeg ?? 0))).toBeLessThan(1);
    const thickness = ((how.thick ?? 9) / 9) * (how.scale ?? 1);
    expect(Math.abs(found.thickness / thickness - 1)).toBeLessThan(0.08);
  });
});

test('where the ink lies is told as shares of the sheet', () => {
  const found = compareInk(brushedSheet({ dx: 0.1 }), model);
  if (!found.comparable) throw new Error('not comparable');
  expect(found.sheet.x - found.model.x).toBeCloseTo(0.1, 2);
  expect(found.sheet.left - found.model.left).toBeCloseTo(0.1, 1);
  expect(found.model.right).toBeGreaterThan(found.model.x);
});

/** Characters below each other, as 手本 of several have them. */
function textOf(...names: readonly (keyof typeof CHARACTERS)[]): NonNullable<Brushed['character']> {
  const many = names.length;
  return names.flatMap((name, at) =>
    CHARACTERS[name].map((stroke) => stroke.map(([x, y]) => [50 + (x - 50) / many, (y + 100 * at) / many] as const)),
  );
}
const several = (text: NonNullable<Brushed['character']>, how: Brushed = {}) =>
  brushedSheet({ character: text, thick: 5, scale: 1.6, ...how });

describe('a text of several characters', () => {
  test('is read without the weight that lies above it on the sheet, clear of its edge', () => {
    const character = textOf('ta', 'ta');
    const under = brushedSheet({ character, laidOn: 0.05, dx: 0.03, dy: 0.07, scale: 0.87, rotationDeg: 5 });
    const found = compareInk(under, brushedSheet({ character }));
    expect(found.dy).toBeCloseTo(0.07, 2);
    expect(found.scale).toBeCloseTo(0.87, 1);
  });
  test.each([
    ['two', textOf('hikari', 'ta')],
    ['two other ones', textOf('tsuchi', 'hikari')],
    ['three', textOf('ta', 'hikari', 'tsuchi')],
  ] as const)('is the same in another hand: %s', (_, text) => {
    const found = compareInk(several(text, { bent: 1.2, dx: 0.02, rotationDeg: 3 }), several(text));
    if (!found.comparable) throw new Error(`not comparable, likeness ${found.likeness}`);
    expect(Math.abs(found.dx - 0.02)).toBeLessThan(0.01);
    expect(Math.abs(found.rotationDeg - 3)).toBeLessThan(1);
  });
  test.each([
    ['its first character', textOf('hikari', 'ta'), textOf('ta', 'ta')],
    ['its last one', textOf('ta', 'hikari'), textOf('ta', 'ta')],
    ['two of three', textOf('hikari', 'hikari', 'hikari'), textOf('ta', 'hikari', 'ta')],
    ['what stands above', textOf('ta', 'ta', 'hikari'), textOf('hikari', 'hikari', 'hikari')],
  ] as const)('is another one when %s is another, though no single stroke is much of the whole', (_, text, other) => {
    expect(compareInk(several(text, { bent: 1.2, dx: 0.02, rotationDeg: 3 }), several(other)).comparable).toBe(false);
  });
});

describe('nothing is said', () => {
  test.each([
    ['of another character', { character: CHARACTERS.ta }],
    ['of a third one', { character: CHARACTERS.tsuchi }],
    ['of a bare sheet', { character: [] }],
    ['of a bare sheet in a shadow, with a weight and a name', { character: [], shadow: 0.6, weight: 0.06, name: true }],
    [
      'of a blot',
      {
        character: [
          [
            [48, 50],
            [52, 50],
          ],
        ],
        thick: 60,
      },
    ],
    ['of a character upside down', { rotationDeg: 180 }],
  ] satisfies [string, Brushed][])('%s', (_, how) => {
    expect(compareInk(brushedSheet(how), model)).toMatchObject({ comparable: false, dx: null, scale: null });
  });
  test('when the model is bare', () => {
    expect(compareInk(model, brushedSheet({ character: [] })).comparable).toBe(false);
  });
});
