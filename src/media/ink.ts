// The door to comparing ink: sheets in, how their writing differs out.
import type { Refused } from '#domain/refusal.ts';
// Vite makes the default export.
// oxlint-disable-next-line import/default
import InkWorker from '#media/ink.worker.ts?worker';
import type { InkAnswer, InkAsked } from '#media/ink-work.ts';

type News = { readonly answer: InkAnswer | Refused } | { readonly failed: string };

/** @throws the signal's reason when it is given up; an Error where the browser cannot look at pictures off the page */
export function compareSheets(asked: InkAsked, signal: AbortSignal): Promise<InkAnswer | Refused> {
  signal.throwIfAborted();
  const worker = new InkWorker();
  return new Promise<InkAnswer | Refused>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.addEventListener('error', ({ message }) => reject(new Error(message || 'the worker did not start')));
    worker.addEventListener('message', ({ data }: MessageEvent<News>) => {
      if ('answer' in data) resolve(data.answer);
      else reject(new Error(data.failed));
    });
    worker.postMessage(asked, []);
  }).finally(() => worker.terminate());
}
