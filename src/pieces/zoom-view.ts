// Which part of a picture a zoom stage shows. In fractions of the stage, so that two stages of any size can share one view.

/** `x`, `y`: how far the picture's middle lies from the stage's middle, in stage widths and heights. */
export interface ZoomView {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}
/** A place on the stage, from its middle, in stage widths and heights (−0.5 to 0.5). */
export interface StagePlace {
  readonly x: number;
  readonly y: number;
}

export const WHOLE_VIEW: ZoomView = { scale: 1, x: 0, y: 0 };
export const ZOOM_STEP = 1.5;
export const PAN_STEP = 0.12;
const MOST = 8;
const MIDDLE: StagePlace = { x: 0, y: 0 };

const between = (least: number, value: number, most: number): number => Math.min(most, Math.max(least, value));

/** The nearest view that still shows picture all over the stage. */
export function heldView(view: ZoomView): ZoomView {
  const scale = between(1, view.scale, MOST);
  const room = (scale - 1) / 2;
  return { scale, x: between(-room, view.x, room), y: between(-room, view.y, room) };
}

/** Grows or shrinks; what lies under `at` stays there. */
export function zoomedBy(view: ZoomView, factor: number, at: StagePlace = MIDDLE): ZoomView {
  const scale = between(1, view.scale * factor, MOST);
  const grown = scale / view.scale;
  return heldView({ scale, x: at.x - (at.x - view.x) * grown, y: at.y - (at.y - view.y) * grown });
}

export const pannedBy = (view: ZoomView, dx: number, dy: number): ZoomView =>
  heldView({ ...view, x: view.x + dx, y: view.y + dy });

/** What a key does to the view; null: the key is not ours. */
export function viewAfterKey(view: ZoomView, key: string): ZoomView | null {
  if (key === '+' || key === ';' || key === '=') return zoomedBy(view, ZOOM_STEP);
  if (key === '-' || key === '_') return zoomedBy(view, 1 / ZOOM_STEP);
  if (key === '0' || key === 'Home') return WHOLE_VIEW;
  // At full view the arrows belong to the page: it must still scroll.
  if (view.scale === 1) return null;
  if (key === 'ArrowLeft') return pannedBy(view, PAN_STEP, 0);
  if (key === 'ArrowRight') return pannedBy(view, -PAN_STEP, 0);
  if (key === 'ArrowUp') return pannedBy(view, 0, PAN_STEP);
  if (key === 'ArrowDown') return pannedBy(view, 0, -PAN_STEP);
  return null;
}

export const viewTransform = (view: ZoomView): string =>
  `translate(${view.x * 100}%, ${view.y * 100}%) scale(${view.scale})`;
