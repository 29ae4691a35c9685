// `node src/server/admin/verify.ts FOLDER`: is that backup whole, to the last byte?
// `node src/server/admin/verify.ts [--ask-again]`: does this school have all bytes that its database tells of? With --ask-again
// the devices are asked for those that are missing. May be run while the server runs.
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { environment, stop } from '#server/admin/command.ts';
import { askAgainFor, checkBackup, missingBlobs } from '#server/backup/check.ts';
import type { NeededBlob } from '#server/backup/manifest.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { openStore } from '#server/media/open-store.ts';
import { createSchoolServer } from '#server/sync/school-server.ts';

const options = { 'ask-again': { type: 'boolean' } } as const;
const { values, positionals } = parseArgs({ options, allowPositionals: true });
const [folder] = positionals;
const missing = folder ? await ofBackup(folder) : await ofSchool();
for (const { school, hash } of missing) console.error(`Missing: ${school}/${hash}`);
if (missing.length > 0) process.exit(2);
console.log('All is there.');

async function ofBackup(of: string): Promise<readonly NeededBlob[]> {
  const checked = await checkBackup(of);
  return checked.wrong.length > 0 ? stop(checked.wrong) : checked.missing;
}

async function ofSchool(): Promise<readonly NeededBlob[]> {
  const config = await environment();
  const opened = await openDatabase({ url: config.database });
  const found = await missingBlobs(opened, await openStore(config));
  const server = createSchoolServer({ ...opened, now: Date.now, random: randomBytes });
  if (values['ask-again'] === true) await askAgainFor(server, found);
  await opened.close();
  return found;
}
