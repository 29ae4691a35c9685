// `node src/server/admin/restore.ts FOLDER`: puts a backup of backup.ts back, with the server stopped, into an empty database (a
// new SQLite file, a new PostgreSQL database: ASHIATO_DATABASE). Begins a new epoch and says which bytes are missing; those
// are asked for again from the devices. Afterwards: read in today's roster, then start the server.
import { randomBytes } from 'node:crypto';
import { environment, stop } from '#server/admin/command.ts';
import { restore } from '#server/backup/restore.ts';
import { openStore } from '#server/media/open-store.ts';

const [folder] = process.argv.slice(2);
if (!folder) stop(['node src/server/admin/restore.ts FOLDER']);
const config = await environment();
const { data, database: url } = config;
const store = await openStore(config);
const done = await restore({ folder, url, store, data, now: Date.now, random: randomBytes });
if ('wrong' in done) stop(done.wrong);
console.log(`Put back: ${done.rows} rows. A new epoch begins: ${done.epoch}`);
for (const { school, hash } of done.missing) console.log(`Not here, asked for again: ${school}/${hash}`);
