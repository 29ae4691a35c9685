// `node src/server/admin/begin-new-epoch.ts`: to be run once after an older backup was put in place, with the server stopped.
// Devices then send again what they had sent since that backup (sync.md 2.10).
import { readConfig } from '#server/config.ts';
import { beginNewEpoch, openDatabase } from '#server/db/open-database.ts';

const config = readConfig(process.env);
if ('wrong' in config) {
  for (const sentence of config.wrong) console.error(sentence);
  process.exit(1);
}
const opened = await openDatabase({ url: config.database });
console.log(`A new epoch begins: ${await beginNewEpoch(opened)}`);
await opened.close();
