// A page of the sheets' tools in a headless Chromium: built in memory, its files handed over without a server.
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { provideBrowser } from '#tests/helpers/browser.ts';
import { MEDIA_PAGE, routeMediaPage } from '../browser/media-page/serve-media-page.ts';

/** Opens the page of that folder (its index.html) for as long as `use` runs. */
export async function withSheetPage<T>(root: string, use: (page: Page, origin: string) => Promise<T>): Promise<T> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: { write: false, target: 'esnext', assetsInlineLimit: 0 },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  const files = new Map(outputs.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]));
  const browser: Browser = await chromium.launch({
    executablePath: provideBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const context = await browser.newContext();
    await routeMediaPage(context, files);
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(error.message));
    await page.goto(MEDIA_PAGE);
    return await use(page, MEDIA_PAGE);
  } finally {
    await browser.close();
  }
}
