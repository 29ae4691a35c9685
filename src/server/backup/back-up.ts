// A backup while the server runs: the database of one moment, then the bytes it tells of (they only ever become more), then
// the manifest. Into the same folder again, only what is new is copied. [Note: Backup]
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { dumpTo } from '#server/backup/dump.ts';
import { type Manifest, type NeededBlob, neededBlobs, placesIn, sha256Of } from '#server/backup/manifest.ts';
import { reading, type StoreEngine } from '#server/db/store-engine.ts';
import { type BlobStore, flush, openFolderStore } from '#server/media/blob-store.ts';

export interface BackUp {
  readonly engine: StoreEngine;
  readonly store: BlobStore;
  readonly folder: string;
  readonly withMedia: boolean;
  readonly now: () => number;
}

/** @returns what was kept, and which blobs were missing or broken already when it began */
export async function backUp(parts: BackUp): Promise<{ manifest: Manifest; missing: NeededBlob[] }> {
  const { engine, store, folder, withMedia, now } = parts;
  const places = placesIn(folder);
  await mkdir(folder, { recursive: true });
  // From here until the end there is no backup in the folder, and nobody shall take it for one.
  await rm(places.manifest, { force: true });
  const { rows, media } = await reading(engine, async (trx) => ({
    rows: (await dumpTo(places.database, trx, engine.dialect)).rows,
    media: await neededBlobs(trx),
  }));
  const missing = withMedia ? await copyBlobs(store, await openFolderStore(places.media), media, folder) : [];
  const database = { sha256: await sha256Of(places.database), rows };
  const manifest: Manifest = { version: 1, at: new Date(now()).toISOString(), database, withMedia, media };
  await writeFile(`${places.manifest}.new`, JSON.stringify(manifest), { flush: true, mode: 0o600 });
  await rename(`${places.manifest}.new`, places.manifest);
  await flush(folder);
  return { manifest, missing };
}

/**
 * Copies those that the second store does not hold yet.
 * @param folder on the disk from which the second store adopts
 * @returns those that are not there, or are no longer what their name says
 */
export async function copyBlobs(
  from: BlobStore,
  to: BlobStore,
  blobs: readonly NeededBlob[],
  folder: string,
): Promise<NeededBlob[]> {
  const missing: NeededBlob[] = [];
  const file = join(folder, 'copying');
  for (const blob of blobs) {
    const { school, hash, bytes } = blob;
    if ((await to.sizeOf(school, hash)) === bytes) continue;
    if ((await from.sizeOf(school, hash)) !== bytes) {
      missing.push(blob);
      continue;
    }
    await pipeline(await from.read(school, hash), createWriteStream(file, { mode: 0o600 }));
    if ((await sha256Of(file)) === hash) await to.adopt(school, hash, file);
    else missing.push(blob);
  }
  await rm(file, { force: true });
  return missing;
}
