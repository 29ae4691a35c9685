import { subscribe } from 'node:diagnostics_channel';
import type { Worker } from 'node:worker_threads';
import { expect, it, onTestFinished } from 'vitest';
import { createReader } from '#server/readings/reader.ts';

/** Answers with its thread's number, and dies a moment after it was asked to. */
const script = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, threadId } from 'node:worker_threads';
    parentPort.on('message', ({ texts }) => {
      parentPort.postMessage([String(threadId)]);
      if (texts[0] === 'die') setTimeout(() => { throw new Error('out of memory'); }, 5);
    });
  `)}`,
);

it('a thread that dies while nobody asks is forgotten: the server lives, and the next text gets a new one', async () => {
  const ended = Promise.withResolvers<number>();
  subscribe('worker_threads', (about) => (about as { worker: Worker }).worker.once('exit', ended.resolve));
  const reader = createReader(script);
  onTestFinished(() => reader.close());
  const ask = (text: string) => reader.read({ texts: [text], known: [] });
  const first = await ask('die');
  expect(await ended.promise).toBe(1);
  expect(await ask('who')).not.toEqual(first);
});
