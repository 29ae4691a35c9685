// The first day: the office prints a card for each child of 35, cuts them, and a child lets a camera look at one and is in.
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { type Browser, expect, test } from '@playwright/test';
import { decodeQR } from 'qr/decode.js';
import sharp from 'sharp';
import { settled } from './device.ts';
import { anEmptySchool, type EmptySchool } from './empty-school.ts';

const DPI = 200;
/** Where a card lies on its sheet, in mm: margins, the line with the class, two beside each other (join-card-style.ts). */
const CARD = { left: 10, top: 19, width: 95, height: 52 };
const LONG = '勅使河原'.repeat(10);
const FAMILY = ['佐藤', '鈴木', '高橋', '田中', '伊藤', '渡辺', '山本'];
const GIVEN = ['陽翔', '結衣', '湊', '凛', '蒼'];
const CHILDREN = Array.from({ length: 35 }, (_, at) =>
  at === 4 ? LONG : `${FAMILY[Math.trunc(at / 5)]} ${GIVEN[at % 5]}`,
);

let school: EmptySchool;
test.beforeAll(async () => {
  const pupils = CHILDREN.map((name, at) => `3,2,${at + 1},${name},${at === 4 ? 'てしがわら'.repeat(8) : 'よみがな'}`);
  const roster = [...pupils, '3,2,,小野寺 彩,おのでら あや', '1,1,1,青木 春,あおき はる'];
  school = await anEmptySchool('みどり市立みどり小学校', roster, true);
});
test.afterAll(() => school?.close());

/** The sheets as a printer puts them down, each a picture. */
async function printed(browser: Browser, group: string): Promise<Buffer[]> {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(school.cards).href);
  await page.getByRole('radio', { name: group }).check();
  // No name runs out of its card.
  const cut = await page
    .locator('.name')
    .evaluateAll((names) => names.map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight));
  expect(Math.max(...cut)).toBeLessThanOrEqual(1);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const sizes = [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)];
  for (const [, w, h] of sizes) expect([Math.round(Number(w)), Math.round(Number(h))]).toEqual([595, 842]);
  await page.close();
  return picturesOf(browser, pdf);
}

async function picturesOf(browser: Browser, pdf: Buffer): Promise<Buffer[]> {
  const page = await browser.newPage();
  const served: Record<string, () => Promise<{ contentType: string; body: string | Buffer }>> = {
    '/': async () => ({ contentType: 'text/html', body: '<canvas></canvas>' }),
    '/paper.pdf': async () => ({ contentType: 'application/pdf', body: pdf }),
  };
  for (const name of ['pdf.min.mjs', 'pdf.worker.min.mjs']) {
    const body = () => readFile(`node_modules/pdfjs-dist/build/${name}`);
    served[`/${name}`] = async () => ({ contentType: 'text/javascript', body: await body() });
  }
  await page.route('http://paper.test/**', async (route) => {
    const answer = served[new URL(route.request().url()).pathname];
    await (answer ? route.fulfill(await answer()) : route.abort());
  });
  await page.goto('http://paper.test/');
  const pictures = await page.evaluate(async (dpi) => {
    const reader = '/pdf.min.mjs';
    const { getDocument, GlobalWorkerOptions } = await import(reader);
    GlobalWorkerOptions.workerSrc = '/pdf.worker.min.mjs';
    const paper = await getDocument({ url: '/paper.pdf' }).promise;
    const found: string[] = [];
    for (let at = 1; at <= paper.numPages; at += 1) {
      const sheet = await paper.getPage(at);
      const viewport = sheet.getViewport({ scale: dpi / 72 });
      const { width, height } = viewport;
      const canvas = Object.assign(document.createElement('canvas'), { width, height });
      await sheet.render({ canvas, viewport }).promise;
      found.push(canvas.toDataURL('image/png').split(',')[1] ?? '');
    }
    return found;
  }, DPI);
  await page.close();
  return pictures.map((picture) => Buffer.from(picture, 'base64'));
}

const dots = (mm: number): number => Math.round((mm * DPI) / 25.4);

/** What a camera reads off the card, which somebody holds a little aslant. */
async function readCard(sheet: Buffer, place: number): Promise<string> {
  const left = dots(CARD.left + (place % 2) * CARD.width);
  const top = dots(CARD.top + Math.trunc(place / 2) * CARD.height);
  const cut = sharp(sheet).extract({ left, top, width: dots(CARD.width), height: dots(CARD.height) });
  const photo = sharp(await cut.rotate(7, { background: 'white' }).blur(1).jpeg({ quality: 70 }).toBuffer());
  const { data, info } = await photo.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return decodeQR({ width: info.width, height: info.height, data: new Uint8Array(data) }, { format: 'RGBA' });
}

test('the links are in the page alone, which is for nobody else on that machine', async () => {
  expect(school.told).toContain('37人のカードを書きました');
  expect(school.told).not.toMatch(/join#/);
  expect(statSync(school.cards).mode & 0o777).toBe(0o600);
});

test('35 cards on four sheets of A4: each is read by a camera, and a child whose card is looked at is in', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const sheets = await printed(browser, '3年2組（35枚）');
  expect(sheets).toHaveLength(4);
  for (const [at, body] of sheets.entries())
    await test.info().attach(`sheet ${at + 1}`, { body, contentType: 'image/png' });
  const links: string[] = [];
  for (let at = 0; at < 35; at += 1)
    links.push(await readCard(sheets[Math.trunc(at / 10)] ?? Buffer.alloc(0), at % 10));
  expect(new Set(links).size).toBe(35);
  for (const link of links) expect(link).toMatch(new RegExp(`^${school.origin}/join#[\\w-]{32}$`));
  for (const at of [4, 34]) {
    const tablet = await browser.newContext();
    const page = await tablet.newPage();
    await page.goto(links[at] ?? '');
    await page.waitForURL((url) => url.pathname !== '/join');
    await settled(page);
    await expect(page.getByRole('link', { name: CHILDREN[at] ?? '' })).toBeVisible();
    await tablet.close();
  }
});

test('a class of one is one sheet; grown-ups are not among the children; the page says until when the links open', async ({
  browser,
}) => {
  expect(await printed(browser, '1年1組（1枚）')).toHaveLength(1);
  const all = await printed(browser, 'すべて（37枚）');
  expect(all).toHaveLength(6);
  await test.info().attach('first grade', { body: all[0] ?? Buffer.alloc(0), contentType: 'image/png' });
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(pathToFileURL(school.cards).href);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(/2\d{3}年\d+月\d+日まで、何度でも、どの端末でも使えます/)).toBeVisible();
  // The words are for reading on any screen; the sheets are as large as paper.
  expect(await page.locator('header').evaluate(({ clientWidth }) => clientWidth)).toBeLessThanOrEqual(390);
  await test.info().attach('on screen', { body: await page.screenshot(), contentType: 'image/png' });
  await page.close();
});
