// The door to comparing ink: sheets in, how their writing differs out.
import type { Refused } from '#domain/refusal.ts';
import { askWorker } from '#media/ask-worker.ts';
// Vite makes the default export.
// oxlint-disable-next-line import/default
import InkWorker from '#media/ink.worker.ts?worker';
import type { InkAnswer, InkAsked } from '#media/ink-work.ts';

/** @throws the signal's reason when it is given up; an Error where the browser cannot look at pictures off the page */
export function compareSheets(asked: InkAsked, signal: AbortSignal): Promise<InkAnswer | Refused> {
  return askWorker(() => new InkWorker(), asked, signal);
}
