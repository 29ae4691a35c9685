import { expect, test } from 'vitest';
import { placeOnPicture } from '#pieces/pin-layer.tsx';

/** A picture of 100 by 200 whose middle is at 300, 300, turned and seen twice as large: as a browser would tell it. */
function aStage(turn: number, aimed = ''): HTMLElement {
  const stage = document.createElement('div');
  const layer = document.createElement('div');
  layer.dataset['pinLayer'] = aimed;
  layer.dataset['turn'] = String(turn);
  const [sin, cos] = [Math.sin((turn * Math.PI) / 180), Math.cos((turn * Math.PI) / 180)].map(Math.abs) as [
    number,
    number,
  ];
  const [width, height] = [200 * cos + 400 * sin, 200 * sin + 400 * cos];
  Object.defineProperties(layer, { offsetWidth: { value: 100 }, offsetHeight: { value: 200 } });
  layer.getBoundingClientRect = () => new DOMRect(300 - width / 2, 300 - height / 2, width, height);
  stage.append(layer);
  return stage;
}
const near = (x: number, y: number) => ({ x: expect.closeTo(x), y: expect.closeTo(y) });

test.each([
  [0, 350, 400, 0.75, 0.75],
  // A quarter to the right: what was right is below, what was below is left.
  [90, 200, 350, 0.75, 0.75],
  [180, 250, 200, 0.75, 0.75],
  [-90, 400, 250, 0.75, 0.75],
])('a finger on a picture turned by %i degrees finds its own place', (turn, x, y, u, v) => {
  expect(placeOnPicture(aStage(turn), { x, y })).toEqual(near(u, v));
});

test('aslant too, and beside the picture there is no place', () => {
  const turn = (30 * Math.PI) / 180;
  // A quarter of its width to the right of its middle.
  const at = { x: 300 + 50 * Math.cos(turn), y: 300 + 50 * Math.sin(turn) };
  expect(placeOnPicture(aStage(30), at)).toEqual(near(0.75, 0.5));
  expect(placeOnPicture(aStage(30), { x: 420, y: 480 })).toBeNull();
});

test('of pictures that lie over each other, it is a place of the one that is being marked', () => {
  const stage = aStage(90);
  stage.append(...aStage(0, 'aimed').children);
  expect(placeOnPicture(stage, { x: 350, y: 400 })).toEqual(near(0.75, 0.75));
});
