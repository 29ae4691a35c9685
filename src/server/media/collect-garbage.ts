// Throws away what nobody will come back for: uploads not written to for 30 days, and bytes whose record never came, was
// erased, or of which nobody knows any more. What a record names stays, also when it lies in the bin.
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { BlobStore } from '#server/media/blob-store.ts';
import type { Ledger } from '#server/sync/ledger.ts';
import { bytesOf } from '#server/sync/relation.repo.ts';
import type { SchoolServer } from '#server/sync/school-server.ts';

export const KEEP_DAYS = 30;
const DAY = 86_400_000;
/** Blobs that go in one transaction: the school cannot write meanwhile. */
const AT_ONCE = 20;

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

/** Bytes that have lain for more than 30 days and that no media record names. @returns how many blobs went */
export async function dropOrphans(
  server: SchoolServer,
  school: string,
  store: BlobStore,
  now: number,
  days: number = KEEP_DAYS,
): Promise<number> {
  const hashes = await server.write(school, (ledger) => forgetOrphans(ledger, now - days * DAY));
  // What no row tells of: bytes that came in the moment before a crash.
  for await (const { hash, at } of store.each(school)) if (now - at > days * DAY) hashes.push(hash);
  return removeUnneeded(server, school, store, hashes);
}

/**
 * Removes those of the blobs that nobody has told of and no record names. Looked at and removed in one transaction:
 * whoever brings the same bytes tells of them in the next one, and finds that they are gone (take-in.ts).
 * @returns how many went
 */
export async function removeUnneeded(
  server: SchoolServer,
  school: string,
  store: BlobStore,
  hashes: readonly string[],
): Promise<number> {
  const all = [...new Set(hashes)];
  let gone = 0;
  for (let at = 0; at < all.length; at += AT_ONCE) {
    gone += await server.write(school, async (ledger) => {
      const unneeded = await unneededOf(ledger, all.slice(at, at + AT_ONCE));
      for (const hash of unneeded) await store.remove(school, hash);
      return unneeded.length;
    });
  }
  return gone;
}

/** Forgets that those bytes ever came. @returns their hashes */
async function forgetOrphans({ trx, school }: Ledger, before: number): Promise<string[]> {
  const old = await trx
    .selectFrom('media_bytes')
    .select(['media', 'variant', 'person', 'hash'])
    .where('school', '=', school)
    .where('at', '<', before)
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
  for (const { media, variant, person } of old) {
    const row = trx.deleteFrom('media_bytes').where('school', '=', school).where('media', '=', media);
    await row.where('variant', '=', variant).where('person', '=', person).execute();
  }
  return old.map(({ hash }) => hash);
}

async function unneededOf({ trx, school }: Ledger, hashes: readonly string[]): Promise<string[]> {
  const told = trx.selectFrom('media_bytes').select('hash').where('school', '=', school);
  const named = trx.selectFrom('announced').select('key').where('school', '=', school);
  const needed = new Set([
    ...(await told.where('hash', 'in', [...hashes]).execute()).map(({ hash }) => hash),
    ...(await named.where('key', 'in', hashes.map(bytesOf)).execute()).map(({ key }) => key.slice(bytesOf('').length)),
  ]);
  return hashes.filter((hash) => !needed.has(hash));
}
