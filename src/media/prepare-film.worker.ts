// Makes one film small off the page, so that nothing on it waits. One worker, one film, then it ends.

import type { WorkerNews } from '#media/ask-worker.ts';
import { type FilmAnswer, type FilmWish, filmFrom } from '#media/film-work.ts';

declare const self: DedicatedWorkerGlobalScope;
const tell = (news: WorkerNews<FilmAnswer>, give: Transferable[] = []) => self.postMessage(news, give);

self.addEventListener('message', async ({ data: wish }: MessageEvent<FilmWish>) => {
  try {
    const answer = await filmFrom(wish, (progress) => tell({ progress }));
    tell({ answer }, 'data' in answer ? [answer.data] : []);
  } catch (error) {
    tell({ failed: String(error) });
  }
});
