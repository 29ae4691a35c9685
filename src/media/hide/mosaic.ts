// A picture in coarse tiles, small and quick: what shows under the brush while it paints. What is kept is made by hide-work.ts.
const TILES = 20;
const TILE = 24;

/** Null: it cannot be drawn here. */
export function mosaicOf(picture: HTMLImageElement): Promise<Blob | null> {
  const { naturalWidth: w, naturalHeight: h } = picture;
  const per = TILES / Math.max(w, h);
  const [columns, rows] = [Math.max(1, Math.round(w * per)), Math.max(1, Math.round(h * per))];
  const small = drawn(picture, columns, rows, true);
  const tiles = small && drawn(small, columns * TILE, rows * TILE, false);
  return new Promise((resolve) => (tiles ? tiles.toBlob(resolve) : resolve(null)));
}

function drawn(from: CanvasImageSource, width: number, height: number, smooth: boolean): HTMLCanvasElement | null {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.imageSmoothingEnabled = smooth;
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(from, 0, 0, width, height);
  return canvas;
}
