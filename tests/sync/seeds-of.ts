// The seeds of one test file: the simulation is cut into parts so that both cores have something to do.
import { expect, test } from 'vitest';
import { runSeed } from '#tests/sync/run-seed.ts';

const PARTS = 4;
const TOTAL = Number(process.env['SEEDS'] ?? 2000);
const CHUNK = 100;

export function runSeedsOf(part: number): void {
  const mine = Math.ceil(TOTAL / PARTS);
  for (let from = part * mine; from < (part + 1) * mine; from += CHUNK) {
    const to = Math.min(from + CHUNK, (part + 1) * mine);
    test(`nothing is lost, nothing leaks, all converge: seeds ${from} to ${to - 1}`, async () => {
      const failures: string[] = [];
      for (let seed = from; seed < to; seed += 1) {
        await runSeed(seed).catch((error: unknown) =>
          failures.push(error instanceof Error ? error.message : String(error)),
        );
      }
      expect(failures).toEqual([]);
    });
  }
}
