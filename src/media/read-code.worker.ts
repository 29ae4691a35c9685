// Looks for the square of a worksheet off the page. One photo, then it ends.
import { codeIn } from '#media/code-work.ts';

declare const self: DedicatedWorkerGlobalScope;

self.addEventListener('message', async ({ data: photo }: MessageEvent<Blob>) => {
  try {
    self.postMessage({ answer: await codeIn(photo) }, []);
  } catch (error) {
    self.postMessage({ failed: String(error) }, []);
  }
});
