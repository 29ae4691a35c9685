// A photographed sheet is found, offered, its corners moved, and made straight: by the app's own worker, on a drawn photo of known truth.
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import type { Drawn } from '../sheets/draw/draw-page.ts';
import { KINDS, type Kind } from '../sheets/draw/kinds.ts';
import { withSheetPage } from '../sheets/sheet-page.ts';
import { buildMediaPage, MEDIA_PAGE, routeMediaPage } from './media-page/serve-media-page.ts';

let files: ReadonlyMap<string, string | Uint8Array>;
let slanted: Drawn;
let bare: Drawn;
test.beforeAll(async () => {
  files = await buildMediaPage();
  [slanted, bare] = await drawn(['slanted', 'no sheet']);
});
test.beforeEach(async ({ page, context }) => {
  await routeMediaPage(context, files);
  await page.goto(`${MEDIA_PAGE}?sheets`);
});

test('a slanted sheet is offered, looked at from above, and kept in three sizes without a trace of where it was', async ({
  page,
}) => {
  await choose(page, slanted);
  const straighten = page.getByRole('button', { name: 'まっすぐに する' });
  await expect(straighten).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  const picture = page.getByRole('img', { name: 'いま えらんだ しゃしん' });
  const [w, h] = await picture.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]);
  const truth = slanted.truth.corners ?? [];
  const corners = page.getByRole('slider');
  for (const [at, [x, y]] of truth.entries()) {
    const [left, top] = await placeOf(corners.nth(at));
    const photo = { w: (w ?? 0) * grown(slanted, w, h), h: (h ?? 0) * grown(slanted, w, h) };
    expect(Math.hypot(left * photo.w - x, top * photo.h - y)).toBeLessThan(0.02 * slanted.truth.diagonal);
  }
  await straighten.click();
  await expect(page.getByRole('button', { name: 'もとに もどす' })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('button', { name: 'これで いい' }).click();
  await page.waitForFunction(() => mediaPage.kept.length === 1);
  const kept = await page.evaluate(() => mediaPage.kept[0]);
  if (!kept || 'refused' in kept) throw new Error('it is kept');
  for (const size of [kept.o, kept.m, kept.t]) {
    expect((size.h ?? 0) / (size.w ?? 1)).toBeCloseTo(334 / 243, 1);
    expect(Buffer.from(size.base64, 'base64').includes('EXIF')).toBe(false);
  }
});

test('a corner follows the finger, and may not be taken over the other side', async ({ page }) => {
  await choose(page, slanted);
  // By then the page has moved to show it.
  await expect(page.getByRole('button', { name: 'まっすぐに する' })).toBeInViewport({ ratio: 1 });
  const corner = page.getByRole('slider').first();
  const before = await placeOf(corner);
  const box = await corner.boundingBox();
  if (!box) throw new Error('it is on the screen');
  expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(48);
  await page.mouse.move(box.x + 30, box.y + 30);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 50, { steps: 4 });
  const width = (await page.getByRole('img', { name: 'いま えらんだ しゃしん' }).boundingBox())?.width ?? 0;
  // Thirty pixels to the right of where it was.
  await expect.poll(async () => ((await placeOf(corner))[0] - before[0]) * width).toBeCloseTo(30, -1);
  const after = await placeOf(corner);
  await page.mouse.move(box.x + 2000, box.y + 2000, { steps: 3 });
  await page.mouse.up();
  await expect.poll(() => placeOf(corner)).toEqual(after.map(nearly));
  // The next one is taken at once, and follows too.
  const next = page.getByRole('slider').nth(2);
  const [left] = await placeOf(next);
  const at = await next.boundingBox();
  if (!at) throw new Error('it is on the screen');
  await page.mouse.move(at.x + 24, at.y + 24);
  await page.mouse.down();
  await page.mouse.move(at.x + 4, at.y + 14, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => ((await placeOf(next))[0] - left) * width).toBeCloseTo(-20, -1);
  await page.getByRole('button', { name: 'もとに もどす' }).click();
  await expect.poll(() => placeOf(corner)).toEqual(before.map(nearly));
});

test('on a phone, what is asked about the photo is in sight with it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await choose(page, slanted);
  await expect(page.getByRole('slider')).toHaveCount(4);
  await expect(page.getByRole('button', { name: 'まっすぐに する' })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('slider').first()).toBeInViewport();
});

test('where no sheet is found the photo is as it was, and the corners can be chosen', async ({ page }) => {
  await choose(page, bare);
  await expect(page.getByRole('button', { name: /すみを えらぶ/ })).toBeVisible();
  await expect(page.getByRole('slider')).toHaveCount(0);
  await page.getByRole('button', { name: 'これで いい' }).click();
  await page.waitForFunction(() => mediaPage.kept.length === 1);
});

test('a worker that cannot be fetched leaves a photo that can be kept', async ({ page, context }) => {
  await context.route(/sheet\.worker/, (route) => route.abort());
  await choose(page, slanted);
  await page.getByRole('button', { name: 'これで いい' }).click();
  await page.waitForFunction(() => mediaPage.kept.length === 1);
});

async function drawn(names: readonly [string, string]): Promise<[Drawn, Drawn]> {
  return withSheetPage(join(import.meta.dirname, '../sheets/draw'), async (page) => {
    const draw = (name: string) =>
      page.evaluate(
        ([seed, kind]) => {
          const { draw: paint } = globalThis as unknown as { draw: (...given: unknown[]) => Promise<Drawn> };
          return paint(seed, kind, 'train', 0);
        },
        [1042, KINDS.find((kind) => kind.name === name) as Kind] as const,
      );
    return [await draw(names[0]), await draw(names[1])];
  });
}

async function choose(page: Page, { photo }: Drawn): Promise<void> {
  const file = { name: 'sheet.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(photo, 'base64') };
  await page.locator('section input[type=file]').last().setInputFiles(file);
  await page.getByRole('img', { name: 'いま えらんだ しゃしん' }).waitFor();
}

/** The middle of a corner, in fractions of the picture; both at one moment, for the page may still be moving to show them. */
function placeOf(corner: ReturnType<Page['locator']>): Promise<[number, number]> {
  return corner.evaluate((grip) => {
    const picture = grip.parentElement?.querySelector('img')?.getBoundingClientRect();
    const box = grip.getBoundingClientRect();
    if (!picture) throw new Error('both are on the screen');
    const [x, y] = [box.x + box.width / 2 - picture.x, box.y + box.height / 2 - picture.y];
    return [x / picture.width, y / picture.height];
  });
}

const nearly = (value: number): unknown => expect.closeTo(value, 2);

/** The photo's size to that of the picture on the screen. */
const grown = ({ truth }: Drawn, w = 1, h = 1): number => truth.diagonal / Math.hypot(w, h);
