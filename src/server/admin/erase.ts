// `node src/server/admin/erase.ts --school 学校名 PERSON`: says who it is and how much would go. With --for-ever it goes, by order
// of the board: nothing brings it back but a backup, so older backups are to be deleted too. PERSON is an id, or a name that
// only one person of the school has. The order is noted in ASHIATO_DATA: restore.ts carries it out again.
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { environment, stop } from '#server/admin/command.ts';
import { findPerson } from '#server/admin/find-person.ts';
import { noteErasure } from '#server/backup/erasures.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { openStore } from '#server/media/open-store.ts';
import { erasePerson } from '#server/sync/erase.ts';
import { createSchoolServer } from '#server/sync/school-server.ts';

const options = { school: { type: 'string' }, 'for-ever': { type: 'boolean' } } as const;
const { values, positionals } = parseArgs({ options, allowPositionals: true });
const [asked] = positionals;
if (!values.school || !asked) stop(['node src/server/admin/erase.ts --school 学校名 PERSON [--for-ever]']);
const config = await environment();
const opened = await openDatabase({ url: config.database });
const { school, person, records } = await findPerson(opened, values.school, asked);
console.log(`${person}: ${records} records in the portfolio.`);
if (values['for-ever'] === true) {
  await noteErasure(config.data, { school, person, at: Date.now() });
  const server = createSchoolServer({ ...opened, now: Date.now, random: randomBytes });
  const gone = await erasePerson(server, school, person, await openStore(config));
  console.log(`Erased for ever: ${gone} records, their history and their bytes.`);
} else console.log('Nothing was changed. With --for-ever all of it is erased.');
await opened.close();
