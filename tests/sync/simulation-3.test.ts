// Part 3 of the seeded simulation (run-seed.ts tells what happens in it).
import { runSeedsOf } from '#tests/sync/seeds-of.ts';

runSeedsOf(2);
