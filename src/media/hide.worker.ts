// Hides places of a photo off the page: eight million pixels take a moment on a slow tablet. One ask, then it ends.
import { answerHide, type HideAsk } from '#media/hide-work.ts';

declare const self: DedicatedWorkerGlobalScope;

self.addEventListener('message', async ({ data: ask }: MessageEvent<HideAsk>) => {
  try {
    const answer = await answerHide(ask);
    const bytes = 'variants' in answer ? Object.values(answer.variants).map((variant) => variant.data) : [];
    self.postMessage({ answer }, bytes);
  } catch (error) {
    self.postMessage({ failed: String(error) }, []);
  }
});
