// A photographed sheet of 12 million pixels: its corners, the sheet from above, and its ink against a model's, with the processor
// four times slower.
import { atMost, type Figure, median } from './figure.ts';
import { inPage } from './in-page.ts';
import { slowDown, withProfile } from './measured-app.ts';
import { servePage } from './page-server.ts';

const TIMES = 5;

export async function sheetsBench(): Promise<readonly Figure[]> {
  const server = await servePage();
  try {
    return await withProfile(async (open) => {
      const context = await open();
      const page = await context.newPage();
      await page.goto(server.origin);
      await slowDown(page, 4);
      const took = await inPage<{ find: number[]; straighten: number[]; ink: number[] }>(page, 'lookAtSheets', TIMES);
      await context.close();
      return [
        atMost(`corners of a sheet, 12 MP, CPU ×4, median of ${TIMES}`, median(took.find), 'ms', 400),
        atMost(`straightening 12 MP, CPU ×4, median of ${TIMES}`, median(took.straighten), 'ms', 1500),
        atMost(`ink of a work against its model, CPU ×4, median of ${TIMES}`, median(took.ink), 'ms', 4000),
      ];
    });
  } finally {
    await server.close();
  }
}
