// The door to hiding: a photo and where the brush went in, the photo without it out, made in hide.worker.ts.
import type { PreparedMedia } from '#domain/prepared-media.ts';
import type { Refused } from '#domain/refusal.ts';
import { askWorker } from '#media/ask-worker.ts';
// Vite makes the default export.
// oxlint-disable-next-line import/default
import HideWorker from '#media/hide.worker.ts?worker';
import type { HideAsk } from '#media/hide-work.ts';

/** @throws the signal's reason when it is given up; an Error where the browser cannot do it off the page */
export const hideInPhoto = (ask: HideAsk, signal: AbortSignal): Promise<PreparedMedia | Refused> =>
  askWorker(() => new HideWorker(), ask, signal);
