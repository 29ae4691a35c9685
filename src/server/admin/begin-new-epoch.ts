// `node src/server/admin/begin-new-epoch.ts`: to be run once, with the server stopped, after an older backup was put in place by
// other means than restore.ts (a copied file, the tools of PostgreSQL).
// Devices then send again what they had sent since that backup (sync.md 2.10).
import { environment } from '#server/admin/command.ts';
import { beginNewEpoch, openDatabase } from '#server/db/open-database.ts';

const { database: url } = await environment();
const opened = await openDatabase({ url });
console.log(`A new epoch begins: ${await beginNewEpoch(opened)}`);
await opened.close();
