import { expect, test } from 'vitest';
import { heldView, pannedBy, turnedBy, viewAfterKey, WHOLE_VIEW, zoomedBy } from '#pieces/zoom-view.ts';

test('what lies under the finger stays there while it grows', () => {
  const at = { x: 0.2, y: -0.1 };
  const grown = zoomedBy(WHOLE_VIEW, 2, at);
  // The place of the picture that was under `at` before is under it now.
  expect(at.x - grown.x).toBeCloseTo(2 * at.x);
  expect(at.y - grown.y).toBeCloseTo(2 * at.y);
});

test('a picture cannot be lost: no smaller than the stage, no farther than its edge', () => {
  expect(zoomedBy(WHOLE_VIEW, 0.1)).toEqual(WHOLE_VIEW);
  expect(zoomedBy(WHOLE_VIEW, 1000).scale).toBe(8);
  expect(pannedBy({ ...WHOLE_VIEW, scale: 2 }, 9, -9)).toEqual({ scale: 2, x: 0.5, y: -0.5, turn: 0 });
  expect(heldView({ ...WHOLE_VIEW, x: 0.3, y: 0.3 })).toEqual(WHOLE_VIEW);
});

test.each([
  ['+', { ...WHOLE_VIEW, scale: 1.5 }],
  ['-', WHOLE_VIEW],
  ['0', WHOLE_VIEW],
  ['a', null],
  // At full view the arrows belong to the page.
  ['ArrowDown', null],
])('the key %s on a whole picture', (key, view) => {
  expect(viewAfterKey(WHOLE_VIEW, key)).toEqual(view);
});

test('arrows walk over an enlarged picture', () => {
  const right = viewAfterKey({ ...WHOLE_VIEW, scale: 3 }, 'ArrowRight');
  expect(right?.x).toBeLessThan(0);
});

test('what lies under the fingers stays there while it turns, on a stage of any shape', () => {
  const at = { x: 0.2, y: 0.1 };
  const turned = turnedBy({ ...WHOLE_VIEW, scale: 4 }, 90, at, 2);
  // In pixels of a stage 2 wide and 1 high: the middle went a quarter of a circle around the fingers.
  expect([(turned.x - at.x) * 2, turned.y - at.y]).toEqual([expect.closeTo(at.y), expect.closeTo(-at.x * 2)]);
  expect(turned.turn).toBe(90);
});

test('turned all the way round it stands upright again, and a hair’s breadth is upright', () => {
  let view = WHOLE_VIEW;
  for (let at = 0; at < 24; at += 1) view = viewAfterKey(view, ']', true) ?? view;
  expect(view).toEqual(WHOLE_VIEW);
  expect(turnedBy(WHOLE_VIEW, 0.2)).toEqual(WHOLE_VIEW);
  expect(turnedBy(WHOLE_VIEW, -190).turn).toBe(170);
});

test('only where the picture can be turned, the brackets turn it; nought sets it upright', () => {
  expect(viewAfterKey(WHOLE_VIEW, ']')).toBeNull();
  const turned = viewAfterKey(WHOLE_VIEW, '[', true);
  expect(turned?.turn).toBe(-15);
  expect(viewAfterKey(turned ?? WHOLE_VIEW, '0', true)).toEqual(WHOLE_VIEW);
});
