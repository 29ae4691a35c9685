// One school that goes on for days, with all that it gathers: what a short run begins anew each time lies there for long here. A
// month of it: `npm run simulate -- --soak`.
import { expect, test } from 'vitest';
import { runSeed } from '#tests/sync/run-seed.ts';

test('three days of one school: nothing is lost, nothing leaks, all converge', async () => {
  const run = await runSeed(20, { days: 3 });
  expect(run.steps).toBeGreaterThan(400);
  expect(run.written).toBeGreaterThan(50);
  expect(run.faults.get('moveClass')).toBeGreaterThan(0);
  expect(run.restored).toBeGreaterThan(0);
}, 120_000);
