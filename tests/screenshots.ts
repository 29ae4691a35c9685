// `npm run screenshots`: the pictures of the README and of the app's listing, from the real app and its demo school.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { BROWSER_FLAGS, built } from './bench/measured-app.ts';
import { dropTemplate, personIn, type School, signIn, startSchool } from './browser/school.ts';
import { provideBrowser } from './helpers/browser.ts';

interface Shot {
  readonly name: string;
  readonly role: string;
  readonly size: readonly [number, number];
  readonly folder: 'docs/screenshots' | 'public/screenshots';
  /** Goes to the screen, from where the person arrives after signing in. */
  readonly go: (page: Page) => Promise<unknown>;
}

const stay = async () => undefined;
const toUnit = async (page: Page) => {
  await page.locator('nav a[href="/records"]').click();
  await page.locator('#main a[href^="/units/"]').first().click();
};
const SHOTS: readonly Shot[] = [
  { name: 'today-wide', role: 'pupil', size: [1366, 768], folder: 'public/screenshots', go: stay },
  { name: 'today-narrow', role: 'pupil', size: [390, 844], folder: 'public/screenshots', go: stay },
  { name: 'today', role: 'pupil', size: [1180, 820], folder: 'docs/screenshots', go: stay },
  { name: 'unit', role: 'pupil', size: [1180, 820], folder: 'docs/screenshots', go: toUnit },
  {
    name: 'record',
    role: 'pupil',
    size: [1180, 820],
    folder: 'docs/screenshots',
    go: async (page) => {
      await page.locator('#main a[href*="/record?step="]').first().click();
      await page.waitForURL(/record/);
      await page.goto(`${page.url().split('?')[0]}?step=reflection`);
    },
  },
  {
    name: 'compare',
    role: 'pupil',
    size: [1180, 820],
    folder: 'docs/screenshots',
    go: async (page) => {
      await page.locator('nav a[href="/compare"]').click();
      await page.locator('#main a', { hasText: '「光」' }).first().click();
    },
  },
  { name: 'phone', role: 'pupil', size: [390, 844], folder: 'docs/screenshots', go: toUnit },
  { name: 'class-board', role: 'teacher', size: [1366, 768], folder: 'docs/screenshots', go: stay },
];

built();
const school = await startSchool();
const browser = await chromium.launch({ executablePath: provideBrowser(), args: BROWSER_FLAGS });
for (const folder of new Set(SHOTS.map((shot) => shot.folder))) mkdirSync(folder, { recursive: true });
for (const shot of SHOTS) await take(browser, school, shot);
await browser.close();
await school.close();
dropTemplate();

async function take(from: Browser, at: School, { name, role, size, folder, go }: Shot): Promise<void> {
  const context = await from.newContext({
    viewport: { width: size[0], height: size[1] },
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
  });
  const page = await signIn(context, personIn(at, role));
  await page.locator('[data-standing="Saved"]').waitFor({ timeout: 60_000 });
  await go(page);
  // Pictures come from the device's own store a moment after the words.
  await page.waitForTimeout(2500);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(`${folder}/${name}.png`);
  await context.close();
}
