// A browser may put a whole page away, to show it again as it was (its page cache). In WebKit a transaction that is under way in
// that moment never ends and holds its tables: every later page of the app waits for them, for ever. So it is given up there and
// then, which leaves nothing of it behind, and is done anew when the page is shown again. Until then the words that it was to
// keep are in their draft (field-drafts.ts), where the next page finds them. [Note: A page put away]
import type { Dexie, PromiseExtended } from 'dexie';

type WholeTransaction = <T>(act: () => PromiseExtended<T>) => PromiseExtended<T>;

/** @returns does a whole transaction, and does it anew when the page was put away in the middle of it */
export function heedPutAway(db: Dexie): WholeTransaction {
  let times = 0;
  db.use({
    stack: 'dbcore',
    name: 'put-away',
    create: (core) => ({
      ...core,
      transaction: (...given) => {
        const begun = core.transaction(...given);
        endWhenPutAway(begun as unknown as IDBTransaction, () => {
          times += 1;
        });
        return begun;
      },
    }),
  });
  const whole: WholeTransaction = (act) => {
    const before = times;
    return act().catch((error: unknown) => {
      if (times === before) throw error;
      return whole(act);
    });
  };
  return whole;
}

/** `persisted`: the page does not end, it is put away. */
type PageHides = Event & { readonly persisted?: boolean };

function endWhenPutAway(begun: IDBTransaction, ending: () => void): void {
  // No page: a worker is never put away.
  if (!('document' in globalThis)) return;
  const heed = ({ persisted }: PageHides): void => {
    if (!persisted) return;
    try {
      begun.abort();
      ending();
    } catch {
      // It is being committed already: that needs the page no longer.
    }
  };
  // Taken while the page is there: a transaction may end after it.
  const { addEventListener: hear, removeEventListener: unhear } = globalThis;
  const over = (): void => unhear('pagehide', heed);
  hear('pagehide', heed);
  begun.addEventListener('complete', over);
  begun.addEventListener('abort', over);
}
