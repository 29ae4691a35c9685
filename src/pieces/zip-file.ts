// Writes a ZIP file while it is read: only one piece of one file is in memory at any time.
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

export interface ZipEntry {
  /** Plain ASCII with slashes. */
  readonly path: string;
  /** Each piece in memory of its own, which nobody writes to afterwards: the packer keeps what it is given. */
  readonly bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** Text shrinks; pictures and films are packed already. */
  readonly packed: boolean;
  readonly at: number;
}

/** Where a file is written to, piece by piece. */
export interface FileSink {
  readonly write: (piece: Uint8Array) => Promise<void>;
  readonly done: () => Promise<void>;
  /** Nothing half-written stays. */
  readonly giveUp: () => Promise<void>;
}

/** @param onEntry after each file that is written */
export async function writeZip(entries: Iterable<ZipEntry>, sink: FileSink, onEntry: () => void): Promise<void> {
  let ready: Uint8Array[] = [];
  let failed: Error | null = null;
  const zip = new Zip((error, piece) => {
    if (error) failed = error;
    else ready.push(piece);
  });
  const flush = async (): Promise<void> => {
    if (failed) throw failed;
    const pieces = ready;
    ready = [];
    for (const piece of pieces) await sink.write(piece);
  };
  for (const { path, bytes, packed, at } of entries) {
    const file = packed ? new ZipDeflate(path, { level: 6 }) : new ZipPassThrough(path);
    file.mtime = at;
    zip.add(file);
    for await (const piece of bytes) {
      file.push(piece);
      await flush();
    }
    file.push(new Uint8Array(0), true);
    await flush();
    onEntry();
  }
  zip.end();
  await flush();
  await sink.done();
}
