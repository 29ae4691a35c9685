// A browser may lose its own database server under an open page (WebKit: "Connection to Indexed Database server lost"): from
// then on every question fails, though nothing on the disk is harmed. Here, and nowhere else: the handle is dropped and opened
// anew, and what was asked is asked once more. Where even that fails, the page is loaded anew; what was being typed is kept
// as a draft (field-drafts.ts) and is there again. [Note: A lost connection]
import type { Dexie } from 'dexie';

/** True when the connection broke, whatever was asked. A "no" of the database itself is something else. */
function isLost(error: unknown): boolean {
  for (let at = error; at instanceof Object; at = 'inner' in at ? at.inner : null) {
    if ('message' in at && /server lost|connection (is|was) (closing|lost)/i.test(String(at.message))) return true;
  }
  return false;
}

/**
 * For `catch`, behind a whole transaction or query: one that broke has left nothing behind.
 * @param ask asks the same once more
 * @param reload loads the page anew, for when the connection cannot be had again
 */
export function askAgain<T>(db: Dexie, ask: () => PromiseLike<T>, reload = reloadOnce): (error: unknown) => Promise<T> {
  return async (error) => {
    if (!isLost(error)) throw error;
    try {
      // Not closed for good: whoever asks meanwhile waits until it is open again.
      db.close({ disableAutoOpen: false });
      await db.open();
      return await ask();
    } catch (again) {
      if (isLost(again)) reload();
      throw again;
    }
  };
}

const RELOADED_KEY = 'ashiato.connectionLostAt';
const REST_MS = 60_000;

/** A page has these; a worker, which compiles this too, has not, and simply ends. */
interface Page {
  readonly sessionStorage: { getItem: (key: string) => string | null; setItem: (key: string, value: string) => void };
  readonly location: { reload: () => void };
}

/** Not again within a minute: a page that only ever reloads would be worse than one that says what is wrong. */
function reloadOnce(): void {
  if (!('sessionStorage' in globalThis)) return;
  const { sessionStorage, location } = globalThis as unknown as Page;
  const last = Number(sessionStorage.getItem(RELOADED_KEY) ?? 0);
  if (Date.now() - last < REST_MS) return;
  sessionStorage.setItem(RELOADED_KEY, String(Date.now()));
  location.reload();
}
