// The door to what is known about photographed sheets: asks go to sheet.worker.ts, so that nothing on the screen waits.

// Vite makes the default export.
// oxlint-disable-next-line import/default
import SheetWorker from '#media/sheet.worker.ts?worker';
import type { SheetAsk, SheetAsks, SheetNews } from '#media/sheet-work.ts';

/**
 * Asks once, in a worker of its own: what a photo of 48 million pixels takes is given back with it.
 * @throws the signal's reason when it is given up; an Error where the browser cannot look at pictures off the page
 */
export function askSheet<Kind extends keyof SheetAsks>(
  ask: Extract<SheetAsk, { kind: Kind }>,
  signal?: AbortSignal,
): Promise<SheetAsks[Kind]['answer']> {
  signal?.throwIfAborted();
  const worker = new SheetWorker();
  return new Promise<SheetAsks[Kind]['answer']>((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.addEventListener('error', ({ message }) => reject(new Error(message || 'the worker did not start')));
    worker.addEventListener('message', ({ data }: MessageEvent<SheetNews>) => {
      if ('failed' in data) reject(new Error(data.failed));
      else resolve(data.answer as SheetAsks[Kind]['answer']);
    });
    worker.postMessage(ask, []);
  }).finally(() => worker.terminate());
}
