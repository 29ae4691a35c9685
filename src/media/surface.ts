// Something to draw on and to encode from: an OffscreenCanvas in a worker, a canvas element where there is none.
import type { Size } from '#media/fit.ts';

type Pen = Pick<
  OffscreenCanvasRenderingContext2D,
  | 'drawImage'
  | 'setTransform'
  | 'resetTransform'
  | 'fillRect'
  | 'getImageData'
  | 'fillStyle'
  | 'imageSmoothingEnabled'
  | 'imageSmoothingQuality'
>;
export interface Surface extends Size {
  readonly pen: Pen;
  readonly source: CanvasImageSource;
  readonly encode: (mime: string, quality: number) => Promise<Blob>;
  /** Gives its memory back at once: tablets have little for canvases. */
  readonly close: () => void;
}
/** Null: this browser has no such thing here. */
export type MakeSurface = (size: Size) => Surface | null;

export const offscreenSurface: MakeSurface = ({ w, h }) => {
  if (typeof OffscreenCanvas === 'undefined') return null;
  const canvas = new OffscreenCanvas(w, h);
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  const close = () => {
    canvas.width = 0;
  };
  return { w, h, pen, source: canvas, encode: (type, quality) => canvas.convertToBlob({ type, quality }), close };
};
