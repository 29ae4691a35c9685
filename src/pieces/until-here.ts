// What nobody asked for, and a screen stands without: at a first visit no service worker has it yet, and the Wi-Fi may die before it
// is here. That is weather. It costs nobody their screen, and is brought again until it is here.
const AGAIN_MS = 2000;
const MOST_MS = 60_000;

/** @returns never fails: as long as it cannot be had it waits, each time twice as long as before */
export const untilHere = async <T>(bring: () => Promise<T>, afterMs = AGAIN_MS): Promise<T> =>
  bring().catch(async () => {
    await new Promise((resolve) => {
      setTimeout(resolve, afterMs);
    });
    return untilHere(bring, Math.min(2 * afterMs, MOST_MS));
  });
