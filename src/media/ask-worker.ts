// Asks a worker once: it is started for this ask and ends with it, so that the memory a photo took is given back.

/** What such a worker says: how far it is, then the answer; `failed`: this browser cannot do it off the page, or it broke off. */
export type WorkerNews<Answer> =
  | { readonly progress: number }
  | { readonly answer: Answer }
  | { readonly failed: string };

/**
 * @param onProgress 0–1, from a worker that tells
 * @throws the signal's reason when it is given up; an Error where it failed
 */
export function askWorker<Answer>(
  start: () => Worker,
  ask: unknown,
  signal?: AbortSignal,
  onProgress?: (done: number) => void,
): Promise<Answer> {
  signal?.throwIfAborted();
  const worker = start();
  return new Promise<Answer>((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.addEventListener('error', ({ message }) => reject(new Error(message || 'the worker did not start')));
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerNews<Answer>>) => {
      if ('progress' in data) onProgress?.(data.progress);
      else if ('answer' in data) resolve(data.answer);
      else reject(new Error(data.failed));
    });
    worker.postMessage(ask, []);
  }).finally(() => worker.terminate());
}
