// At every start and once a day: what an older version could not judge, what has lain for too long.
import type { App } from '#server/app.ts';
import type { OpenedDatabase } from '#server/db/open-database.ts';
import { dropOldFiles, dropOrphans } from '#server/media/collect-garbage.ts';

export async function keepHouse(app: App, { database }: OpenedDatabase, now: () => number): Promise<void> {
  await database.deleteFrom('session').where('until', '<', now()).execute();
  await database.deleteFrom('join_token').where('until', '<', now()).execute();
  for (const { id } of await database.selectFrom('school').select('id').execute()) {
    await app.school.retryHeld(id);
    await app.school.compact(id);
    await dropOrphans(app.school, id, app.store, now());
  }
  await dropOldFiles(app.uploads, now());
}
