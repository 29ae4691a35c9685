// Fingers, pen, mouse and wheel on a surface, told as one kind of gesture: moved, grown, turned.
import { type PointerEvent, type RefObject, useEffect, useEffectEvent, useRef } from 'react';

export interface SurfaceGesture {
  /** Moved by, in widths and heights of the surface. */
  readonly dx: number;
  readonly dy: number;
  /** Grown by (1 = not). */
  readonly factor: number;
  /** Turned by, degrees, clockwise. */
  readonly turn: number;
  /** Size of the surface, CSS px. */
  readonly width: number;
  readonly height: number;
  /** Where, from the surface's middle, in its widths and heights. */
  readonly at: { readonly x: number; readonly y: number };
}
interface Finger {
  readonly x: number;
  readonly y: number;
}

/**
 * @param onGesture called for every small step of a gesture
 * @param takesWheel whether a plain wheel belongs to the surface; with Ctrl (a trackpad's pinch) it always does
 */
export function useTouchSurface(
  surface: RefObject<HTMLElement | null>,
  onGesture: (gesture: SurfaceGesture) => void,
  takesWheel: boolean,
) {
  const fingers = useRef(new Map<number, Finger>());
  const onWheel = useEffectEvent((event: WheelEvent) => {
    const box = surface.current?.getBoundingClientRect();
    if (!box || !(event.ctrlKey || event.metaKey || takesWheel)) return;
    event.preventDefault();
    const at = placeIn(box, { x: event.clientX, y: event.clientY });
    const pinched = event.ctrlKey || event.metaKey;
    const moved = { dx: -event.deltaX / box.width, dy: -event.deltaY / box.height };
    onGesture({
      ...(pinched ? { dx: 0, dy: 0, factor: Math.exp(-event.deltaY / 200) } : { ...moved, factor: 1 }),
      turn: 0,
      width: box.width,
      height: box.height,
      at,
    });
  });
  useEffect(() => {
    const element = surface.current;
    // React listens passively; only a listener of our own may keep the page still.
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [surface]);

  const down = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    const before = fingers.current.get(event.pointerId);
    if (!before) return;
    const now = { x: event.clientX, y: event.clientY };
    const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
    fingers.current.set(event.pointerId, now);
    const box = event.currentTarget.getBoundingClientRect();
    if (box.width > 0 && box.height > 0) onGesture(gestureOf(box, before, now, other));
  };
  const up = (event: PointerEvent<HTMLElement>) => {
    fingers.current.delete(event.pointerId);
  };
  return { onPointerDown: down, onPointerMove: move, onPointerUp: up, onPointerCancel: up };
}

const placeIn = (box: DOMRect, place: Finger) => ({
  x: (place.x - box.left) / box.width - 0.5,
  y: (place.y - box.top) / box.height - 0.5,
});

function gestureOf(box: DOMRect, before: Finger, now: Finger, other: Finger | undefined): SurfaceGesture {
  const dx = (now.x - before.x) / box.width;
  const dy = (now.y - before.y) / box.height;
  const { width, height } = box;
  if (!other) return { dx, dy, factor: 1, turn: 0, width, height, at: placeIn(box, now) };
  const wasApart = Math.hypot(before.x - other.x, before.y - other.y);
  const isApart = Math.hypot(now.x - other.x, now.y - other.y);
  const wasAngle = Math.atan2(before.y - other.y, before.x - other.x);
  const isAngle = Math.atan2(now.y - other.y, now.x - other.x);
  // Only one of two fingers moved in this step: their middle moved half as far.
  const turn = (((isAngle - wasAngle) * 180) / Math.PI + 540) % 360;
  const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
  return {
    dx: dx / 2,
    dy: dy / 2,
    factor: wasApart > 0 ? isApart / wasApart : 1,
    turn: turn - 180,
    width,
    height,
    at: placeIn(box, middle),
  };
}
