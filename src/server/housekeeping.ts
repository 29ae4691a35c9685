// At every start and once a day: what an older version could not judge, what has lain for too long.
import type { App } from '#server/app.ts';
import { onOneServer } from '#server/db/node-line.ts';
import type { OpenedDatabase } from '#server/db/open-database.ts';
import { dropOldFiles, dropOrphans } from '#server/media/collect-garbage.ts';

const KEPT_AT = 'house-kept-at';

/**
 * Where several servers share the database, one at a time.
 * @param unlessWithin not again when one of them did it within so many ms
 */
export async function keepHouse(app: App, opened: OpenedDatabase, now: () => number, unlessWithin = 0): Promise<void> {
  await onOneServer(app.line, 'housekeeping', async () => {
    const { database } = opened;
    const last = await database.selectFrom('server_meta').select('value').where('key', '=', KEPT_AT).executeTakeFirst();
    if (now() - Number(last?.value ?? Number.NEGATIVE_INFINITY) < unlessWithin) return;
    await cleanUp(app, opened, now);
    const row = { key: KEPT_AT, value: String(now()) };
    await database
      .insertInto('server_meta')
      .values(row)
      .onConflict((clash) => clash.column('key').doUpdateSet({ value: row.value }))
      .execute();
  });
}

async function cleanUp(app: App, { database }: OpenedDatabase, now: () => number): Promise<void> {
  await database.deleteFrom('session').where('until', '<', now()).execute();
  await database.deleteFrom('join_token').where('until', '<', now()).execute();
  for (const { id } of await database.selectFrom('school').select('id').execute()) {
    await app.school.retryHeld(id);
    await app.school.compact(id);
    await dropOrphans(app.school, id, app.store, now());
  }
  await dropOldFiles(app.uploads, now());
}
