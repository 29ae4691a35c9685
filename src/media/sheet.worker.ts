// Looks at photographed sheets off the page. One ask at a time; who asks ends it.
import { answerSheet, type SheetAsk, type SheetNews } from '#media/sheet-work.ts';

declare const self: DedicatedWorkerGlobalScope;

const tell = (news: SheetNews, give: Transferable[] = []) => self.postMessage(news, give);

self.addEventListener('message', async ({ data: ask }: MessageEvent<SheetAsk>) => {
  try {
    const answer = await answerSheet(ask);
    tell(
      { answer },
      answer && 'variants' in answer ? Object.values(answer.variants).map((variant) => variant.data) : [],
    );
  } catch (error) {
    tell({ failed: String(error) });
  }
});
