// Counts wrong join links by address, for all servers of the school together. Right ones are never counted, so a class of 40
// behind one address joins at once. Of the address only a fingerprint is kept, for ten minutes.
import { createHash } from 'node:crypto';
import type { Transaction } from '#server/db/store-engine.ts';

export interface Attempts {
  /** Seconds to wait, or 0. */
  wait(from: string): Promise<number>;
  failed(from: string): Promise<void>;
}

const MOST = 30;
const WINDOW_MS = 10 * 60_000;

export function createAttempts(database: Transaction, now: () => number): Attempts {
  return {
    async wait(from) {
      const recent = database.selectFrom('join_failure').select('at').where('source', '=', fingerprint(from));
      const last = await recent
        .where('at', '>', now() - WINDOW_MS)
        .orderBy('at', 'desc')
        .limit(MOST)
        .execute();
      const first = last[MOST - 1];
      return first ? Math.ceil((first.at + WINDOW_MS - now()) / 1000) : 0;
    },
    async failed(from) {
      await database
        .deleteFrom('join_failure')
        .where('at', '<=', now() - WINDOW_MS)
        .execute();
      await database
        .insertInto('join_failure')
        .values({ source: fingerprint(from), at: now() })
        .execute();
    },
  };
}

const fingerprint = (from: string): string => createHash('sha256').update(from).digest('base64url');
