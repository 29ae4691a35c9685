// Throws away what nobody will come back for: uploads not written to for 30 days, and bytes whose record never came.
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { BlobStore } from '#server/media/blob-store.ts';
import type { Ledger } from '#server/sync/ledger.ts';
import { bytesOf } from '#server/sync/relation.repo.ts';

export const KEEP_DAYS = 30;
const DAY = 86_400_000;

/** @returns how many files went */
export async function dropOldFiles(folder: string, now: number, days: number = KEEP_DAYS): Promise<number> {
  let dropped = 0;
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    const found = await stat(file).catch(() => null);
    // From the last write, not from the beginning: an upload that creeps on is alive.
    if (!found?.isFile() || now - found.mtimeMs < days * DAY) continue;
    await rm(file, { force: true });
    dropped += 1;
  }
  return dropped;
}

/** Bytes that came more than 30 days ago and that no media record names. @returns how many blobs went */
export async function dropOrphans(ledger: Ledger, store: BlobStore, days: number = KEEP_DAYS): Promise<number> {
  const { trx, school, now } = ledger;
  const old = await trx
    .selectFrom('media_bytes')
    .select(['media', 'variant', 'person', 'hash'])
    .where('school', '=', school)
    .where('at', '<', now - days * DAY)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('announced')
            .select('announced.record')
            .whereRef('announced.school', '=', 'media_bytes.school')
            .where('announced.key', '=', sql<string>`${sql.lit(bytesOf(''))} || media_bytes.hash`),
        ),
      ),
    )
    .execute();
  for (const { media, variant, person, hash } of old) {
    const row = trx.deleteFrom('media_bytes').where('school', '=', school).where('media', '=', media);
    await row.where('variant', '=', variant).where('person', '=', person).execute();
    // The same bytes may have come again since, for a record that is still under way.
    const same = trx.selectFrom('media_bytes').select('hash').where('school', '=', school).where('hash', '=', hash);
    if (!(await same.executeTakeFirst())) await store.remove(school, hash);
  }
  return old.length;
}
