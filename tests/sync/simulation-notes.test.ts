// The seeded simulation (run-seed.ts) on days when teachers write down what they see: notes meet class moves, lost answers and
// restored backups like everything else, and no child's device is ever sent one.
import { expect, it } from 'vitest';
import { count, runSeed } from '#tests/sync/run-seed.ts';

const FIRST = 60_000;
it.each([0, 1])('no guidance note is lost, none reaches a child: part %i', async (part) => {
  const done = new Map<string, number>();
  for (let seed = FIRST + part * 20; seed < FIRST + (part + 1) * 20; seed += 1) {
    const { faults } = await runSeed(seed, { favour: 'notes' });
    for (const [kind, times] of faults) count(done, kind, times);
  }
  // Had nobody written any, nothing could have gone wrong.
  for (const kind of ['takeNote', 'addToNote', 'readNotes'])
    expect([kind, done.get(kind)]).not.toEqual([kind, undefined]);
});
