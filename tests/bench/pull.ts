// The first pull of a teacher's device: the engine against the least that any program would have to do, in the same page,
// one after the other, several times.
import { gzipSync } from 'node:zlib';
import type { SchoolRecord } from '#server/seed-target.ts';
import { atMost, type Figure, median } from './figure.ts';
import { fullClass, TEACHER } from './full-class.ts';
import { inPage } from './in-page.ts';
import { withProfile } from './measured-app.ts';
import { allRowsFor, measuredSchool } from './measured-school.ts';
import type { Pulled } from './page/pulling.ts';
import { builtPage } from './page-server.ts';

const COUNTS = [5000, 20_000];
const PAIRS = 5;
const PAGE_ROWS = 500;

export async function pullBench(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const count of COUNTS) figures.push(...(await pullOf(`${count} records`, fullClass(count))));
  return figures;
}

/** @param what the teacher sees, in words of the table */
export async function pullOf(what: string, records: readonly SchoolRecord[]): Promise<Figure[]> {
  const school = await measuredSchool(records, await builtPage());
  try {
    const { session, cookies } = await school.signIn(TEACHER, 'teacher');
    const rows = await allRowsFor(school, TEACHER);
    const pages: Buffer[] = [];
    for (let at = 0; at < rows.length; at += PAGE_ROWS) {
      pages.push(gzipSync(JSON.stringify(rows.slice(at, at + PAGE_ROWS))));
    }
    school.app.http.get<{ Params: { page: string } }>('/floor/:page', (request, reply) =>
      reply
        .headers({ 'content-type': 'application/json', 'content-encoding': 'gzip' })
        .send(pages[Number(request.params.page)]),
    );
    const origin = await school.listen();
    const bytes = Buffer.byteLength(JSON.stringify(rows)) / rows.length;
    return await withProfile(async (open) => {
      const context = await open();
      await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: origin })));
      const page = await context.newPage();
      await page.goto(origin);
      const floors: number[] = [];
      const engines: number[] = [];
      for (let pair = 0; pair <= PAIRS; pair += 1) {
        const floor = await inPage<Pulled>(page, 'pullFloor', pages.length);
        const engine = await inPage<Pulled>(page, 'pullWithEngine', session);
        for (const arrived of [floor.records, engine.records]) {
          if (arrived !== rows.length) throw new Error(`${arrived} of ${rows.length} records arrived`);
        }
        // The first pair warms up: code is compiled and the disk's files are made.
        if (pair === 0) continue;
        floors.push(floor.ms);
        engines.push(engine.ms);
      }
      await context.close();
      // Pair by pair: what else the machine does meanwhile weighs on both.
      const ratio = median(engines.map((ms, at) => ms / (floors[at] ?? Number.NaN)));
      const facts = `${rows.length} records of ${Math.round(bytes)} B, ${pages.length} pages`;
      console.log(`${facts}; floor ${spread(floors)} ms; engine ${spread(engines)} ms`);
      return [atMost(`first pull of ${what}, engine ÷ floor (median of ${PAIRS} pairs)`, ratio, '×', 1.25)];
    });
  } finally {
    await school.close();
  }
}

const spread = (times: readonly number[]): string =>
  `${Math.round(median(times))} (${Math.round(Math.min(...times))}–${Math.round(Math.max(...times))})`;
