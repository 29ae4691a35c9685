// `node src/server/admin/new-link.ts --school 学校名 [--cards カード.html] [--sign-out] PERSON`: a card was lost. No earlier link of
// this person opens anything any more, and a new one is made. Devices on which they are in stay in; with --sign-out each of them
// asks for the new link before it speaks with the school again, and keeps what it holds until then. PERSON as in close-account.ts.
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { environment, stop } from '#server/admin/command.ts';
import { findPerson } from '#server/admin/find-person.ts';
import { openPaper, renewLink } from '#server/admin/join-links.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { createSchoolServer } from '#server/sync/school-server.ts';

const options = { school: { type: 'string' }, cards: { type: 'string' }, 'sign-out': { type: 'boolean' } } as const;
const { values, positionals } = parseArgs({ options, allowPositionals: true });
const [asked] = positionals;
if (!values.school || !asked)
  stop(['node src/server/admin/new-link.ts --school 学校名 [--cards カード.html] [--sign-out] PERSON']);
const { database: url, origin } = await environment();
const opened = await openDatabase({ url });
const { school, person } = await findPerson(opened, values.school, asked);
const write = values.cards === undefined ? null : await openPaper(values.cards);
const server = createSchoolServer({ ...opened, now: Date.now, random: randomBytes });
const signOut = values['sign-out'] === true;
const renewed = await renewLink(server, { school, person }, { origin, signOut });
await opened.close();
if (!renewed) stop([`「${asked}」はもういません。`]);
const { card, ended, signedOut } = renewed;
console.log(`${person}: ${ended} earlier links open nothing any more.`);
if (signOut) console.log(`${signedOut} devices ask for the new link.`);
if (write) await write(values.school, [card], Date.now());
else console.log(card.link);
