// 筆順 for home: which strokes the units show is known after the first pull, and they are fetched in advance. By the page, which
// need not wait until the service worker has fetched all of the app.
import { strokesFile } from '#remote/strokes.ts';
import type { Device } from '#store/device.ts';
import { watchStrokeCharacters } from '#store/models.ts';
import { shelveStrokes, strokesToCome } from '#store/stroke-shelf.ts';

/** @returns ends it */
export function keepStrokes(device: Device): () => void {
  let wanted: readonly string[] = [];
  const over = new AbortController();
  let under: Promise<void> | null = null;
  // One after the other: a class's Wi-Fi has more urgent things to carry. What does not come is asked for when the network is
  // back, and at the next start.
  const bring = async () => {
    const tried = new Set<string>();
    const next = async () => (await strokesToCome(wanted)).find((each) => !tried.has(each));
    for (let each = await next(); each !== undefined && !over.signal.aborted && navigator.onLine; each = await next()) {
      tried.add(each);
      const answer = await strokesFile(each);
      if (answer.kind === 'later') return;
      await shelveStrokes(each, answer.kind === 'accepted' ? answer.value : null);
    }
  };
  const begin = () => {
    under ??= bring()
      // The disk is full.
      .catch(() => undefined)
      .finally(() => {
        under = null;
      });
  };
  const endWatching = watchStrokeCharacters(device, (characters) => {
    wanted = characters;
    begin();
  });
  addEventListener('online', begin);
  return () => {
    over.abort();
    endWatching();
    removeEventListener('online', begin);
  };
}
