// Compares the ink of sheets off the page: it takes a second on a slow tablet. One ask, then it ends.
import { answerInk, type InkAsked } from '#media/ink-work.ts';

declare const self: DedicatedWorkerGlobalScope;

self.addEventListener('message', async ({ data: asked }: MessageEvent<InkAsked>) => {
  try {
    self.postMessage({ answer: await answerInk(asked) }, []);
  } catch (error) {
    self.postMessage({ failed: String(error) }, []);
  }
});
