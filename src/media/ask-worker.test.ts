import { expect, test } from 'vitest';
import { askWorker } from '#media/ask-worker.ts';

/** Says what the test makes it say. */
class AWorker extends EventTarget {
  asked: unknown;
  isEnded = false;
  readonly postMessage = (ask: unknown) => {
    this.asked = ask;
  };
  readonly terminate = () => {
    this.isEnded = true;
  };
  readonly say = (data: unknown) => this.dispatchEvent(Object.assign(new Event('message'), { data }));
}
function asking(signal?: AbortSignal) {
  const worker = new AWorker();
  const heard: number[] = [];
  const answer = askWorker<string>(
    () => worker as unknown as Worker,
    'a film',
    signal,
    (done) => heard.push(done),
  );
  return { worker, heard, answer };
}

test('it is told how far it is, then what came out, and the worker ends', async () => {
  const { worker, heard, answer } = asking();
  worker.say({ progress: 0.5 });
  worker.say({ answer: 'small' });
  expect(await answer).toBe('small');
  expect([worker.asked, heard, worker.isEnded]).toEqual(['a film', [0.5], true]);
});

test('a worker that fails, or is given up, ends too', async () => {
  const failing = asking();
  failing.worker.say({ failed: 'no codec' });
  await expect(failing.answer).rejects.toThrow('no codec');
  const hand = new AbortController();
  const stopped = asking(hand.signal);
  hand.abort(new Error('stopped'));
  await expect(stopped.answer).rejects.toThrow('stopped');
  expect([failing.worker.isEnded, stopped.worker.isEnded]).toEqual([true, true]);
});
