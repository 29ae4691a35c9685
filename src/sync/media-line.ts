// What uploads and downloads know of the line that they share.
import { LIMITS } from '#domain/limits.ts';
import type { RefusedAnswer } from '#remote/answer.ts';
import type { Database } from '#store/database.ts';
import { type Device, readMeta } from '#store/device.ts';

const CONCERNS_ALL: ReadonlySet<number> = new Set([401, 403, 409, 426]);
/** A "no" about the person or the app, not about one file: no other file would fare better. */
export const concernsAll = ({ status }: RefusedAnswer): boolean => CONCERNS_ALL.has(status);

const LARGEST = 4 * 1024 * 1024;
const SMALLEST = 32 * 1024;
/** A piece that took longer is large enough: a request ends after a minute. */
const QUICK_MS = 8000;

/** How much of a file goes at once: more while the line carries it, less when a piece did not come through. */
export class PieceSize {
  bytes: number = LIMITS.uploadChunkBytes;
  #since = 0;

  /** The next piece of a file of so many bytes: one that is hardly larger than a piece goes at once. */
  readonly of = (fileBytes: number): number => (fileBytes <= this.bytes * 1.25 ? fileBytes : this.bytes);

  readonly begin = (): void => {
    this.#since = performance.now();
  };
  readonly grow = (): void => {
    if (performance.now() - this.#since < QUICK_MS) this.bytes = Math.min(this.bytes * 2, LARGEST);
  };
  readonly shrink = (): void => {
    this.bytes = Math.max(this.bytes / 2, SMALLEST);
  };
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
