// One tab of a browser speaks with the school for an account; the others write to the same database and wake it. A tab that
// sleeps gives the lead away; one that hangs loses it after a minute. [Note: Fencing]
import { lockOf } from '#sync/agreed-names.ts';

const BEAT_MS = 5000;
const DEAD_MS = 60_000;
// Heard on their way down: freeze and resume happen to the document and do not come up to the window.
const ENDS = ['pagehide', 'freeze'] as const;
const BEGINS = ['pageshow', 'resume'] as const;
/** `back`: the network or the person came back · `look`: something may wait that nobody is sending · `now`: the person waits. */
export type Why = 'back' | 'look' | 'now';
type Said = 'beat' | Why;

export interface Leading {
  /** Called when this tab becomes the leader. @returns ends its leading */
  readonly lead: () => Promise<() => void>;
  /** Another tab has something to send, or has come back to the network. */
  readonly woken: (why: Why) => void;
}
export interface Leadership {
  /** Tells the leader, wherever it is. */
  readonly wake: (why: Why) => void;
  readonly stop: () => void;
}

/** @param name the account */
export function takePart(name: string, { lead, woken }: Leading): Leadership {
  const lock = lockOf(name);
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(lock);
  let end: (() => void) | null = null;
  let heardAt = Date.now();
  let waiting: AbortController | null = null;
  let stopped = false;

  channel?.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    if (data === 'beat') heardAt = Date.now();
    else if (end) woken(data);
  });
  const say = (said: Said): void => {
    // Whoever has left may still be woken by a timer of theirs.
    if (stopped) return;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no origin to name
    channel?.postMessage(said);
  };

  function queue(steal: boolean): void {
    if (stopped) return;
    waiting?.abort();
    const mine = new AbortController();
    waiting = mine;
    let endMine: (() => void) | null = null;
    const options: LockOptions = steal ? { steal: true } : { signal: mine.signal };
    hold(lock, options, async () => {
      if (waiting === mine) waiting = null;
      const released = Promise.withResolvers<void>();
      const stopLeading = await lead();
      const ending = (): void => {
        endMine = null;
        if (end === ending) end = null;
        stopLeading();
        released.resolve();
      };
      endMine = ending;
      end = ending;
      if (stopped || mine.signal.aborted) ending();
      await released.promise;
    }).catch((error: unknown) => {
      // Stolen by another tab, or no longer wanted: what was led here ends, and only that.
      endMine?.();
      if (waiting === mine) waiting = null;
      if (!isOverLocks(error)) reportError(error);
    });
  }

  const release = (): void => {
    waiting?.abort();
    end?.();
  };
  const comeBack = (): void => {
    heardAt = Date.now();
    if (!end && !waiting) queue(false);
  };
  const beat = setInterval(() => {
    if (end) say('beat');
    else if (document.visibilityState === 'visible' && Date.now() - heardAt > DEAD_MS) {
      heardAt = Date.now();
      queue(true);
    } else if (!waiting) queue(false); // The lead was stolen, or could not begin: get in line again.
  }, BEAT_MS);
  for (const event of ENDS) addEventListener(event, release, { capture: true });
  for (const event of BEGINS) addEventListener(event, comeBack, { capture: true });
  queue(false);

  return {
    wake: (why) => (end ? woken(why) : say(why)),
    stop: () => {
      stopped = true;
      clearInterval(beat);
      for (const event of ENDS) removeEventListener(event, release, { capture: true });
      for (const event of BEGINS) removeEventListener(event, comeBack, { capture: true });
      release();
      channel?.close();
    },
  };
}

const isOverLocks = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/** Without Web Locks everybody leads at once; the fence lets only the newest one write. */
function hold(name: string, options: LockOptions, work: () => Promise<void>): Promise<unknown> {
  const { locks } = navigator as { readonly locks?: LockManager };
  return locks ? locks.request(name, options, work) : work();
}
