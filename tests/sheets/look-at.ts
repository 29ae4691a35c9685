// What the app says of photographed sheets: its own worker, in a headless Chromium.
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { Corners } from '#media/sheet/pixels.ts';
import type { ComparedSheet, FoundSheet } from '#media/sheet-work.ts';
import { withSheetPage } from './sheet-page.ts';

export interface SheetTask {
  readonly photo: string;
  readonly model: string;
}
export interface SheetReport {
  readonly photo: string;
  readonly corners: Corners | null;
  readonly comparable: boolean;
  readonly dx: number | null;
  readonly dy: number | null;
  readonly scale: number | null;
  readonly rotationDeg: number | null;
  readonly thickness: number | null;
}

/** Each photo has a worker of its own; more at once than there are processors only takes memory. */
const AT_ONCE = Math.min(4, availableParallelism());

/** One report for each task, in their order. A file that cannot be looked at has no corners; `say` hears why. */
export async function lookAt(
  tasks: readonly SheetTask[],
  folder: string,
  say: (trouble: string) => void,
): Promise<readonly SheetReport[]> {
  return withSheetPage(join(import.meta.dirname, 'page'), async (page, origin) => {
    await page.context().route(`${origin}file/**`, async (route) => {
      const name = decodeURIComponent(new URL(route.request().url()).pathname.slice('/file/'.length));
      try {
        await route.fulfill({ body: await readFile(resolve(folder, name)), contentType: 'application/octet-stream' });
      } catch {
        await route.fulfill({ status: 404 });
      }
    });
    const reports: SheetReport[] = [];
    const left = tasks.entries();
    const walk = async () => {
      for (const [at, task] of left) reports[at] = await reportOf(page, task, say);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, walk));
    return reports;
  });
}

async function reportOf(page: Page, { photo, model }: SheetTask, say: (trouble: string) => void): Promise<SheetReport> {
  try {
    const answer = await ask<ComparedSheet>(page, 'compareSheets', photo, model);
    if (!('refused' in answer)) return report(photo, answer.corners, answer.comparison);
    say(`${photo} against ${model}: ${answer.refused}${answer.field ? ` (${answer.field})` : ''}`);
  } catch (error) {
    say(`${photo} against ${model}: ${String(error)}`);
  }
  // The corners may be found though the model cannot be read.
  try {
    const answer = await ask<FoundSheet>(page, 'findSheetIn', photo);
    return report(photo, 'refused' in answer ? null : answer.corners, null);
  } catch {
    return report(photo, null, null);
  }
}

type Refusal = { readonly refused: string; readonly field?: string };

const ask = <T>(page: Page, name: string, ...paths: readonly string[]): Promise<T | Refusal> =>
  page.evaluate(
    ([run, files]) => {
      const all = globalThis as unknown as Record<string, (...given: readonly string[]) => Promise<unknown>>;
      return all[run]?.(...files);
    },
    [name, paths.map((path) => `/file/${encodeURIComponent(path)}`)] as const,
  ) as Promise<T | Refusal>;

function report(photo: string, corners: Corners | null, found: ComparedSheet['comparison']): SheetReport {
  return {
    photo,
    corners,
    comparable: found?.comparable ?? false,
    dx: found?.dx ?? null,
    dy: found?.dy ?? null,
    scale: found?.scale ?? null,
    rotationDeg: found?.rotationDeg ?? null,
    thickness: found?.thickness ?? null,
  };
}
