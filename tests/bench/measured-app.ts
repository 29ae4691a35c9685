// The built app and its demo school in a Chromium with a slowed-down processor: what most benches measure in.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import {
  type DemoPerson,
  dropTemplate,
  isReadyForOffline,
  type School,
  signIn,
  startSchool,
} from '../browser/school.ts';
import { provideBrowser } from '../helpers/browser.ts';

let isBuilt = false;
/** Builds the app, once a run. */
export function built(): void {
  if (isBuilt) return;
  const { status } = spawnSync('node_modules/.bin/vite', ['build', '--logLevel', 'warn'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('the build failed');
  isBuilt = true;
}

export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
];

/** A browser profile on disk, as a child's is: gone when `use` is done. */
export async function withProfile<T>(
  use: (open: (extra?: readonly string[]) => Promise<BrowserContext>) => Promise<T>,
): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), 'ashiato-profile-'));
  const open = (extra: readonly string[] = []) =>
    chromium.launchPersistentContext(profile, {
      executablePath: provideBrowser(),
      args: [...BROWSER_FLAGS, ...extra],
      locale: 'ja-JP',
      timezoneId: 'Asia/Tokyo',
      viewport: { width: 1366, height: 768 },
    });
  try {
    return await use(open);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

export async function withSchool<T>(use: (school: School) => Promise<T>): Promise<T> {
  built();
  const school = await startSchool();
  try {
    return await use(school);
  } finally {
    await school.close();
    dropTemplate();
  }
}

/** Signs in and waits until everything that this person may see has arrived and the shell is kept for offline. */
export async function settledAccount(context: BrowserContext, person: DemoPerson): Promise<Page> {
  const page = await signIn(context, person);
  await isReadyForOffline(page);
  await page.locator('[data-standing="Saved"]').waitFor({ timeout: 60_000 });
  return page;
}

/** The processor of the page, `times` slower. */
export async function slowDown(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
}
