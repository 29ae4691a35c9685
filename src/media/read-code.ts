// The door to the square on a photographed worksheet: a photo in, what stands in the square out.
import { askWorker } from '#media/ask-worker.ts';
// Vite makes the default export.
// oxlint-disable-next-line import/default
import CodeWorker from '#media/read-code.worker.ts?worker';

/** @returns null: there is no square, or this browser cannot look for one: then the photo is a photo like any other */
export async function readCode(photo: Blob, signal: AbortSignal): Promise<string | null> {
  if (typeof Worker === 'undefined' || typeof OffscreenCanvas === 'undefined') return null;
  return askWorker<string | null>(() => new CodeWorker(), photo, signal).catch(() => null);
}
