// 「ファイルに のこす」 with 500 works: how long it takes with the processor four times slower, and how much memory all of the
// browser needs for it above what it had. It has to go on a tablet with 2 GB, so it must not grow with the file.
import { readdirSync, readFileSync } from 'node:fs';
import { atLeast, atMost, type Figure } from './figure.ts';
import { inPage } from './in-page.ts';
import { slowDown, withProfile } from './measured-app.ts';
import type { TakenOut } from './page/taking-out.ts';
import { servePage } from './page-server.ts';

const WORKS = 500;
/** A medium size of 1600 px, as it lies on a device. */
const BYTES_EACH = 400_000;
const MB = 1_000_000;
/** What a browser lets lie until it cleans up, whatever the size of the file: 140 MB with 500 works, 125 MB with 1000. */
const AROUND_MB = 180;

export async function takeOutBench(): Promise<readonly Figure[]> {
  const server = await servePage();
  try {
    return await withProfile(async (open) => {
      const figures: Figure[] = [];
      const filling = await open();
      const fill = await filling.newPage();
      await fill.goto(server.origin);
      await inPage(fill, 'makeWorks', WORKS, BYTES_EACH);
      await filling.close();
      for (const to of ['disk', 'download'] as const) {
        // Each in a browser that was just opened: what was read for the one does not lie in memory for the other.
        const context = await open();
        const page = await context.newPage();
        await page.goto(server.origin);
        await slowDown(page, 4);
        const watch = watchMemory();
        const { ms, bytes } = await inPage<TakenOut>(page, 'takeAllOut', to);
        const above = watch.stop();
        await context.close();
        const title = `${WORKS} works of 0.4 MB into one file (${to}), CPU ×4`;
        if (to === 'disk') figures.push(atLeast(`${title}: the file`, bytes / MB, 'MB', (WORKS * BYTES_EACH) / MB));
        figures.push(atMost(title, ms / 1000, 's', 60));
        // A download lies with the browser until it is saved: as large as the file, unless the browser puts it on the disk.
        const most = to === 'disk' ? AROUND_MB : AROUND_MB + (WORKS * BYTES_EACH) / MB;
        figures.push(atMost(`${title}: memory above before, at most`, above / MB, 'MB', most));
      }
      return figures;
    });
  } finally {
    await server.close();
  }
}

const EVERY_MS = 100;

/** Of all processes that this bench has begun: a browser's memory lies in several. */
function watchMemory(): { readonly stop: () => number } {
  const before = memoryBelow(process.pid);
  let most = before;
  const look = (): void => void (most = Math.max(most, memoryBelow(process.pid)));
  const timer = setInterval(look, EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return most - before;
    },
  };
}

/** Bytes of memory, what processes share counted once. */
function memoryBelow(pid: number): number {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const parents = new Map(all.map((one) => [one, said(`/proc/${one}/status`, /^PPid:\s*(\d+)/m)]));
  const below = (one: string): boolean => {
    const parent = parents.get(one);
    return parent !== undefined && (parent === pid || below(String(parent)));
  };
  return all.filter(below).reduce((sum, one) => sum + said(`/proc/${one}/smaps_rollup`, /^Pss:\s*(\d+)/m) * 1024, 0);
}

/** A number in such a file; 0 where the process has ended. */
function said(file: string, what: RegExp): number {
  try {
    return Number(what.exec(readFileSync(file, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
