// Is all there? Of a backup: its parts, to the last byte. Of a school: the bytes that its database tells of. What is missing
// is asked for again: the devices that brought it may still hold it. [Note: Missing bytes]
import { createHash } from 'node:crypto';
import type { Variant, VariantFacts } from '#domain/records/media.ts';
import { type NeededBlob, neededBlobs, placesIn, readManifest, sha256Of } from '#server/backup/manifest.ts';
import { reading, type StoreEngine } from '#server/db/store-engine.ts';
import { type BlobStore, openFolderStore } from '#server/media/blob-store.ts';
import type { Ledger } from '#server/sync/ledger.ts';
import { writeRecord } from '#server/sync/placing.ts';
import { recordById } from '#server/sync/record.repo.ts';
import { bytesOf } from '#server/sync/relation.repo.ts';
import type { SchoolServer } from '#server/sync/school-server.ts';

export interface BackupCheck {
  /** A sentence for each thing that makes the backup useless. */
  readonly wrong: string[];
  /** Blobs that are not there or damaged: all else can be put back. */
  readonly missing: NeededBlob[];
}

/** Reads every byte of a backup. */
export async function checkBackup(folder: string): Promise<BackupCheck> {
  const manifest = await readManifest(folder);
  if (!manifest) return { wrong: [`There is no finished backup in ${folder}.`], missing: [] };
  const places = placesIn(folder);
  const sha256 = await sha256Of(places.database).catch(() => '');
  if (sha256 !== manifest.database.sha256) {
    return { wrong: [`${places.database} is not what was written when the backup was made.`], missing: [] };
  }
  const store = await openFolderStore(places.media);
  const missing: NeededBlob[] = [];
  for (const blob of manifest.withMedia ? manifest.media : []) if (!(await isWhole(store, blob))) missing.push(blob);
  return { wrong: [], missing };
}

async function isWhole(store: BlobStore, { school, hash, bytes }: NeededBlob): Promise<boolean> {
  if ((await store.sizeOf(school, hash)) !== bytes) return false;
  const found = createHash('sha256');
  for await (const chunk of await store.read(school, hash)) found.update(chunk as Buffer);
  return found.digest('hex') === hash;
}

/** Blobs that the database tells of and the store does not have, or has in another length. */
export async function missingBlobs(engine: StoreEngine, store: BlobStore): Promise<NeededBlob[]> {
  const needed = Map.groupBy(await reading(engine, neededBlobs), ({ school }) => school);
  const missing: NeededBlob[] = [];
  for (const [school, blobs] of needed) {
    const there = new Map<string, number>();
    for await (const { hash, bytes } of store.each(school)) there.set(hash, bytes);
    missing.push(...blobs.filter(({ hash, bytes }) => there.get(hash) !== bytes));
  }
  return missing;
}

/** Takes back the word that those bytes had arrived. Devices that made them hear of it and send them anew. */
export async function askAgainFor(server: SchoolServer, missing: readonly NeededBlob[]): Promise<void> {
  for (const [school, blobs] of Map.groupBy(missing, (blob) => blob.school)) {
    await server.write(school, async (ledger) => {
      for (const { hash } of blobs) await takeBack(ledger, hash);
    });
  }
}

async function takeBack(ledger: Ledger, hash: string): Promise<void> {
  const { trx, school } = ledger;
  await trx.deleteFrom('media_bytes').where('school', '=', school).where('hash', '=', hash).execute();
  const naming = trx.selectFrom('announced').select('record').where('school', '=', school);
  for (const { record: id } of await naming.where('key', '=', bytesOf(hash)).execute()) {
    const kept = await recordById(ledger, id);
    if (!kept) continue;
    const variants = kept.record['variants'] as Partial<Record<Variant, VariantFacts>>;
    const up = Object.entries(kept.record['up'] as object).filter(([name]) => variants[name as Variant]?.hash !== hash);
    const rv = kept.rv + 1;
    const record = { ...kept.record, up: Object.fromEntries(up) };
    await writeRecord(ledger, kept, { ...kept, rv, record, frv: { ...kept.frv, up: rv } });
  }
}
