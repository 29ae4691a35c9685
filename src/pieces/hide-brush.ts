// A hand that hides places of a picture: finger, pen or mouse paints, keys move a frame and hide where it stands.
import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import type { HideStroke } from '#media/hide/hide-mask.ts';
import type { Point } from '#media/sheet/pixels.ts';

/** Half of the brush, as fractions of the longer edge: an eye, a face far away, a face near by. */
export const BRUSHES = { thin: 0.025, usual: 0.05, thick: 0.1 } as const;
export type BrushName = keyof typeof BRUSHES;

/** Of the picture. With Shift, five times as far. */
const STEP = 0.02;
const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};
const within = (value: number): number => Math.min(1, Math.max(0, value));

export interface HideBrush {
  readonly name: BrushName;
  readonly choose: (name: BrushName) => void;
  /** What is painted, the stroke under the hand last. */
  readonly strokes: readonly HideStroke[];
  readonly undo: () => void;
  /** Where the frame stands. */
  readonly frame: Point;
  /** For the surface over the picture. */
  readonly hand: Readonly<
    Record<'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel', (event: PointerEvent) => void>
  >;
  /** For the frame. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function useHideBrush(isStill: boolean): HideBrush {
  const [name, choose] = useState<BrushName>('usual');
  const [done, setDone] = useState<readonly HideStroke[]>([]);
  const [live, setLive] = useState<{ readonly pointer: number; readonly stroke: HideStroke } | null>(null);
  const [frame, setFrame] = useState<Point>([0.5, 0.5]);
  const radius = BRUSHES[name];
  const add = (stroke: HideStroke) => setDone((before) => [...before, stroke]);
  const undo = () => setDone((before) => before.slice(0, -1));
  const start = (event: PointerEvent) => {
    // A second finger, or the hand that rests beside the pen, paints nothing.
    if (isStill || live || event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    const at = placeOf(event, event);
    setFrame(at);
    setLive({ pointer: event.pointerId, stroke: { radius, points: [at] } });
  };
  const go = (event: PointerEvent) => {
    if (live?.pointer !== event.pointerId) return;
    const way = event.nativeEvent.getCoalescedEvents?.() ?? [];
    const points = (way.length > 0 ? way : [event]).map((each) => placeOf(event, each));
    setLive({ ...live, stroke: { radius, points: [...live.stroke.points, ...points] } });
  };
  const lift = (event: PointerEvent) => {
    if (live?.pointer !== event.pointerId) return;
    add(live.stroke);
    setLive(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = ARROWS[event.key];
    const isHere = event.key === ' ' || event.key === 'Enter';
    const isBack = event.key === 'Backspace' || (event.key === 'z' && (event.ctrlKey || event.metaKey));
    if (isStill || (!by && !isHere && !isBack)) return;
    event.preventDefault();
    const far = event.shiftKey ? 5 : 1;
    if (by) setFrame(([x, y]) => [within(x + by[0] * far), within(y + by[1] * far)]);
    else if (isHere) add({ radius, points: [frame] });
    else undo();
  };
  return {
    name,
    choose,
    strokes: live ? [...done, live.stroke] : done,
    undo,
    frame,
    // Whatever ends the touch, what was painted stays painted: too much is hidden rather than too little.
    hand: { onPointerDown: start, onPointerMove: go, onPointerUp: lift, onPointerCancel: lift },
    onKeyDown,
  };
}

function placeOf(
  { currentTarget }: PointerEvent,
  { clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>,
): Point {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return [(clientX - left) / (width || 1), (clientY - top) / (height || 1)];
}
