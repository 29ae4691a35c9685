// At every start and once a day: what an older version could not judge, what has lain for too long.
import type { App } from '#server/app.ts';
import { onOneServer } from '#server/db/node-line.ts';
import type { OpenedDatabase } from '#server/db/open-database.ts';
import { dropOldFiles, dropOrphans } from '#server/media/collect-garbage.ts';
import { heldIn } from '#server/sync/dead-letter.repo.ts';

const KEPT_AT = 'house-kept-at';

/**
 * Before anybody may come in, and nothing else: what an update would otherwise take off tablets (sync/place-anew.ts). A school
 * of which that cannot be done is served as it lies, which shows nobody more than before, and it is tried again every night.
 */
export async function makeReady(app: App, { database }: OpenedDatabase): Promise<void> {
  for (const { id } of await database.selectFrom('school').select('id').execute()) {
    await tryFor(app, id, 'placing', () => app.school.placeUnits(id));
  }
}

export interface Keeping {
  /** Not again when one of the servers did it within so many ms. */
  readonly unlessWithin?: number;
  /** False: the server is to stop. What is left then is done the next time. */
  readonly goOn?: () => boolean;
}

/** While people come and go. Where several servers share the database, one at a time. */
export async function keepHouse(
  app: App,
  opened: OpenedDatabase,
  now: () => number,
  { unlessWithin = 0, goOn = () => true }: Keeping = {},
): Promise<void> {
  await onOneServer(app.line, 'housekeeping', async () => {
    const { database } = opened;
    const last = await database.selectFrom('server_meta').select('value').where('key', '=', KEPT_AT).executeTakeFirst();
    if (now() - Number(last?.value ?? Number.NEGATIVE_INFINITY) < unlessWithin) return;
    await cleanUp(app, opened, now, goOn);
    if (!goOn()) return;
    const row = { key: KEPT_AT, value: String(now()) };
    await database
      .insertInto('server_meta')
      .values(row)
      .onConflict((clash) => clash.column('key').doUpdateSet({ value: row.value }))
      .execute();
  });
}

async function cleanUp(app: App, opened: OpenedDatabase, now: () => number, goOn: () => boolean): Promise<void> {
  const { database } = opened;
  await database.deleteFrom('session').where('until', '<', now()).execute();
  await database.deleteFrom('join_token').where('until', '<', now()).execute();
  for (const { id } of await database.selectFrom('school').select('id').execute()) {
    const works: Readonly<Record<string, () => Promise<unknown>>> = {
      placing: () => app.school.placeAnew(id, goOn),
      held: () => app.school.retryHeld(id),
      compacting: () => app.school.compact(id),
      telling: () => tellOfHeld(app, opened, id, now()),
      orphans: () => dropOrphans(app.school, id, app.store, now()),
      readings: () => app.drafts.sweep(id),
    };
    for (const [name, work] of Object.entries(works)) if (goOn()) await tryFor(app, id, name, work);
  }
  await dropOldFiles(app.uploads, now());
}

/** What fails for one school holds up no other, and no other work. Of what it failed at nothing is written down. */
async function tryFor(app: App, school: string, name: string, work: () => Promise<unknown>): Promise<void> {
  await work().catch(() => app.http.log.error({ school, work: name }, 'housekeeping failed'));
}

/** For whoever reads the log: words of children wait here for an update of the server (admin/held.ts says more). */
async function tellOfHeld(app: App, { database }: OpenedDatabase, school: string, now: number): Promise<void> {
  const all = await heldIn(database, school);
  if (all.length === 0) return;
  const letters = all.reduce((sum, one) => sum + one.letters, 0);
  const days = Math.floor((now - Math.min(...all.map(({ oldest }) => oldest))) / 86_400_000);
  app.http.log.warn({ school, letters, days }, 'changes are held');
}
