// Which part of a picture a zoom stage shows. In fractions of the stage, so that two stages of any size can share one view.

/** `x`, `y`: how far the picture's middle lies from the stage's middle, in stage widths and heights; `turn`: clockwise, degrees. */
export interface ZoomView {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  readonly turn: number;
}
/** A place on the stage, from its middle, in stage widths and heights (−0.5 to 0.5). */
export interface StagePlace {
  readonly x: number;
  readonly y: number;
}

export const WHOLE_VIEW: ZoomView = { scale: 1, x: 0, y: 0, turn: 0 };
export const ZOOM_STEP = 1.5;
/** One press: fine enough to set a slanted stroke upright, and six of them are a quarter. */
export const TURN_STEP = 15;
export const PAN_STEP = 0.12;
const MOST = 8;
/** A turned picture needs more room than one that stands upright: it may be made smaller than the stage, and moved. */
const LEAST_TURNED = 0.5;
const TURNED_ROOM = 1.5;
const MIDDLE: StagePlace = { x: 0, y: 0 };

const between = (least: number, value: number, most: number): number => Math.min(most, Math.max(least, value));

/** Nothing of the picture is hidden outside the stage, and it stands upright. */
export const isWhole = ({ scale, turn }: ZoomView): boolean => scale === 1 && turn === 0;

/** The nearest view that still shows picture all over the stage, as far as it stands upright. */
export function heldView({ scale: asked, x, y, turn: by }: ZoomView): ZoomView {
  const turn = halfTurns(by);
  const scale = between(turn === 0 ? 1 : LEAST_TURNED, asked, MOST);
  const room = Math.max(0, (turn === 0 ? scale : scale * TURNED_ROOM) - 1) / 2;
  return { scale, x: between(-room, x, room), y: between(-room, y, room), turn };
}

/** −180 to 180; so nearly upright that nobody sees it is upright. */
function halfTurns(degrees: number): number {
  const turn = ((((degrees + 180) % 360) + 360) % 360) - 180;
  return Math.abs(turn) < 0.5 ? 0 : turn;
}

/** Grows or shrinks; what lies under `at` stays there. */
export function zoomedBy(view: ZoomView, factor: number, at: StagePlace = MIDDLE): ZoomView {
  const scale = between(view.turn === 0 ? 1 : LEAST_TURNED, view.scale * factor, MOST);
  const grown = scale / view.scale;
  return heldView({ ...view, scale, x: at.x - (at.x - view.x) * grown, y: at.y - (at.y - view.y) * grown });
}

/** @param ratio the stage's width to its height: what lies under `at` stays there in pixels, not in fractions */
export function turnedBy(view: ZoomView, degrees: number, at: StagePlace = MIDDLE, ratio = 1): ZoomView {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const [dx, dy] = [(view.x - at.x) * ratio, view.y - at.y];
  const turned = { x: at.x + (dx * cos - dy * sin) / ratio, y: at.y + dx * sin + dy * cos };
  return heldView({ ...view, ...turned, turn: view.turn + degrees });
}

export const pannedBy = (view: ZoomView, dx: number, dy: number): ZoomView =>
  heldView({ ...view, x: view.x + dx, y: view.y + dy });

/** What a key does to the view; null: the key is not ours. @param turns whether this stage's picture can be turned */
export function viewAfterKey(view: ZoomView, key: string, turns = false): ZoomView | null {
  if (key === '+' || key === ';' || key === '=') return zoomedBy(view, ZOOM_STEP);
  if (key === '-' || key === '_') return zoomedBy(view, 1 / ZOOM_STEP);
  if (key === '0' || key === 'Home') return WHOLE_VIEW;
  if (turns && key === '[') return turnedBy(view, -TURN_STEP);
  if (turns && key === ']') return turnedBy(view, TURN_STEP);
  // At full view the arrows belong to the page: it must still scroll.
  if (isWhole(view)) return null;
  if (key === 'ArrowLeft') return pannedBy(view, PAN_STEP, 0);
  if (key === 'ArrowRight') return pannedBy(view, -PAN_STEP, 0);
  if (key === 'ArrowUp') return pannedBy(view, 0, PAN_STEP);
  if (key === 'ArrowDown') return pannedBy(view, 0, -PAN_STEP);
  return null;
}

export const viewTransform = ({ x, y, scale, turn }: ZoomView): string =>
  `translate(${x * 100}%, ${y * 100}%) ${turn === 0 ? '' : `rotate(${turn}deg) `}scale(${scale})`;
