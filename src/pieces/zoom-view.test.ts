import { expect, test } from 'vitest';
import { heldView, pannedBy, viewAfterKey, WHOLE_VIEW, zoomedBy } from '#pieces/zoom-view.ts';

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
  expect(pannedBy({ scale: 2, x: 0, y: 0 }, 9, -9)).toEqual({ scale: 2, x: 0.5, y: -0.5 });
  expect(heldView({ scale: 1, x: 0.3, y: 0.3 })).toEqual(WHOLE_VIEW);
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
  const right = viewAfterKey({ scale: 3, x: 0, y: 0 }, 'ArrowRight');
  expect(right?.x).toBeLessThan(0);
});
