// When a page tries again by itself. Where no browser wakes a service worker (Safari, Firefox), these do all.
const LOOK_MS = 30_000;

export interface Occasions {
  /** The network or the person came back: what failed may work now. */
  readonly back: () => void;
  /** Now and then while somebody looks: timers that slept may have missed their turn. */
  readonly look: () => void;
  /** The network is gone. */
  readonly cut: () => void;
  /** The page goes, perhaps for good. */
  readonly going: () => void;
}

/** @returns call it to stop hearing */
export function hearOccasions({ back, look, cut, going }: Occasions): () => void {
  const seen = (): void => {
    if (document.visibilityState === 'visible') back();
  };
  const looking = setInterval(() => {
    if (document.visibilityState === 'visible') look();
  }, LOOK_MS);
  addEventListener('online', back);
  addEventListener('focus', back);
  addEventListener('pageshow', back);
  addEventListener('offline', cut);
  // Not in the capture phase: the lead is given away there, and a page that goes has no other use for its answers.
  addEventListener('pagehide', going);
  document.addEventListener('visibilitychange', seen);
  return () => {
    clearInterval(looking);
    removeEventListener('online', back);
    removeEventListener('focus', back);
    removeEventListener('pageshow', back);
    removeEventListener('offline', cut);
    removeEventListener('pagehide', going);
    document.removeEventListener('visibilitychange', seen);
  };
}
