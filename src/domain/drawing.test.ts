import { expect, it } from 'vitest';
import { afterAct, BLANK, type Drawing, type DrawingAct, drawingFrom, lineOf, strokesOf } from '#domain/drawing.ts';

const stroke = (number: number, ...points: number[]): DrawingAct => ({
  do: 'stroke',
  stroke: number,
  tool: 'black',
  width: 'thin',
  pressed: true,
  points,
});
const after = (...acts: DrawingAct[]): Drawing => acts.reduce(afterAct, BLANK);
const numbers = (drawing: Drawing) => strokesOf(drawing).map((each) => each.stroke);
const [UNDO, REDO, CLEAR] = [{ do: 'undo' }, { do: 'redo' }, { do: 'clear' }] as const;

it('a stroke grows as its points come', () => {
  expect(strokesOf(after(stroke(1, 0, 0, 1), stroke(1, 5, 5, 0.5)))).toMatchObject([
    { stroke: 1, points: [0, 0, 1, 5, 5, 0.5] },
  ]);
});
it('what was undone can be done again, until something new is drawn', () => {
  const two = after(stroke(1), stroke(2), UNDO);
  expect(numbers(two)).toEqual([1]);
  expect(numbers(afterAct(two, REDO))).toEqual([1, 2]);
  expect(numbers(afterAct(afterAct(two, stroke(3)), REDO))).toEqual([1, 3]);
});
it('wiping everything off is undone like a stroke', () => {
  const wiped = after(stroke(1), stroke(2), CLEAR);
  expect(numbers(wiped)).toEqual([]);
  expect(numbers(afterAct(wiped, UNDO))).toEqual([1, 2]);
  expect(numbers(afterAct(afterAct(wiped, stroke(3)), UNDO))).toEqual([]);
});
it('nothing to undo, to do again or to wipe off changes nothing', () => {
  for (const act of [UNDO, REDO, CLEAR]) expect(afterAct(BLANK, act)).toEqual(BLANK);
});
it('is read back as it was, without what was cut off or spoilt', () => {
  const acts: DrawingAct[] = [{ do: 'begin', stands: true }, { do: 'paper', paper: 'grid' }, stroke(1, 1, 2, 0.5)];
  const lines = acts.map(lineOf).join('');
  expect(drawingFrom(lines)).toEqual(after(...acts));
  expect(drawingFrom(`${lines}{"do":"fly"}\nx\n${lineOf(stroke(2, 3, 4, 1)).slice(0, 20)}`)).toEqual(after(...acts));
  expect(drawingFrom('')).toEqual(BLANK);
});
