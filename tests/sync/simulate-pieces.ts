// A night's seeds in pieces, each in a process of its own, as many at once as there are cores: what the pieces found, added up.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Piece {
  readonly from: number;
  readonly seeds: number;
}
/** Plain, so that it goes from one process to another. */
export interface Tally {
  seeds: number;
  failed: number;
  steps: number;
  /** What people did, by kind. */
  acts: (readonly [string, number])[];
  /** What went wrong on purpose, by kind. */
  faults: (readonly [string, number])[];
}

/** So many seeds go in one process. */
export const PIECE = 500;
const script = fileURLToPath(new URL('simulate.ts', import.meta.url));

export const newTally = (): Tally => ({ seeds: 0, failed: 0, steps: 0, acts: [], faults: [] });

export function add(sum: Tally, more: Tally): void {
  sum.seeds += more.seeds;
  sum.failed += more.failed;
  sum.steps += more.steps;
  sum.acts = together(sum.acts, more.acts);
  sum.faults = together(sum.faults, more.faults);
}

function together(some: Tally['acts'], more: Tally['acts']): Tally['acts'] {
  const times = new Map(some);
  for (const [kind, its] of more) times.set(kind, (times.get(kind) ?? 0) + its);
  return [...times];
}

export async function inPieces({ from, seeds }: Piece, cores: number): Promise<Tally> {
  const sum = newTally();
  const end = from + seeds;
  const started = performance.now();
  let next = from;
  const oneAfterTheOther = async (): Promise<void> => {
    while (next < end) {
      const piece = { from: next, seeds: Math.min(PIECE, end - next) };
      next += piece.seeds;
      add(sum, await inItsProcess(piece));
      const rate = (sum.seeds / (performance.now() - started)) * 1000;
      if (sum.seeds < seeds)
        console.log(`${sum.seeds} of ${seeds} seeds, ${sum.failed} failed (${rate.toFixed(1)} seeds/s)`);
    }
  };
  await Promise.all(Array.from({ length: cores }, oneAfterTheOther));
  return sum;
}

/** What fails there is printed there. */
function inItsProcess({ from, seeds }: Piece): Promise<Tally> {
  return new Promise((done, broken) => {
    const child = fork(script, ['--from', `${from}`, '--seeds', `${seeds}`]);
    child.once('message', (tally) => done(tally as Tally));
    child.once('exit', (code) => broken(new Error(`the seeds from ${from} on ended with ${code}`)));
  });
}

/** The last words of a run. */
export function toldOf({ seeds, failed, steps, acts, faults }: Tally, from: number, seconds: number): string {
  const listed = (what: Tally['acts']): string =>
    what
      .toSorted(([, a], [, b]) => b - a)
      .map(([kind, times]) => `${kind} ${times}`)
      .join(', ');
  const sum = (what: Tally['acts']): number => what.reduce((all, [, times]) => all + times, 0);
  return [
    `What people did: ${listed(acts)}`,
    `What went wrong on purpose: ${listed(faults)}`,
    `${seeds} seeds from ${from}, ${steps} steps, ${sum(acts)} acts, ${sum(faults)} faults, ${failed} failed, ` +
      `${seconds.toFixed(0)} s (${(seeds / seconds).toFixed(1)} seeds/s)`,
  ].join('\n');
}
