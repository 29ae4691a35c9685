// Where bytes lie: a folder of files named by their hash, one folder a school. Behind an interface, so that a city may keep
// them elsewhere. [Note: Content store] A file under its final name is whole, verified and on the disk.
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { ContentHash, SchoolId } from '#domain/id.ts';
import type { SeedMediaStore } from '#server/seed-target.ts';

export interface ByteRange {
  readonly first: number;
  /** Included. */
  readonly last: number;
}
export interface BlobStore extends SeedMediaStore {
  /** Takes over a file of known hash from the same disk. */
  adopt(school: SchoolId, hash: ContentHash, file: string): Promise<void>;
  /** Bytes of the blob, or null when it is not there. */
  sizeOf(school: SchoolId, hash: ContentHash): Promise<number | null>;
  read(school: SchoolId, hash: ContentHash, range?: ByteRange): Readable;
  remove(school: SchoolId, hash: ContentHash): Promise<void>;
}

export async function openFolderStore(folder: string): Promise<BlobStore> {
  const incoming = join(folder, 'incoming');
  await mkdir(incoming, { recursive: true });
  const pathOf = (school: string, hash: string): string => join(folder, school, hash.slice(0, 2), hash);

  async function adopt(school: SchoolId, hash: ContentHash, file: string): Promise<void> {
    const target = pathOf(school, hash);
    await mkdir(join(target, '..'), { recursive: true });
    await flush(file);
    await rename(file, target);
    // The name too must survive the power: without this the file may be there and its name not.
    await flush(join(target, '..'));
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
    read: (school, hash, range) =>
      createReadStream(pathOf(school, hash), range ? { start: range.first, end: range.last } : {}),
    remove: (school, hash) => rm(pathOf(school, hash), { force: true }),
  };
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
