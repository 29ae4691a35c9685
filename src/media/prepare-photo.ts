// The door for photos: a file in, three upright sizes without EXIF out, or a refusal. [Note: Two lanes]
import type { PreparedMedia } from '#domain/prepared-media.ts';
import type { Refused } from '#domain/refusal.ts';
import { askWorker } from '#media/ask-worker.ts';
import { type PhotoTools, photoFrom } from '#media/photo-work.ts';
// Vite makes the default export.
// oxlint-disable-next-line import/default
import PhotoWorker from '#media/prepare-photo.worker.ts?worker';
import { type MakeSurface, offscreenSurface } from '#media/surface.ts';

export interface PhotoOptions {
  /** 0–1, now and then. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Prepares what a person chose or took. Works in a worker; on the page where a browser lacks what that needs.
 * @returns refused: `too-large`, or `not-media` with `field` `kind`, `broken` or `format` (photo-work.ts)
 * @throws the signal's reason when it is given up
 */
export async function preparePhoto(file: Blob, options: PhotoOptions = {}): Promise<PreparedMedia | Refused> {
  const tools: PhotoTools = { surface: pageSurface, ...(options.onProgress ? { onProgress: options.onProgress } : {}) };
  if (typeof Worker === 'undefined' || typeof OffscreenCanvas === 'undefined') return photoFrom(file, tools);
  const answer = await inWorker(file, options);
  return answer ?? photoFrom(file, tools);
}

/** Null: the worker could not be loaded or lacks something. */
const inWorker = (file: Blob, { onProgress, signal }: PhotoOptions) =>
  askWorker<PreparedMedia | Refused>(() => new PhotoWorker(), file, signal, onProgress).catch(() => {
    signal?.throwIfAborted();
    return null;
  });

const pageSurface: MakeSurface = (size) => offscreenSurface(size) ?? elementSurface(size);

const elementSurface: MakeSurface = ({ w, h }) => {
  const canvas = Object.assign(document.createElement('canvas'), { width: w, height: h });
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  const encode = (mime: string, quality: number) =>
    new Promise<Blob>((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(`no ${mime}`))), mime, quality),
    );
  const close = () => {
    canvas.width = 0;
  };
  return { w, h, pen, source: canvas, encode, close };
};
