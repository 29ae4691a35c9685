// For nights: `node tests/sync/simulate.ts --seeds 50000 [--from 0]`. Prints each failing seed with what happened.
import { parseArgs } from 'node:util';
import { runSeed } from '#tests/sync/run-seed.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '0' },
    log: { type: 'boolean' },
  },
});
const from = Number(values.from);
let failed = 0;
const started = performance.now();
for (let seed = from; seed < from + Number(values.seeds); seed += 1) {
  try {
    const run = await runSeed(seed);
    if (values.log) console.log(run.log.join('\n'));
  } catch (error) {
    failed += 1;
    console.log(error instanceof Error ? error.message : error);
    if (values.log) console.log((error as { log?: string[] }).log?.join('\n'), error);
  }
}
const seconds = (performance.now() - started) / 1000;
console.log(`${values.seeds} seeds, ${failed} failed, ${(Number(values.seeds) / seconds).toFixed(1)} seeds/s`);
process.exitCode = failed > 0 ? 1 : 0;
