// Opens the database, listens, keeps house, and stops without cutting anybody's words off.
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type App, createApp } from '#server/app.ts';
import type { Config } from '#server/config.ts';
import { type OpenedDatabase, openDatabase } from '#server/db/open-database.ts';
import { type Keeping, keepHouse, makeReady } from '#server/housekeeping.ts';

export const DIST = join(import.meta.dirname, '../../dist');
const A_DAY_MS = 86_400_000;

export interface Running {
  readonly app: App;
  readonly opened: OpenedDatabase;
  readonly stop: () => Promise<void>;
}

/** @param before what is to be done with the opened app before anybody may come in */
export async function startServer(
  config: Config & { readonly quiet: boolean },
  before: (app: App, opened: OpenedDatabase) => Promise<void> = async () => undefined,
): Promise<Running> {
  await mkdir(config.data, { recursive: true });
  const opened = await openDatabase({ url: config.database, connections: config.connections });
  const app = await createApp({
    ...config,
    opened,
    dist: existsSync(join(DIST, 'index.html')) ? DIST : null,
    log: config.quiet ? null : process.stdout,
    now: Date.now,
    random: randomBytes,
  });
  await before(app, opened);
  await makeReady(app, opened);
  await app.http.listen({ host: config.host, port: config.port });
  let stopping: Promise<void> | undefined;
  let keeping: Promise<void> = Promise.resolve();
  // One round after the other, and nobody waits for it.
  const keep = (how: Keeping): void => {
    keeping = keeping
      .then(() => keepHouse(app, opened, Date.now, { ...how, goOn: () => stopping === undefined }))
      .catch(() => app.http.log.error('housekeeping failed'));
  };
  keep({});
  const daily = setInterval(() => keep({ unlessWithin: A_DAY_MS / 2 }), A_DAY_MS);
  const stop = (): Promise<void> => {
    clearInterval(daily);
    stopping ??= app.http
      .close()
      .then(() => keeping)
      .then(() => opened.close());
    return stopping;
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
  return { app, opened, stop };
}
