// Asks the browser to wake the service worker when there is a network again, as long as something light waits here. Only
// Chromium can (Background Sync); everywhere else the page's own occasions do all (start-sync.ts). [Note: Without a page]
import { liveQuery } from 'dexie';
import type { Database } from '#store/database.ts';
import { lightThingsWaiting } from '#store/without-page.ts';
import { PUSH_TAG } from '#sync/agreed-names.ts';

/** Usually the tab itself has sent it by then, and nobody has to be woken. */
const SOON_MS = 5000;

/** What the standard's types do not know yet. */
interface WithSync {
  readonly sync?: { readonly register: (tag: string) => Promise<void> };
}

/** @returns ends it */
export function askToBeWoken(db: Database): () => void {
  if (!('serviceWorker' in navigator) || !('SyncManager' in globalThis)) return () => undefined;
  let registration: WithSync | null = null;
  // Fetched beforehand: a page that goes cannot wait. Without a worker it never comes, and nobody is there to be woken.
  const find = async (): Promise<void> => {
    registration = (await navigator.serviceWorker.ready) as WithSync;
  };
  void find();
  let waiting = 0;
  let soon: ReturnType<typeof setTimeout> | null = null;
  const ask = (): void => {
    // A browser that says no (a private window, a managed device) leaves the page's own occasions.
    if (waiting > 0) registration?.sync?.register(PUSH_TAG).catch(() => undefined);
  };
  const hear = (now: number): void => {
    const isMore = now > waiting;
    waiting = now;
    if (!isMore) return;
    if (!navigator.onLine || document.visibilityState === 'hidden') return ask();
    soon ??= setTimeout(() => {
      soon = null;
      ask();
    }, SOON_MS);
  };
  // oxlint-disable-next-line require-await -- Dexie follows native awaits only from a function that it sees to be async
  const watching = liveQuery(async () => lightThingsWaiting(db)).subscribe(hear);
  const going = (): void => {
    if (document.visibilityState === 'hidden') ask();
  };
  document.addEventListener('visibilitychange', going);
  addEventListener('pagehide', ask);
  addEventListener('offline', ask);
  return () => {
    ask();
    watching.unsubscribe();
    if (soon) clearTimeout(soon);
    document.removeEventListener('visibilitychange', going);
    removeEventListener('pagehide', ask);
    removeEventListener('offline', ask);
  };
}
