// `node src/server/admin/close-account.ts --school 学校名 PERSON`: says who it is. With --close the account is closed: they left the
// school. Their devices are signed out, links open nothing any more, classes end with yesterday; what they made stays at school
// until it is erased (erase.ts). PERSON is an id, or a name that only one person of the school has. May be run while the server
// runs. After a backup from before was put back, run it again.
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { closeAccount } from '#server/admin/closing.ts';
import { environment, stop } from '#server/admin/command.ts';
import { findPerson } from '#server/admin/find-person.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { createSchoolServer } from '#server/sync/school-server.ts';

const options = { school: { type: 'string' }, close: { type: 'boolean' } } as const;
const { values, positionals } = parseArgs({ options, allowPositionals: true });
const [asked] = positionals;
if (!values.school || !asked) stop(['node src/server/admin/close-account.ts --school 学校名 PERSON [--close]']);
const opened = await openDatabase({ url: (await environment()).database });
const { school, person, records } = await findPerson(opened, values.school, asked);
console.log(`${person}: ${records} records in the portfolio, all of which stay.`);
if (values.close === true) {
  const server = createSchoolServer({ ...opened, now: Date.now, random: randomBytes });
  const closed = await closeAccount(server, school, person);
  console.log(`Closed. Sessions that have yet to hear of it: ${closed?.sessions ?? 0}.`);
} else console.log('Nothing was changed. With --close the account is closed.');
await opened.close();
