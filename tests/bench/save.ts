// A local save, from the command to the strict commit, with the processor four times slower.
import { atMost, type Figure, median, percentile } from './figure.ts';
import { inPage } from './in-page.ts';
import { slowDown, withProfile } from './measured-app.ts';
import { servePage } from './page-server.ts';

const TIMES = 400;

export async function saveBench(): Promise<readonly Figure[]> {
  const server = await servePage();
  try {
    return await withProfile(async (open) => {
      const context = await open();
      const page = await context.newPage();
      await page.goto(server.origin);
      await slowDown(page, 4);
      const took = await inPage<number[]>(page, 'saveManyTimes', TIMES);
      await context.close();
      return [
        atMost(`local save, CPU ×4, median of ${TIMES}`, median(took), 'ms', 30),
        atMost(`local save, CPU ×4, p95 of ${TIMES}`, percentile(took, 95), 'ms', 30),
      ];
    });
  } finally {
    await server.close();
  }
}
