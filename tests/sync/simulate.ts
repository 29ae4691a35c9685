// For nights: `npm run simulate -- --seeds 50000 [--from 0] [--database postgres]`. Prints each failing seed with what happened.
import { parseArgs } from 'node:util';
import { startPostgres } from '#tests/helpers/postgres.ts';
import { postgresHome } from '#tests/sync/postgres-home.ts';
import { count, runSeed } from '#tests/sync/run-seed.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '0' },
    log: { type: 'boolean' },
    prints: { type: 'boolean' },
    database: { type: 'string', default: 'sqlite' },
  },
});
const from = Number(values.from);
const postgres = values.database === 'postgres' ? await startPostgres() : null;
const home = postgres && (await postgresHome(postgres.url));
let failed = 0;
let steps = 0;
const acts = new Map<string, number>();
const faults = new Map<string, number>();
const started = performance.now();
for (let seed = from; seed < from + Number(values.seeds); seed += 1) {
  try {
    const run = await runSeed(seed, home ? { home } : {});
    steps += run.steps;
    for (const [kind, times] of run.acts) count(acts, kind, times);
    for (const [kind, times] of run.faults) count(faults, kind, times);
    if (values.log) console.log(run.log.join('\n'));
    if (values.prints) console.log(`seed ${seed}: ${run.print}`);
  } catch (error) {
    failed += 1;
    console.log(error instanceof Error ? error.message : error);
    if (values.log) console.log((error as { log?: string[] }).log?.join('\n'), error);
  }
}
const seconds = (performance.now() - started) / 1000;
const listed = (what: Map<string, number>): string =>
  [...what]
    .sort(([, a], [, b]) => b - a)
    .map(([kind, times]) => `${kind} ${times}`)
    .join(', ');
const sum = (what: Map<string, number>): number => [...what.values()].reduce((all, times) => all + times, 0);
console.log(`What people did: ${listed(acts)}`);
console.log(`What went wrong on purpose: ${listed(faults)}`);
console.log(
  `${values.seeds} seeds from ${from}, ${steps} steps, ${sum(acts)} acts, ${sum(faults)} faults, ${failed} failed, ` +
    `${seconds.toFixed(0)} s (${(Number(values.seeds) / seconds).toFixed(1)} seeds/s)`,
);
if (home) console.log(`${home.killed()} connections killed`);
await home?.close();
await postgres?.stop();
process.exitCode = failed > 0 ? 1 : 0;
