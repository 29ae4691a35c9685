import { test } from 'vitest';
import { FOUND_SEEDS } from '#tests/sync/found-seeds.ts';
import { runSeed } from '#tests/sync/run-seed.ts';

for (const [seed, was] of FOUND_SEEDS) {
  test(`seed ${seed}: ${was}`, async () => {
    await runSeed(seed, { steps: 98 });
  });
}
