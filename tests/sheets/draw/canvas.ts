// A drawing surface in the page that draws the set.

export interface Board {
  readonly width: number;
  readonly height: number;
  readonly pen: OffscreenCanvasRenderingContext2D;
  readonly canvas: OffscreenCanvas;
}

export function boardOf(width: number, height: number): Board {
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('this browser gives no canvas');
  return { width, height, canvas, pen };
}

export const grey = (level: number, alpha = 1): string => tone([level, level, level], alpha);
export const tone = ([r, g, b]: readonly [number, number, number], alpha = 1): string =>
  `rgb(${Math.round(r)} ${Math.round(g)} ${Math.round(b)} / ${alpha})`;
