// While somebody looks, the school is asked before the badge grows old: it may say "at school" for two minutes after a
// complete pull and no longer (store/contact.ts). Without this it would turn to "on this device" until the next safety pull.
import type { Engine } from '#sync/engine.ts';

const EVERY_MS = 80_000;
const SPREAD_MS = 20_000;

/** @returns call it to stop */
export function keepFresh(engine: Pick<Engine, 'wake'>, random: () => number): () => void {
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') engine.wake('news', random() * SPREAD_MS);
  }, EVERY_MS);
  return () => clearInterval(timer);
}
