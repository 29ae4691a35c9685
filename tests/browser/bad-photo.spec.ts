// A photo on which nothing is: it is said, and may be kept all the same.
import { expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { buildMediaPage, MEDIA_PAGE, routeMediaPage } from './media-page/serve-media-page.ts';

let files: ReadonlyMap<string, string | Uint8Array>;
test.beforeAll(async () => {
  files = await buildMediaPage();
});
test.beforeEach(async ({ page, context }) => {
  await routeMediaPage(context, files);
  await page.goto(`${MEDIA_PAGE}?sheets`);
});

const BLACK = 'まっくら';

test('a black photo is said to be black, no sheet is found on it, and it can be kept', async ({ page }) => {
  await choose(page, await photoOf(6));
  await expect(page.getByText(BLACK)).toBeVisible();
  await expect(page.getByRole('slider')).toHaveCount(0);
  await page.getByRole('button', { name: 'これで いい' }).click();
  await page.waitForFunction(() => mediaPage.kept.length === 1);
});

test('a dark photo on which there is something to see is not called black', async ({ page }) => {
  await choose(page, await photoOf(70));
  await expect(page.getByRole('button', { name: /すみを えらぶ/ })).toBeVisible();
  await expect(page.getByText(BLACK)).toHaveCount(0);
});

/** As a sensor sees the dark: nothing but its own noise. */
const photoOf = (light: number): Promise<Buffer> =>
  sharp({
    create: {
      width: 1600,
      height: 1200,
      channels: 3,
      background: { r: light, g: light, b: light },
      noise: { type: 'gaussian', mean: light, sigma: 5 },
    },
  })
    .jpeg()
    .toBuffer();

async function choose(page: Page, buffer: Buffer): Promise<void> {
  const file = { name: 'photo.jpg', mimeType: 'image/jpeg', buffer };
  await page.locator('section input[type=file]').last().setInputFiles(file);
  await page.getByRole('img', { name: 'いま えらんだ しゃしん' }).waitFor();
}
