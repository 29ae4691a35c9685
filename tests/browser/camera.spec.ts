// The camera on the page: a few shots, one of them chosen; the other camera; no camera at all.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { provideBrowser } from '../helpers/browser.ts';
import { buildMediaPage, MEDIA_PAGE, routeMediaPage } from './media-page/serve-media-page.ts';

test.use({
  permissions: ['camera'],
  launchOptions: {
    executablePath: provideBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream=device-count=2',
    ],
  },
});

let files: ReadonlyMap<string, string | Uint8Array>;
test.beforeAll(async () => {
  files = await buildMediaPage();
});
test.beforeEach(async ({ page, context }) => {
  await routeMediaPage(context, files);
  await page.goto(MEDIA_PAGE);
});

test('two taps: the camera is on, the photo is taken; once one is chosen the camera is off', async ({ page }) => {
  await page.getByRole('button', { name: 'カメラで とる' }).click();
  const shutter = page.getByRole('button', { name: 'とる', exact: true });
  await expect(shutter).toBeFocused();
  await expect(shutter).not.toHaveAttribute('aria-busy');
  const track = await page.evaluateHandle(() => {
    const { srcObject } = document.querySelector('video') ?? {};
    return srcObject instanceof MediaStream ? srcObject.getVideoTracks()[0] : undefined;
  });
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await shutter.click();
  await page.getByRole('button', { name: 'もう 1まい' }).click();
  await expect(page.getByRole('button', { name: /まいめの しゃしん/ })).toHaveCount(2);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('button', { name: '1まいめの しゃしん' }).click();
  await page.getByRole('button', { name: 'これを つかう' }).click();
  await expect(page.getByRole('img', { name: 'いま えらんだ しゃしん' })).toBeVisible();
  expect(await track.evaluate((live) => live?.readyState)).toBe('ended');
  await page.getByRole('button', { name: 'これで いい' }).click();
  await page.waitForFunction(() => mediaPage.kept.length === 1);
  expect(await page.evaluate(() => mediaPage.kept[0])).toMatchObject({ m: { mime: 'image/webp' } });
});

test('where much stands above it, the button is in sight once the camera shows something, and so is what was taken', async ({
  page,
}) => {
  // As on an iPad lying on its side: the steps of the lesson, the teacher's word and the goal come first.
  await page.setViewportSize({ width: 1180, height: 820 });
  await page.evaluate(() => document.body.style.setProperty('padding-block', '45vh'));
  await page.getByRole('button', { name: 'カメラで とる' }).click();
  const shutter = page.getByRole('button', { name: 'とる', exact: true });
  await expect(shutter).not.toHaveAttribute('aria-busy');
  await expect(shutter).toBeInViewport({ ratio: 1 });
  await shutter.click();
  await expect(page.getByRole('button', { name: 'これを つかう' })).toBeInViewport({ ratio: 1 });
});

test('by keyboard alone: several shots, one thrown away, one kept', async ({ page }) => {
  await page.getByRole('button', { name: 'カメラで とる' }).focus();
  await page.keyboard.press('Enter');
  const shutter = page.getByRole('button', { name: 'とる', exact: true });
  await expect(shutter).toBeFocused();
  await expect(shutter).not.toHaveAttribute('aria-busy');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1まい（6まいまで）')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('2まい（6まいまで）')).toBeVisible();
  await page.getByRole('button', { name: 'この 1まいを すてる' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('1まい（6まいまで）')).toBeVisible();
  await page.getByRole('button', { name: 'これを つかう' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'これで いい' })).toBeVisible();
});

test('the other camera is a tap away, and stopping turns it off', async ({ page }) => {
  await page.getByRole('button', { name: 'カメラで とる' }).click();
  await page.getByRole('button', { name: 'もうひとつの カメラ' }).click();
  await expect(page.getByRole('button', { name: 'とる', exact: true })).not.toHaveAttribute('aria-busy');
  await page.getByRole('button', { name: 'やめる' }).click();
  await expect(page.locator('video')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'カメラで とる' })).toBeVisible();
});

test('a camera that may not be used is said in words', async ({ page }) => {
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await page.getByRole('button', { name: 'カメラで とる' }).click();
  await expect(page.getByRole('alert')).toContainText('カメラが つかえません');
});
