// The files of the simulated school lie in memory, and are read and written at once: Node's own way asks another thread for each
// of a picture's dozen steps, and wakes up when that has answered.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { Readable } from 'node:stream';

/** From now on; other files are read as ever. */
export function atOnceIn(folder: string): void {
  const { createReadStream, promises } = fs;
  const { open, readFile, rm, writeFile } = promises;
  const isHere = (path: unknown): path is string => typeof path === 'string' && path.startsWith(folder);
  // A function in the place of each, which leaves to the first what is not here.
  const here = <Given extends readonly [unknown, ...unknown[]], Answer>(
    first: (...given: Given) => Promise<Answer>,
    quick: (path: string, ...rest: unknown[]) => unknown,
  ) => {
    // oxlint-disable-next-line require-await -- what it throws is to be a refused promise, as the first's is
    return async (...given: Given): Promise<Answer> => {
      const [path, ...rest] = given;
      return isHere(path) ? (quick(path, ...rest) as Answer) : first(...given);
    };
  };
  Object.assign(promises, {
    open: here(open as (path: unknown, flags?: unknown) => Promise<unknown>, (path) => handleOf(path)),
    readFile: here(readFile as (path: unknown) => Promise<unknown>, (path) => fs.readFileSync(path)),
    writeFile: here(writeFile as (path: unknown, data: unknown) => Promise<void>, (path, data) =>
      fs.writeFileSync(path, data as Uint8Array),
    ),
    rm: here(rm as (path: unknown, how?: unknown) => Promise<void>, (path) => fs.rmSync(path, { force: true })),
  });
  fs.createReadStream = ((path: string, how?: BufferEncoding) =>
    isHere(path) ? Readable.from([fs.readFileSync(path)]) : createReadStream(path, how)) as typeof createReadStream;
  syncBuiltinESMExports();
}

/** As much of one as the school asks of it. */
function handleOf(path: string): unknown {
  const file = fs.openSync(path, 'r');
  return {
    read: async (buffer: Uint8Array, at: number, length: number, from: number) => ({
      buffer,
      bytesRead: fs.readSync(file, buffer, at, length, from),
    }),
    sync: async () => undefined,
    close: async () => fs.closeSync(file),
  };
}
