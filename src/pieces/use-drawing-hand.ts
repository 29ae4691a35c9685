// The hand that draws: pen, finger or mouse. Once a pen was seen, fingers and the ball of the hand draw nothing any more.
import { type PointerEvent, useEffect, useEffectEvent, useRef } from 'react';
import { type Drawing, freshStroke, type Stroke, sheetSize } from '#domain/drawing.ts';

export interface DrawingHand {
  readonly onPointerDown: (event: PointerEvent<HTMLCanvasElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLCanvasElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLCanvasElement>) => void;
  readonly onPointerCancel: (event: PointerEvent<HTMLCanvasElement>) => void;
}
export interface DrawingHandUse extends Pick<Stroke, 'tool' | 'width'> {
  readonly drawing: Drawing;
  /** The stroke so far, at most once a frame. */
  readonly onTrace: (stroke: Stroke) => void;
  /** Points of it that are not kept yet; now and then, and at its end. */
  readonly onPart: (part: Stroke) => void;
  readonly onStroke: (stroke: Stroke, rest: Stroke) => void;
  /** A finger had begun, and the pen came: that was the hand coming to rest. */
  readonly onPalm: (stroke: Stroke, rest: Stroke) => void;
}

interface Going {
  readonly pointer: number;
  readonly isTouch: boolean;
  readonly stroke: Stroke & { points: number[] };
  kept: number;
  keptAt: number;
}
/** A killed tab loses no more of a long stroke. */
const KEEP_EVERY_MS = 1000;

export function useDrawingHand(use: DrawingHandUse): DrawingHand {
  const { drawing, tool, width, onTrace, onPart, onStroke, onPalm } = use;
  const going = useRef<Going | null>(null);
  const hasPen = useRef(false);
  const frame = useRef(0);

  const restOf = (now: Going): Stroke => ({ ...now.stroke, points: now.stroke.points.slice(now.kept) });
  const end = (tell: (stroke: Stroke, rest: Stroke) => void) => {
    const now = going.current;
    if (!now) return;
    going.current = null;
    cancelAnimationFrame(frame.current);
    frame.current = 0;
    tell(now.stroke, restOf(now));
  };
  const add = (now: Going, event: PointerEvent<HTMLCanvasElement>) => {
    const { left, top, width: wide, height: high } = event.currentTarget.getBoundingClientRect();
    const { w, h } = sheetSize(drawing);
    const { nativeEvent } = event;
    const coalesced = nativeEvent.getCoalescedEvents?.() ?? [];
    for (const { clientX, clientY, pressure } of coalesced.length > 0 ? coalesced : [nativeEvent])
      now.stroke.points.push(
        tenth(((clientX - left) / wide) * w),
        tenth(((clientY - top) / high) * h),
        now.stroke.pressed ? Math.round(pressure * 100) / 100 : 0.5,
      );
    if (frame.current === 0)
      frame.current = requestAnimationFrame(() => {
        frame.current = 0;
        if (going.current === now) onTrace({ ...now.stroke });
      });
    if (event.timeStamp - now.keptAt < KEEP_EVERY_MS) return;
    onPart(restOf(now));
    now.kept = now.stroke.points.length;
    now.keptAt = event.timeStamp;
  };

  const stop = useEffectEvent(() => end(onStroke));
  useEffect(() => {
    const hide = () => {
      if (document.visibilityState === 'hidden') stop();
    };
    addEventListener('pagehide', stop);
    document.addEventListener('visibilitychange', hide);
    return () => {
      stop();
      removeEventListener('pagehide', stop);
      document.removeEventListener('visibilitychange', hide);
    };
  }, []);

  return {
    onPointerDown: (event) => {
      const isPen = event.pointerType === 'pen';
      const isTouch = event.pointerType === 'touch';
      if (isPen) hasPen.current = true;
      if (isPen && going.current?.isTouch) end(onPalm);
      if (going.current || event.button !== 0 || (isTouch && hasPen.current)) return;
      // The browser would begin to select or to scroll.
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      const stroke = { stroke: freshStroke(drawing), tool, width, pressed: isPen, points: [] };
      going.current = { pointer: event.pointerId, isTouch, stroke, kept: 0, keptAt: event.timeStamp };
      add(going.current, event);
    },
    onPointerMove: (event) => {
      const now = going.current;
      if (now?.pointer === event.pointerId) add(now, event);
    },
    onPointerUp: (event) => {
      if (going.current?.pointer === event.pointerId) end(onStroke);
    },
    onPointerCancel: (event) => {
      if (going.current?.pointer === event.pointerId) end(onStroke);
    },
  };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
