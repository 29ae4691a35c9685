// Where bytes lie: a folder of files named by their hash, one folder a school. Behind an interface, because a city may keep
// them elsewhere (s3-store.ts). [Note: Content store] What lies under its final name is whole, verified and on the disk.
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { ContentHash, SchoolId } from '#domain/id.ts';
import type { SeedMediaStore } from '#server/seed-target.ts';

export interface ByteRange {
  readonly first: number;
  /** Included. */
  readonly last: number;
}
export interface StoredBlob {
  readonly hash: ContentHash;
  readonly bytes: number;
  /** When it was last put there, ms. */
  readonly at: number;
}
export interface BlobStore extends SeedMediaStore {
  /** Takes over a file of known hash from the server's own disk. When it returns, the power may go. */
  adopt(school: SchoolId, hash: ContentHash, file: string): Promise<void>;
  /** Bytes of the blob, or null when it is not there. */
  sizeOf(school: SchoolId, hash: ContentHash): Promise<number | null>;
  /** Throws when it is not there. */
  read(school: SchoolId, hash: ContentHash, range?: ByteRange): Promise<Readable>;
  remove(school: SchoolId, hash: ContentHash): Promise<void>;
  /** Every blob of the school, in no order. */
  each(school: SchoolId): AsyncIterable<StoredBlob>;
}

export async function openFolderStore(folder: string): Promise<BlobStore> {
  const incoming = join(folder, 'incoming');
  await mkdir(incoming, { recursive: true });
  const pathOf = (school: string, hash: string): string => join(folder, school, hash.slice(0, 2), hash);

  async function adopt(school: SchoolId, hash: ContentHash, file: string): Promise<void> {
    const target = pathOf(school, hash);
    const made = await mkdir(dirname(target), { recursive: true });
    await flush(file);
    await rename(file, target);
    // The name too must survive the power, and the names of new folders on the way to it.
    await flush(dirname(target));
    if (made === undefined) return;
    await flush(join(folder, school));
    await flush(folder);
  }

  return {
    adopt,
    async keep(school, bytes) {
      const hash = createHash('sha256').update(bytes).digest('hex');
      const file = join(incoming, randomBytes(8).toString('hex'));
      const handle = await open(file, 'w');
      await handle.writeFile(bytes);
      await handle.close();
      await adopt(school, hash, file);
      return { hash, bytes: bytes.byteLength };
    },
    async sizeOf(school, hash) {
      const found = await stat(pathOf(school, hash)).catch(() => null);
      return found?.isFile() ? found.size : null;
    },
    async read(school, hash, range) {
      const handle = await open(pathOf(school, hash), 'r');
      return handle.createReadStream(range ? { start: range.first, end: range.last } : {});
    },
    remove: (school, hash) => rm(pathOf(school, hash), { force: true }),
    async *each(school) {
      for (const start of await namesIn(join(folder, school))) {
        for (const hash of await namesIn(join(folder, school, start))) {
          const found = await stat(pathOf(school, hash)).catch(() => null);
          if (found?.isFile()) yield { hash, bytes: found.size, at: found.mtimeMs };
        }
      }
    },
  };
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

/** Until what was written there is on the disk. */
export async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
