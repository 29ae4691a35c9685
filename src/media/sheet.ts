// The door to what is known about photographed sheets: asks go to sheet.worker.ts, so that nothing on the screen waits.
import { askWorker } from '#media/ask-worker.ts';
// Vite makes the default export.
// oxlint-disable-next-line import/default
import SheetWorker from '#media/sheet.worker.ts?worker';
import type { SheetAsk, SheetAsks } from '#media/sheet-work.ts';

/**
 * Asks once, in a worker of its own: what a photo of 48 million pixels takes is given back with it.
 * @throws the signal's reason when it is given up; an Error where the browser cannot look at pictures off the page
 */
export function askSheet<Kind extends keyof SheetAsks>(
  ask: Extract<SheetAsk, { kind: Kind }>,
  signal?: AbortSignal,
): Promise<SheetAsks[Kind]['answer']> {
  return askWorker(() => new SheetWorker(), ask, signal);
}
