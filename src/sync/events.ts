// Hears that there is news. Where no stream comes through (a proxy that buffers), it asks now and then instead.
import type { SyncWire } from '#remote/wire.ts';

const BEAT_MS = 20_000;
const POLL_VISIBLE_MS = 30_000;
const POLL_IDLE_MS = 120_000;

export interface Hearing {
  /** There may be news: ask after so many ms. */
  readonly news: (afterMs: number) => void;
  readonly random: () => number;
}

/** @returns call it to stop hearing */
export function hearNews(wire: SyncWire, { news, random }: Hearing): () => void {
  let heardAt = Date.now();
  let polledAt = Date.now();
  const close = wire.events({
    // A class has forty devices: each waits its own share of the spread.
    poke: ({ spread }) => {
      heardAt = Date.now();
      news(Math.floor(random() * spread));
    },
    beat: () => {
      heardAt = Date.now();
    },
  });
  const watch = setInterval(() => {
    const now = Date.now();
    if (now - heardAt < 2.5 * BEAT_MS) return;
    const every = document.visibilityState === 'visible' ? POLL_VISIBLE_MS : POLL_IDLE_MS;
    if (now - polledAt < every) return;
    polledAt = now;
    news(0);
  }, 5000);
  return () => {
    clearInterval(watch);
    close();
  };
}
