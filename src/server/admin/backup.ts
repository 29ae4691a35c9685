// `node src/server/admin/backup.ts FOLDER`: a copy of the database and of all bytes, while the server runs (SQLite; a
// PostgreSQL database is backed up by its own tools). The database goes first: bytes that a record names are then there.
// To put it back: stop the server, copy FOLDER over ASHIATO_DATA, run begin-new-epoch.ts, start.
import { existsSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { readConfig } from '#server/config.ts';

const [folder] = process.argv.slice(2);
const config = readConfig(process.env);
if ('wrong' in config) stop(config.wrong);
if (!folder) stop(['node src/server/admin/backup.ts FOLDER']);
if (!existsSync(config.database)) stop([`There is no SQLite database at ${config.database}.`]);
await mkdir(folder, { recursive: true });
const database = new SqliteDatabase(config.database, { readonly: true });
await database.backup(join(folder, 'ashiato.sqlite'));
database.close();
// Named by their hash, so a file that is there already is the same one.
await cp(join(config.data, 'media'), join(folder, 'media'), { recursive: true, force: false });
console.log(`Kept in ${folder}`);

function stop(sentences: readonly string[]): never {
  for (const sentence of sentences) console.error(sentence);
  process.exit(1);
}
