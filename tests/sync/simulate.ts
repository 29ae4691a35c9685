// For nights: `npm run simulate -- --seeds 50000 [--from 0] [--database postgres]`. Prints each failing seed with what happened.
import { parseArgs } from 'node:util';
import { startPostgres } from '#tests/helpers/postgres.ts';
import { postgresHome } from '#tests/sync/postgres-home.ts';
import { runSeed } from '#tests/sync/run-seed.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '0' },
    log: { type: 'boolean' },
    database: { type: 'string', default: 'sqlite' },
  },
});
const from = Number(values.from);
const postgres = values.database === 'postgres' ? await startPostgres() : null;
const home = postgres && (await postgresHome(postgres.url));
let failed = 0;
const started = performance.now();
for (let seed = from; seed < from + Number(values.seeds); seed += 1) {
  try {
    const run = await runSeed(seed, home ? { home } : {});
    if (values.log) console.log(run.log.join('\n'));
  } catch (error) {
    failed += 1;
    console.log(error instanceof Error ? error.message : error);
    if (values.log) console.log((error as { log?: string[] }).log?.join('\n'), error);
  }
}
const seconds = (performance.now() - started) / 1000;
console.log(`${values.seeds} seeds, ${failed} failed, ${(Number(values.seeds) / seconds).toFixed(1)} seeds/s`);
if (home) console.log(`${home.killed()} connections killed`);
await home?.close();
await postgres?.stop();
process.exitCode = failed > 0 ? 1 : 0;
