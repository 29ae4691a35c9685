// The browser's own player, not shown: what it makes of a film or a sound.

/** What was recorded in a browser tells its length only after one look at its end. */
export async function lengthOf(player: HTMLVideoElement): Promise<number | null> {
  if (player.duration === Number.POSITIVE_INFINITY) {
    player.currentTime = Number.MAX_SAFE_INTEGER;
    await hears(player, 'seeked');
  }
  const { duration } = player;
  return Number.isFinite(duration) && duration > 0 ? duration : null;
}

/** Longer than any device takes for a step within a film it has in memory: some never answer out of sight. */
const PATIENCE_MS = 8000;

/** False: an error came first, or nothing. */
export const hears = (player: HTMLVideoElement, name: 'loadedmetadata' | 'loadeddata' | 'seeked'): Promise<boolean> =>
  new Promise((resolve) => {
    const heard = new AbortController();
    const end = (answer: boolean) => {
      clearTimeout(patience);
      heard.abort();
      resolve(answer);
    };
    const patience = setTimeout(() => end(false), PATIENCE_MS);
    player.addEventListener(name, () => end(true), heard);
    player.addEventListener('error', () => end(false), heard);
  });
