// `node src/server/admin/held.ts`: changes that the server keeps to the letter because it cannot judge them yet: how many, of how
// many people, for how long, and why. They are judged again at each start: mostly an update of the server is what they wait for.
// Nobody's words are shown. May be run while the server runs.
import { environment } from '#server/admin/command.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { heldIn } from '#server/sync/dead-letter.repo.ts';
import { schoolDay } from '#server/sync/viewer.repo.ts';

const opened = await openDatabase({ url: (await environment()).database });
let held = 0;
for (const { id, name } of await opened.database.selectFrom('school').select(['id', 'name']).execute()) {
  for (const { why, letters, people, oldest, bytes } of await heldIn(opened.database, id)) {
    held += letters;
    const size = `${Math.ceil(bytes / 1000)} kB`;
    console.log(`${name}: ${letters} of ${people} people since ${schoolDay(oldest)}, ${size}: ${why}`);
  }
}
if (held === 0) console.log('Nothing is held.');
await opened.close();
