// The seeded simulation on a real PostgreSQL, with storms: requests at once over forty connections, of which some are killed.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Postgres, startPostgres } from '#tests/helpers/postgres.ts';
import { type PostgresHome, postgresHome, storyOf } from '#tests/sync/postgres-home.ts';
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
    await runSeed(seed, { home }).catch(async (error: unknown) => failures.push(await storyOf(error, home)));
  }
  expect(failures.join('\n\n')).toBe('');
  expect(home.killed()).toBeGreaterThan(0);
});

const ENOUGH = 25;
const FAULTS = [[['turn']], [['turn', 'index']], [['index', 'order']]] as const;
test.each(FAULTS)('a storm bites: it is noticed without %s', async (missing) => {
  const weak = await postgresHome(postgres.url, missing);
  const noticed: string[] = [];
  for (let seed = 0; seed < ENOUGH && noticed.length === 0; seed += 1)
    await runSeed(seed, { home: weak, steps: 80 }).catch(async (error: unknown) =>
      noticed.push(await storyOf(error, weak)),
    );
  await weak.close();
  expect(noticed[0]).toMatch(/^seed \d+: /);
  // Who has to look into it finds what came in at once, and what lies in the tables.
  expect(noticed[0]).toMatch(/ storm: .* push .* → /);
  expect(noticed[0]).toMatch(/\nheads:\n {2}\{/);
});
