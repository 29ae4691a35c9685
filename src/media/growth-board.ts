// One picture after the other on the same board, each as the child lined it up: for a film of them, and for a strip.
import { fitEdge, type Size } from '#media/fit.ts';

/** Of a picture that is fitted into the board: moved in widths and heights of it, grown, turned clockwise in degrees. */
export interface GrowthPicture {
  readonly picture: Blob;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly rotation: number;
}
export interface GrowthWish {
  readonly onProgress: (done: number, all: number) => void;
  readonly signal: AbortSignal;
}
type Pen = Pick<
  OffscreenCanvasRenderingContext2D,
  | 'drawImage'
  | 'fillRect'
  | 'fillStyle'
  | 'save'
  | 'restore'
  | 'translate'
  | 'rotate'
  | 'scale'
  | 'beginPath'
  | 'rect'
  | 'clip'
>;
const PAPER = 'white';

/** The shape of the first picture, its longer edge so many pixels; even numbers, as films want them. @throws not a picture */
export async function boardSize(first: Blob, edge: number): Promise<Size> {
  const bitmap = await createImageBitmap(first);
  const { w, h } = fitEdge({ w: bitmap.width, h: bitmap.height }, edge);
  bitmap.close();
  return { w: even(w), h: even(h) };
}

const even = (length: number): number => Math.max(2, Math.round(length / 2) * 2);

/** Unpacked off the page's thread, drawn, and let go at once. @throws not a picture */
export async function drawOnBoard(
  pen: Pen,
  at: Size & { readonly left: number; readonly top: number },
  of: GrowthPicture,
) {
  const bitmap = await createImageBitmap(of.picture);
  const fit = Math.min(at.w / bitmap.width, at.h / bitmap.height);
  pen.save();
  pen.beginPath();
  pen.rect(at.left, at.top, at.w, at.h);
  pen.clip();
  pen.fillStyle = PAPER;
  pen.fillRect(at.left, at.top, at.w, at.h);
  pen.translate(at.left + at.w * (0.5 + of.x), at.top + at.h * (0.5 + of.y));
  pen.rotate((of.rotation * Math.PI) / 180);
  pen.scale(of.scale * fit, of.scale * fit);
  pen.drawImage(bitmap, -bitmap.width / 2, -bitmap.height / 2);
  pen.restore();
  bitmap.close();
}
