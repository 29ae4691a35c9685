// For nights: `npm run simulate -- --seeds 50000 [--from 0] [--database postgres]`. Prints each failing seed with what happened.
// More than a few hundred go in pieces to as many processes as there are cores (`--cores 1`: to one); after each it tells how far it is.
// `npm run simulate -- --soak [--days 30] [--seeds 1]`: one school goes on for a month, with all that it gathers.
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { startPostgres } from '#tests/helpers/postgres.ts';
import { postgresHome, storyOf } from '#tests/sync/postgres-home.ts';
import { runSeed } from '#tests/sync/run-seed.ts';
import { add, inPieces, newTally, PIECE, type Piece, type Tally, toldOf } from '#tests/sync/simulate-pieces.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string' },
    soak: { type: 'boolean' },
    days: { type: 'string', default: '30' },
    from: { type: 'string', default: '0' },
    log: { type: 'boolean' },
    prints: { type: 'boolean' },
    database: { type: 'string', default: 'sqlite' },
    cores: { type: 'string', default: String(availableParallelism()) },
  },
});
const from = Number(values.from);
const seeds = Number(values.seeds ?? (values.soak === true ? 1 : 1000));
const isLong = seeds > PIECE && !values.soak && !values.log && !values.prints && values.database === 'sqlite';
const started = performance.now();
const tally =
  isLong && !process.send ? await inPieces({ from, seeds }, Number(values.cores)) : await here({ from, seeds });
if (process.send) process.send(tally);
else console.log(toldOf(tally, from, (performance.now() - started) / 1000));
process.exitCode = tally.failed > 0 ? 1 : 0;

async function here(piece: Piece): Promise<Tally> {
  const soak = values.soak === true ? { days: Number(values.days) } : {};
  const postgres = values.database === 'postgres' ? await startPostgres() : null;
  const home = postgres && (await postgresHome(postgres.url));
  const sum = newTally();
  for (let seed = piece.from; seed < piece.from + piece.seeds; seed += 1) {
    sum.seeds += 1;
    try {
      const run = await runSeed(seed, { ...soak, ...(home ? { home } : {}) });
      add(sum, { seeds: 0, failed: 0, steps: run.steps, acts: [...run.acts], faults: [...run.faults] });
      if (values.log) console.log(run.log.join('\n'));
      if (values.prints) console.log(`seed ${seed}: ${run.print}`);
    } catch (error) {
      sum.failed += 1;
      if (home) console.log(await storyOf(error, home));
      else console.log(error instanceof Error ? error.message : error);
      if (values.log) console.log((error as { log?: string[] }).log?.join('\n'), error);
    }
  }
  if (home) console.log(`${home.killed()} connections killed`);
  await home?.close();
  await postgres?.stop();
  return sum;
}
