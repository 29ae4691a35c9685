// Bytes on this device: ArrayBuffers of 512 KB, never a Blob, because WebKit loses those. [Note: Two lanes]
import type { ContentHash } from '#domain/id.ts';
import { LIMITS } from '#domain/limits.ts';
import type { BlobEntry, Database } from '#store/database.ts';

export interface Bytes {
  readonly hash: ContentHash;
  readonly mime: string;
  readonly data: ArrayBuffer;
}

/**
 * Keeps the bytes and reads them back, in one strict transaction or in the one that is open.
 * Comes back only when all of them are there; throws when the disk is full or gave back other bytes.
 */
export async function keepBlob(db: Database, bytes: Bytes, at: number): Promise<void> {
  const { hash, mime, data } = bytes;
  const count = Math.max(1, Math.ceil(data.byteLength / LIMITS.mediaChunkBytes));
  await db.transaction('rw', db.blobs, db.chunks, async () => {
    if (await db.blobs.get(hash)) return;
    for (let n = 0; n < count; n += 1) {
      const chunk = data.slice(n * LIMITS.mediaChunkBytes, (n + 1) * LIMITS.mediaChunkBytes);
      await db.chunks.put({ hash, n, data: chunk });
      const kept = await db.chunks.get([hash, n]);
      if (!kept || !sameBytes(kept.data, chunk))
        throw new Error(`chunk ${n} of ${hash} did not come back as it went in`);
    }
    await db.blobs.put({ hash, mime, bytes: data.byteLength, count, at });
  });
}

/** The bytes, or null: this device does not hold them. */
export async function readBlob(db: Database, hash: ContentHash): Promise<Blob | null> {
  return (await readBlobs(db, [hash])).get(hash) ?? null;
}

/**
 * Many at once, in two reads: a class board shows hundreds of thumbnails.
 * @returns those that are here in full; what lacks a part is forgotten, so that it can be fetched anew
 */
export async function readBlobs(db: Database, hashes: readonly ContentHash[]): Promise<Map<ContentHash, Blob>> {
  const found = new Map<ContentHash, Blob>();
  const torn: ContentHash[] = [];
  await db.transaction('r', db.blobs, db.chunks, async () => {
    const entries = (await db.blobs.bulkGet([...new Set(hashes)])).flatMap((entry) => entry ?? []);
    const chunks = await db.chunks.bulkGet(entries.flatMap(chunkKeys));
    let at = 0;
    for (const { hash, mime, bytes, count } of entries) {
      const parts = chunks.slice(at, at + count).flatMap((chunk) => (chunk ? [chunk.data] : []));
      at += count;
      const blob = new Blob(parts, { type: mime });
      if (blob.size === bytes) found.set(hash, blob);
      else torn.push(hash);
    }
  });
  for (const hash of torn) await forgetBlob(db, hash);
  return found;
}

/** Takes the bytes off this device, unless the school has not confirmed them: then they stay. */
export async function forgetBlob(db: Database, hash: ContentHash): Promise<void> {
  await db.transaction('rw', db.blobs, db.chunks, db.uploads, async () => {
    const entry = await db.blobs.get(hash);
    if (!entry || (await db.uploads.where('hash').equals(hash).count()) > 0) return;
    await db.chunks.bulkDelete(chunkKeys(entry));
    await db.blobs.delete(hash);
  });
}

const chunkKeys = ({ hash, count }: BlobEntry): [string, number][] =>
  Array.from({ length: count }, (_, n) => [hash, n]);

function sameBytes(a: ArrayBuffer, b: ArrayBuffer): boolean {
  const left = new Uint8Array(a);
  const right = new Uint8Array(b);
  if (left.length !== right.length) return false;
  for (let at = 0; at < left.length; at += 1) if (left[at] !== right[at]) return false;
  return true;
}
