// Puts a backup into an empty database and its bytes into the store, and begins a new epoch: devices then send again what they
// had sent since that backup (sync.md 2.10), and the bytes that are missing. [Note: Restore]
import { copyBlobs } from '#server/backup/back-up.ts';
import { askAgainFor, checkBackup, missingBlobs } from '#server/backup/check.ts';
import { loadFrom, stepOf } from '#server/backup/dump.ts';
import { erasuresIn } from '#server/backup/erasures.ts';
import { type NeededBlob, placesIn, readManifest } from '#server/backup/manifest.ts';
import { MIGRATIONS } from '#server/db/migrations.ts';
import { beginNewEpoch, type OpenedDatabase, openDatabase, stepDone } from '#server/db/open-database.ts';
import { writing } from '#server/db/store-engine.ts';
import { type BlobStore, openFolderStore } from '#server/media/blob-store.ts';
import { erasePerson } from '#server/sync/erase.ts';
import { createSchoolServer } from '#server/sync/school-server.ts';

export interface Restore {
  readonly folder: string;
  /** Of an empty database. */
  readonly url: string;
  readonly store: BlobStore;
  /** On the server's own disk; bytes pass through it, and it knows whom the board had erased since. */
  readonly data: string;
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
}
export type Restored =
  | { readonly wrong: readonly string[] }
  | { readonly epoch: string; readonly rows: number; readonly missing: readonly NeededBlob[] };

export async function restore(parts: Restore): Promise<Restored> {
  const { folder, url, store, data, now, random } = parts;
  const { wrong } = await checkBackup(folder);
  const manifest = await readManifest(folder);
  if (wrong.length > 0 || !manifest) return { wrong };
  const places = placesIn(folder);
  const step = await stepOf(places.database);
  if (step >= MIGRATIONS.length) return { wrong: ['This backup was made by a newer version of Ashiato.'] };
  const rows = await load(url, places.database, step);
  if (rows === null) return { wrong: ['There is something in this database already: give an empty one.'] };
  const opened = await openDatabase({ url, random });
  try {
    const epoch = await beginNewEpoch(opened, random);
    if (manifest.withMedia) await copyBlobs(await openFolderStore(places.media), store, manifest.media, data);
    const server = createSchoolServer({ ...opened, now, random });
    for (const { school, person } of await erasuresIn(data)) await erasePerson(server, school, person, store);
    const missing = await missingBlobs(opened, store);
    await askAgainFor(server, missing);
    return { epoch, rows, missing };
  } finally {
    await opened.close();
  }
}

/** In the tables as they were when the backup was made; what changed since is done when the database is opened next. */
async function load(url: string, file: string, step: number): Promise<number | null> {
  const opened = await openDatabase({ url, upTo: step });
  try {
    if (!(await isEmpty(opened, step))) return null;
    return await writing(opened, '', async (trx) => (await loadFrom(file, trx, opened.dialect)).rows);
  } finally {
    await opened.close();
  }
}

async function isEmpty({ database }: OpenedDatabase, step: number): Promise<boolean> {
  const school = await database.selectFrom('school').select('id').executeTakeFirst();
  return !school && (await stepDone(database)) === step;
}
