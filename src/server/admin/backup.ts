// `node src/server/admin/backup.ts FOLDER [--without-media]`: a copy of the database and of all bytes, while the server runs, on
// SQLite and on PostgreSQL alike. FOLDER may hold an older backup: only new bytes are copied. With --without-media the bytes
// stay out (a bucket that is backed up by itself). To put it back: restore.ts. To see whether it is whole: verify.ts FOLDER.
import { parseArgs } from 'node:util';
import { environment, stop } from '#server/admin/command.ts';
import { backUp } from '#server/backup/back-up.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { openStore } from '#server/media/open-store.ts';

const options = { 'without-media': { type: 'boolean' } } as const;
const { values, positionals } = parseArgs({ options, allowPositionals: true });
const [folder] = positionals;
if (!folder) stop(['node src/server/admin/backup.ts FOLDER [--without-media]']);
const config = await environment();
const engine = await openDatabase({ url: config.database });
const store = await openStore(config);
const withMedia = values['without-media'] !== true;
const { manifest, missing } = await backUp({ engine, store, folder, withMedia, now: Date.now });
await engine.close();
console.log(`Kept in ${folder}: ${manifest.database.rows} rows, ${manifest.media.length} blobs.`);
for (const { school, hash } of missing) console.error(`Missing or damaged: ${school}/${hash}`);
if (missing.length > 0) process.exit(2);
