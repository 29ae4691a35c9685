// Ends a process and everything that it ever started, at once and by SIGKILL: no handler runs, nothing is flushed.
import { readdirSync, readFileSync } from 'node:fs';

export async function killTree(root: number): Promise<void> {
  const all = [root, ...descendants(root)];
  for (const pid of all) kill(pid);
  // What was being started in that moment.
  for (const pid of descendants(root)) kill(pid);
  while (all.some(isAlive)) await new Promise((resolve) => setTimeout(resolve, 10));
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Gone before.
  }
}

interface Place {
  readonly pid: number;
  readonly parent: number;
  readonly state: string;
}
function descendants(root: number): number[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => placeOf(Number(name)) ?? []);
  const found = new Set([root]);
  // A child may stand before its parent: gone through until nothing more is found.
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid);
  }
  found.delete(root);
  return [...found];
}

/** Null: it is gone by now. The name, in brackets, may hold anything; what is asked for stands behind it. */
function placeOf(pid: number): Place | null {
  try {
    const [state = '', parent = ''] = (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '').split(' ');
    return { pid, parent: Number(parent), state };
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  const place = placeOf(pid);
  return place !== null && place.state !== 'Z';
}
