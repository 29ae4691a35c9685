// Prepares one photo off the page, so that writing and scrolling never stutter. One worker, one photo, then it ends.

import type { PreparedMedia } from '#domain/prepared-media.ts';
import type { Refused } from '#domain/refusal.ts';
import type { WorkerNews } from '#media/ask-worker.ts';
import { photoFrom } from '#media/photo-work.ts';
import { offscreenSurface } from '#media/surface.ts';

declare const self: DedicatedWorkerGlobalScope;
const tell = (news: WorkerNews<PreparedMedia | Refused>, give: Transferable[] = []) => self.postMessage(news, give);

self.addEventListener('message', async ({ data: file }: MessageEvent<Blob>) => {
  try {
    const answer = await photoFrom(file, { surface: offscreenSurface, onProgress: (progress) => tell({ progress }) });
    const bytes = 'variants' in answer ? Object.values(answer.variants).map((variant) => variant.data) : [];
    tell({ answer }, bytes);
  } catch (error) {
    tell({ failed: String(error) });
  }
});
