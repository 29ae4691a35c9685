// A headless Chromium as a drawing board: pages in, pictures out. Only the generator uses it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

export type Shoot = (body: string) => Promise<Buffer>;

/** Opens a board of that size, in which the brush font and the handwriting font can be used, for as long as `draw` runs. */
export async function withBoard<T>(width: number, height: number, draw: (shoot: Shoot) => Promise<T>): Promise<T> {
  const fonts = [fontFaces('@fontsource/yuji-boku/index.css'), fontFaces('@fontsource/klee-one/index.css')].join('');
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium-headless-shell';
  const browser = await chromium.launch({ executablePath });
  try {
    const page = await browser.newPage({ viewport: { width, height } });
    // A page of its own address may load fonts from files; about:blank may not.
    await page.goto(pathToFileURL(createRequire(import.meta.url).resolve('@fontsource/yuji-boku/index.css')).href);
    return await draw(async (body) => {
      await page.setContent(`<style>${fonts} body{margin:0;background:#fff;color:#000}</style>${body}`);
      await page.evaluate('document.fonts.ready');
      return page.screenshot({ clip: { x: 0, y: 0, width, height } });
    });
  } finally {
    await browser.close();
  }
}

function fontFaces(sheet: string): string {
  const file = createRequire(import.meta.url).resolve(sheet);
  return readFileSync(file, 'utf8').replaceAll('./files/', `${pathToFileURL(dirname(file)).href}/files/`);
}
