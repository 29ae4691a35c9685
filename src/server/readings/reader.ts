// Asks the analyser's thread, one thing after the other. The thread is there only while there is something to read.
import { Worker } from 'node:worker_threads';
import type { KnownWord } from '#server/readings/words.ts';

export interface ReadRequest {
  readonly texts: readonly string[];
  /** Longer words win; of the same word the first. */
  readonly known: readonly KnownWord[];
}
export interface Reader {
  /** Each text with draft readings. Throws when the analyser cannot be had. */
  read(request: ReadRequest): Promise<string[]>;
  close(): Promise<void>;
}

const IDLE_MS = 60_000;
/** A text takes some ms; this long only a thread that hangs takes. */
const PATIENCE_MS = 30_000;

/** @param script tests have one of their own */
export function createReader(script = new URL(import.meta.resolve('#server/readings/analyse.worker.ts'))): Reader {
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function stop(): Promise<void> {
    clearTimeout(idle);
    const stopping = worker;
    worker = null;
    await stopping?.terminate();
  }

  function start(): Worker {
    const fresh = new Worker(script);
    fresh.unref();
    const gone = (): void => {
      if (worker === fresh) worker = null;
    };
    // An error while nobody asks, of memory perhaps, would end the whole server if nobody heard it.
    fresh.on('error', gone);
    fresh.on('exit', gone);
    return fresh;
  }

  async function ask(request: ReadRequest): Promise<string[]> {
    clearTimeout(idle);
    worker ??= start();
    try {
      return await answerOf(worker, request);
    } catch (error) {
      await stop();
      throw error;
    } finally {
      idle = setTimeout(() => void stop(), IDLE_MS).unref();
    }
  }

  return {
    read(request) {
      const answer = last.then(() => ask(request));
      last = answer.catch(() => undefined);
      return answer;
    },
    close: stop,
  };
}

function answerOf(worker: Worker, request: ReadRequest): Promise<string[]> {
  const { promise, resolve, reject } = Promise.withResolvers<string[]>();
  const patience = setTimeout(() => reject(new Error('the analyser does not answer')), PATIENCE_MS);
  const gone = () => reject(new Error('the analyser is gone'));
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', gone);
  worker.postMessage(request, []);
  return promise.finally(() => {
    clearTimeout(patience);
    worker.off('message', resolve);
    worker.off('error', reject);
    worker.off('exit', gone);
  });
}
