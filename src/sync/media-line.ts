// What uploads and downloads know of the line that they share.
import type { RefusedAnswer } from '#remote/answer.ts';
import type { Database } from '#store/database.ts';
import { type Device, readMeta } from '#store/device.ts';

const CONCERNS_ALL: ReadonlySet<number> = new Set([401, 403, 409, 426]);
/** A "no" about the person or the app, not about one file: no other file would fare better. */
export const concernsAll = ({ status }: RefusedAnswer): boolean => CONCERNS_ALL.has(status);

/** The person asked the browser to spare the line: originals wait, everything else goes. */
export function savesData(): boolean {
  const { connection } = globalThis.navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}

/** Tells once after each full pull that there may be news: looking through all media records is for then only. */
export class NewsWatch {
  readonly #seen = new WeakMap<Database, number | null>();

  readonly isNew = async ({ db }: Device): Promise<boolean> => {
    const pulledAt = (await readMeta(db, 'pulledAt')) ?? null;
    if (this.#seen.get(db) === pulledAt) return false;
    this.#seen.set(db, pulledAt);
    return true;
  };
}
