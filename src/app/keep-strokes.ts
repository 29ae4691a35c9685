// 筆順 for home: the service worker is told in advance which strokes the open units show. By word, because on the first visit
// nothing that the page fetches passes through the worker yet.
import { KEEP_STROKES } from '#domain/stroke-order.ts';
import type { Device } from '#store/device.ts';
import { watchStrokeCharacters } from '#store/models.ts';

/** @returns ends it */
export function keepStrokes(device: Device): () => void {
  if (!('serviceWorker' in navigator)) return () => undefined;
  return watchStrokeCharacters(device, (characters) => {
    if (characters.length === 0) return;
    // A worker of ours has no origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    void navigator.serviceWorker.ready.then(({ active }) => active?.postMessage({ type: KEEP_STROKES, characters }));
  });
}
