// One look at what stands on a page, at every size of look.md: axe finds nothing, nothing runs out at the side, the console
// stays silent.
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import { type Heard, isDrawn, listen, settled } from './device.ts';
import { type DemoPerson, signIn } from './school.ts';

const SIZES = [
  { name: 'Chromebook', width: 1366, height: 768, text: 100, full: true },
  { name: 'iPad lying', width: 1180, height: 820, text: 100, full: false },
  { name: 'iPad standing', width: 820, height: 1180, text: 100, full: false },
  { name: 'phone', width: 390, height: 844, text: 100, full: true },
  { name: '320 wide', width: 320, height: 640, text: 100, full: false },
  { name: 'text at 200 %', width: 1180, height: 820, text: 200, full: false },
] as const;
export const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface Account {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly heard: Heard;
  readonly person: DemoPerson;
}

export async function signedIn(browser: Browser, person: DemoPerson): Promise<Account> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const heard = listen(context);
  const page = await signIn(context, person);
  await settled(page);
  return { context, page, heard, person };
}

/** Looks at what stands on the page at all sizes. */
export async function look(page: Page, heard: Heard): Promise<void> {
  for (const { name, width, height, text, full } of SIZES) {
    await page.setViewportSize({ width, height });
    await page.evaluate((percent) => document.documentElement.style.setProperty('font-size', `${percent}%`), text);
    await isDrawn(page);
    const over = await page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - innerWidth);
    expect.soft(over, `${name}: wider than the screen`).toBeLessThanOrEqual(0);
    // Colours stay the same from size to size, and to compare them takes longer than everything else together.
    const axe = new AxeBuilder({ page })
      .options({ resultTypes: ['violations'] })
      .withTags(RULES)
      .setLegacyMode();
    const { violations } = await (full ? axe : axe.disableRules('color-contrast')).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`);
    expect.soft(found, name).toEqual([]);
  }
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  await page.setViewportSize(SIZES[0]);
  // With the network cut on purpose the browser itself writes down every question.
  const errors = heard.errors.splice(0).filter((error) => !error.includes('ERR_INTERNET_DISCONNECTED'));
  expect.soft(errors, 'the console').toEqual([]);
}
