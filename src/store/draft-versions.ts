// Which versions of a draft are over. A browser that is killed may forget the last half second of what it noted of drafts
// (localStorage is not strict), and one that was long kept and written over stands there again: put beside what is kept now, the
// child would find their words twice. So the database is told, before it gets words, which version they are. [Note: An older draft]
import type { Device } from '#store/device.ts';
import type { FieldDraft } from '#store/field-drafts.ts';

export interface DraftVersion {
  /** From a field's opening; it goes on with a draft that was found there. */
  readonly writing: string;
  /** Grows with every key. */
  readonly n: number;
}
/** A version that sets out to be kept, and a print of its words: it was kept if these are the ones that are stored. */
interface SetOut extends DraftVersion {
  readonly print: string;
}

/** What the database knows of the versions of one field's draft. */
export interface DraftVersions {
  /** Of a writing that begins here. */
  readonly begin: () => DraftVersion;
  /** Call it right before the save, without waiting: its transaction is begun first, so it is done first. */
  readonly note: (version: DraftVersion, words: string) => void;
  /** Something later of the same writing is what is stored now: these words were given up by the hands that wrote them. */
  readonly isOlder: (draft: FieldDraft, stored: string) => Promise<boolean>;
}

export function versionsOf({ db, newId }: Device, field: string): DraftVersions {
  const key = `draftVersions.${field}`;
  let last: readonly SetOut[] = [];
  return {
    begin: () => ({ writing: newId(), n: 0 }),
    note: (version, words) => {
      // A save that fails leaves the one before in force.
      last = [...last.slice(-1), { ...version, print: printOf(words) }];
      // Without it a draft counts as news, and nothing is lost.
      db.meta.put({ key, value: last }).catch(() => undefined);
    },
    isOlder: async ({ version }, stored) => {
      const noted = ((await db.meta.get(key))?.value ?? []) as SetOut[];
      const print = printOf(stored);
      return noted.some(
        (each) => version && each.writing === version.writing && each.n >= version.n && each.print === print,
      );
    },
  };
}

/** Not the words themselves: whatever is erased must not stand here. FNV-1a. */
function printOf(words: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return `${words.length}.${(hash >>> 0).toString(36)}`;
}
