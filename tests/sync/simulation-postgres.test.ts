// The seeded simulation on a real PostgreSQL, with storms: requests at once over forty connections, of which some are killed.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Postgres, startPostgres } from '#tests/helpers/postgres.ts';
import { type PostgresHome, postgresHome } from '#tests/sync/postgres-home.ts';
import { runSeed } from '#tests/sync/run-seed.ts';

const SEEDS = Number(process.env['SEEDS_ON_POSTGRES'] ?? 40);
let postgres: Postgres;
let home: PostgresHome;
beforeAll(async () => {
  postgres = await startPostgres();
  home = await postgresHome(postgres.url);
}, 60_000);
afterAll(async () => {
  await home.close();
  await postgres.stop();
});

test(`on PostgreSQL too nothing is lost, nothing leaks, all converge: ${SEEDS} seeds`, async () => {
  const failures: string[] = [];
  for (let seed = 0; seed < SEEDS; seed += 1) {
    await runSeed(seed, { home }).catch((error: unknown) =>
      failures.push(error instanceof Error ? error.message : String(error)),
    );
  }
  expect(failures).toEqual([]);
  expect(home.killed()).toBeGreaterThan(0);
});
