import { describe, expect, it } from 'vitest';
import type { HideStroke } from '#media/hide/hide-mask.ts';
import { hidePixels } from '#media/hide/hide-pixels.ts';
import type { Pixels } from '#media/sheet/pixels.ts';

const [W, H] = [320, 240];
/** Every pixel another colour: what comes through is seen. */
function aPhoto(seed: number): Pixels {
  const data = new Uint8ClampedArray(W * H * 4);
  let state = seed;
  for (let at = 0; at < data.length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    data[at] = at % 4 === 3 ? 255 : state >>> 24;
  }
  return { width: W, height: H, data };
}
const hidden = (strokes: readonly HideStroke[], seed = 1) => {
  const photo = aPhoto(seed);
  hidePixels(photo, strokes);
  return photo;
};
const colourAt = ({ data }: Pixels, x: number, y: number) => data.slice((y * W + x) * 4, (y * W + x) * 4 + 3).join();
const dab = (x: number, y: number, radius: number): HideStroke => ({ radius, points: [[x, y]] });
const inside = (x: number, y: number, r: number) => {
  const places: [number, number][] = [];
  for (let py = 0; py < H; py += 1)
    for (let px = 0; px < W; px += 1)
      if (Math.hypot(px + 0.5 - x * W, py + 0.5 - y * H) <= r * W) places.push([px, py]);
  return places;
};
const coloursIn = (photo: Pixels, places: readonly (readonly [number, number])[]) =>
  new Set(places.map(([x, y]) => colourAt(photo, x, y)));

describe('what is hidden', () => {
  it('becomes a few flat tiles, also when it is large', () => {
    for (const radius of [0.05, 0.15, 0.3]) {
      const places = inside(0.5, 0.5, radius);
      expect(coloursIn(aPhoto(1), places).size).toBeGreaterThan(500);
      expect(coloursIn(hidden([dab(0.5, 0.5, radius)]), places).size).toBeLessThanOrEqual(49);
    }
  });

  it('leaves nothing finer than a tile: what lay under it in another order comes out the same', () => {
    const photo = aPhoto(7);
    const other = { ...photo, data: photo.data.slice() };
    // A square within one tile of the patch, its lines upside down.
    for (let y = 102; y < 118; y += 1)
      other.data.set(photo.data.subarray(((219 - y) * W + 142) * 4, ((219 - y) * W + 158) * 4), (y * W + 142) * 4);
    expect(other.data).not.toEqual(photo.data);
    for (const one of [photo, other]) hidePixels(one, [dab(0.5, 0.5, 0.2)]);
    expect(other.data).toEqual(photo.data);
  });

  it('reaches exactly as far as the brush: every other pixel stays', () => {
    const before = aPhoto(1);
    const after = hidden([
      {
        radius: 0.05,
        points: [
          [0.2, 0.5],
          [0.8, 0.5],
        ],
      },
    ]);
    for (let y = 0; y < H; y += 1)
      for (let x = 0; x < W; x += 1) {
        const off = Math.max(0, 0.2 * W - x - 0.5, x + 0.5 - 0.8 * W);
        if (Math.hypot(off, y + 0.5 - 0.5 * H) > 0.05 * W) expect(colourAt(after, x, y)).toBe(colourAt(before, x, y));
      }
    expect(
      coloursIn(after, [
        [80, 120],
        [160, 115],
        [240, 125],
      ]),
    ).not.toEqual(
      coloursIn(before, [
        [80, 120],
        [160, 115],
        [240, 125],
      ]),
    );
  });

  it('two places apart have their own tiles; a small one is coarse too', () => {
    const after = hidden([dab(0.2, 0.3, 0.03), dab(0.8, 0.7, 0.03)]);
    for (const [x, y] of [
      [0.2, 0.3],
      [0.8, 0.7],
    ] as const)
      expect(coloursIn(after, inside(x, y, 0.03)).size).toBeLessThanOrEqual(16);
  });

  it('a brush beside the picture, or none at all, changes nothing', () => {
    expect(hidden([]).data).toEqual(aPhoto(1).data);
    expect(hidden([dab(2, 2, 0.05), { radius: 0.05, points: [] }]).data).toEqual(aPhoto(1).data);
  });

  it('a hand that shakes for a second hides the same place', () => {
    const shaky = Array.from({ length: 400 }, (_, at) => [0.5 + (at % 3) * 0.001, 0.5] as const);
    const after = hidden([{ radius: 0.1, points: shaky }]);
    expect(coloursIn(after, inside(0.5, 0.5, 0.1)).size).toBeLessThanOrEqual(49);
  });
});
