// Photos as real Chromium takes them: upright, small, without a trace of where they were taken, or refused in words.
import { createHash, randomFillSync } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import sharp, { type Sharp } from 'sharp';
import type { MediaPage, Tested, TestedVariant } from './media-page/media-page.tsx';
import { buildMediaPage, MEDIA_PAGE, routeMediaPage } from './media-page/serve-media-page.ts';

declare global {
  var mediaPage: MediaPage;
}

const data = (name: string) => readFileSync(join('tests/data/media', name));
const QUARTERS = data('four-quarters.png');
const STARFISH = data('starfish-with-place.jpg');

let files: ReadonlyMap<string, string | Uint8Array>;
test.beforeAll(async () => {
  files = await buildMediaPage();
});
test.beforeEach(async ({ page, context }) => {
  await routeMediaPage(context, files);
  await page.goto(MEDIA_PAGE);
  await page.waitForFunction(() => 'mediaPage' in globalThis);
});

const prepare = (page: Page, bytes: Buffer): Promise<Tested> =>
  page.evaluate((base64) => mediaPage.prepare(base64), bytes.toString('base64'));

function variantsOf(tested: Tested): Record<'t' | 'm' | 'o', TestedVariant> {
  if ('refused' in tested) throw new Error(`refused: ${JSON.stringify(tested)}`);
  return tested;
}
const bytesOf = ({ base64 }: TestedVariant): Buffer => Buffer.from(base64, 'base64');

/** A JPEG that stands upright once its EXIF orientation is applied. */
async function lyingAs(orientation: number): Promise<Buffer> {
  // Resized first and for itself: sharp would turn before it resizes.
  const large = await sharp(QUARTERS).resize(640, 480, { kernel: 'nearest' }).png().toBuffer();
  const turned = UNDO[orientation]?.(sharp(large));
  if (!turned) throw new Error('no such orientation');
  return turned.withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer();
}
/** How a camera stores the upright picture for each orientation. */
const UNDO: Record<number, (picture: Sharp) => Sharp> = {
  1: (p) => p,
  2: (p) => p.flop(),
  3: (p) => p.rotate(180),
  4: (p) => p.flip(),
  5: (p) => p.rotate(270).flop(),
  6: (p) => p.rotate(270),
  7: (p) => p.rotate(90).flop(),
  8: (p) => p.rotate(90),
};

/** Red, green, blue, yellow: the quarters of the picture from the top left, row by row. */
async function quartersOf(picture: Buffer): Promise<string[]> {
  const { data: pixels, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return [
    [0.25, 0.25],
    [0.75, 0.25],
    [0.25, 0.75],
    [0.75, 0.75],
  ].map(([x = 0, y = 0]) => {
    const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
    const [r = 0, g = 0, b = 0] = pixels.subarray(at, at + 3);
    if (r > 150 && g > 150) return 'yellow';
    return r > 150 ? 'red' : g > 120 ? 'green' : b > 150 ? 'blue' : `${r},${g},${b}`;
  });
}
const UPRIGHT = ['red', 'green', 'blue', 'yellow'];

for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
  test(`a photo stored in orientation ${orientation} is kept upright in all three sizes`, async ({ page }) => {
    const photo = await lyingAs(orientation);
    const variants = variantsOf(await prepare(page, photo));
    for (const variant of Object.values(variants)) {
      expect(await quartersOf(bytesOf(variant))).toEqual(UPRIGHT);
      expect((variant.w ?? 0) / (variant.h ?? 1)).toBeCloseTo(4 / 3, 1);
    }
  });

  test(`orientation ${orientation} is turned by ourselves where a browser does not`, async ({ page }) => {
    const stored = await sharp(await lyingAs(orientation))
      .withMetadata({ orientation: 1 })
      .png()
      .toBuffer();
    const turned = await page.evaluate(([base64, n]) => mediaPage.turn(base64, n), [
      stored.toString('base64'),
      orientation as 1,
    ] as const);
    expect(await quartersOf(Buffer.from(turned, 'base64'))).toEqual(UPRIGHT);
  });
}

test('a photo of a real phone loses place, time and phone', async ({ page }) => {
  expect((await sharp(STARFISH).metadata()).exif?.length).toBeGreaterThan(1000);
  for (const way of ['prepare', 'prepareOnPage', 'prepareWithoutWebp'] as const) {
    const tested = await page.evaluate(([name, base64]) => mediaPage[name](base64), [
      way,
      STARFISH.toString('base64'),
    ] as const);
    for (const variant of Object.values(variantsOf(tested))) {
      const bytes = bytesOf(variant);
      const { exif, xmp, iptc, comments, width, height, format } = await sharp(bytes).metadata();
      expect({ exif, xmp, iptc, comments }).toEqual({
        exif: undefined,
        xmp: undefined,
        iptc: undefined,
        comments: undefined,
      });
      expect({ width, height, mime: `image/${format}` }).toEqual({
        width: variant.w,
        height: variant.h,
        mime: variant.mime,
      });
      expect(variant.mime).toBe(way === 'prepareWithoutWebp' ? 'image/jpeg' : 'image/webp');
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(variant.hash);
      expect(bytes.length).toBe(variant.bytes);
    }
  }
});

test('a photo of 60 MB, full of noise, becomes three sizes within their limits', async ({ page }) => {
  const raw = randomFillSync(Buffer.alloc(6000 * 4000 * 3));
  const path = join(tmpdir(), `ashiato-large-${process.pid}.jpg`);
  const large = await sharp(raw, { raw: { width: 6000, height: 4000, channels: 3 } })
    .jpeg({ quality: 97, chromaSubsampling: '4:4:4' })
    .toBuffer();
  expect(large.length).toBeGreaterThan(45e6);
  expect(large.length).toBeLessThan(80 * 1024 * 1024);
  writeFileSync(path, large);
  try {
    await page.locator('#given').setInputFiles(path);
    // Off the page: a child can go on writing meanwhile.
    const worker = page.waitForEvent('worker');
    const variants = variantsOf((await page.evaluate(() => mediaPage.prepareChosen())) ?? { refused: 'invalid' });
    expect((await worker).url()).toContain('prepare-photo');
    expect(variants.t.bytes).toBeLessThanOrEqual(25 * 1024);
    expect(variants.m.bytes).toBeLessThanOrEqual(300 * 1024);
    expect(variants.o.bytes).toBeLessThan(20e6);
    expect(Math.max(variants.o.w ?? 0, variants.o.h ?? 0)).toBe(3200);
    expect((await sharp(bytesOf(variants.o)).metadata()).width).toBe(3200);
  } finally {
    rmSync(path);
  }
});

test('what is no photo, or not all of one, is refused', async ({ page }) => {
  const text = Buffer.from('これは さくぶんです。'.repeat(100));
  const cut = (await lyingAs(1)).subarray(0, -2000);
  const damaged = Buffer.from(await lyingAs(1));
  damaged.fill(0xff, 160, 700);
  expect(await prepare(page, text)).toEqual({ refused: 'not-media', field: 'kind' });
  expect(await prepare(page, Buffer.alloc(0))).toEqual({ refused: 'not-media', field: 'kind' });
  expect(await prepare(page, cut)).toEqual({ refused: 'not-media', field: 'broken' });
  expect(await prepare(page, damaged)).toEqual({ refused: 'not-media', field: 'broken' });
  expect(await prepare(page, data('starfish.heic'))).toEqual({ refused: 'not-media', field: 'format' });
  const bomb = Buffer.from(QUARTERS);
  bomb.writeUInt32BE(30_000, 16);
  bomb.writeUInt32BE(30_000, 20);
  expect(await prepare(page, bomb)).toEqual({ refused: 'too-large' });
});

test.describe('taking a photo', () => {
  test('where there is no camera at all, the pictures on the device are opened', async ({ page }) => {
    await page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('none', 'NotFoundError'));
    });
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'カメラで とる' }).click();
    expect(await (await chooser).element().getAttribute('capture')).toBeNull();
    await (await chooser).setFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: STARFISH });
    await expect(page.getByRole('img', { name: 'いま えらんだ しゃしん' })).toBeVisible();
  });

  test('the device’s own camera is the second way, then a look, then it is kept', async ({ page }) => {
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    // As on a tablet whose file chooser opens the camera, and whose browser gives none to an installed app.
    await page.evaluate(() => {
      Object.assign(HTMLInputElement.prototype, { capture: '' });
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await page.getByRole('button', { name: 'カメラで とる', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('カメラが つかえません');
    const chooser = page.waitForEvent('filechooser');
    await page
      .getByRole('button', { name: /カメラで とる$/ })
      .last()
      .click();
    expect(await (await chooser).element().getAttribute('capture')).toBe('environment');
    await (await chooser).setFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: STARFISH });
    await expect(page.getByRole('img', { name: 'いま えらんだ しゃしん' })).toBeVisible();
    await expect(page.getByText('この しゃしんで いいですか？')).toBeFocused();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole('button', { name: 'とりなおす' }).click();
    await expect(page.getByRole('button', { name: 'カメラで とる', exact: true })).toBeVisible();
    await page.locator('input[capture]').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: STARFISH });
    await page.getByRole('button', { name: 'これで いい' }).click();
    await expect(page.getByRole('button', { name: 'カメラで とる' })).toBeVisible();
    await expect.poll(() => page.evaluate(() => mediaPage.kept.length)).toBe(1);
  });

  test('a refusal is said in words, and the next try is free of it', async ({ page }) => {
    const album = page.locator('section input:not([capture])');
    await album.setInputFiles({ name: 'sakubun.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('さくぶん') });
    await expect(page.getByRole('alert')).toHaveText('これは しゃしんでは ありません。しゃしんを えらんでください。');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await album.setInputFiles({ name: 'IMG_1.HEIC', mimeType: 'image/heic', buffer: data('starfish.heic') });
    await expect(page.getByRole('alert')).toContainText('ひらけない しゃしんです');
    await album.setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: STARFISH });
    await expect(page.getByRole('alert')).toBeHidden();
    await expect(page.getByRole('button', { name: 'これで いい' })).toBeVisible();
  });

  test('a full device says so and still holds the photo for another try', async ({ page }) => {
    await page.evaluate(() => Object.assign(document.documentElement.dataset, { disk: 'full' }));
    await page.locator('input[capture]').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: STARFISH });
    await page.getByRole('button', { name: 'これで いい' }).click();
    await expect(page.getByRole('alert')).toContainText('いっぱいで');
    await expect(page.getByRole('img', { name: 'いま えらんだ しゃしん' })).toBeVisible();
    await page.evaluate(() => Object.assign(document.documentElement.dataset, { disk: '' }));
    await page.getByRole('button', { name: 'これで いい' }).click();
    await expect(page.getByRole('button', { name: 'カメラで とる' })).toBeVisible();
  });

  test('a photo may also be dropped or pasted', async ({ page }) => {
    const give = (kind: 'drop' | 'paste') =>
      page.evaluate(
        ([base64, how]) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          const transfer = new DataTransfer();
          transfer.items.add(new File([bytes], 'a.jpg', { type: 'image/jpeg' }));
          const event =
            how === 'drop'
              ? new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true })
              : new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true });
          document.querySelector('section')?.dispatchEvent(event);
        },
        [STARFISH.toString('base64'), kind] as const,
      );
    for (const kind of ['drop', 'paste'] as const) {
      await give(kind);
      await page.getByRole('button', { name: 'とりなおす' }).click();
    }
  });
});

test('a full disk: the answer is full, nothing is half there, and what the school has makes room', async ({ page }) => {
  const keep = () => page.evaluate(() => mediaPage.disk.keepPicture());
  const first = await keep();
  const second = await keep();
  // A disk that takes no more, also not the app's own notes, until something is taken away.
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    let roomFor = 5;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...value: Parameters<typeof put>) {
      if (this.name === 'chunks') roomFor -= 1;
      if (roomFor < 0 && ['chunks', 'meta'].includes(this.name))
        throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, value);
    };
    const remove = IDBObjectStore.prototype.delete;
    IDBObjectStore.prototype.delete = function (this: IDBObjectStore, key) {
      if (this.name === 'chunks') roomFor += 10;
      return remove.call(this, key);
    };
  });
  expect(await keep()).toBe('full');
  expect(await page.evaluate(() => mediaPage.disk.counts())).toEqual({
    work: 2,
    media: 2,
    outbox: 4,
    uploads: 6,
    blobs: 6,
  });
  expect(await page.evaluate(() => mediaPage.disk.whatIsHere())).toEqual({ [first]: 'tmo', [second]: 'tmo' });

  await page.evaluate(() => mediaPage.disk.confirmAll());
  const next = await keep();
  expect(await page.evaluate(() => mediaPage.disk.whatIsHere())).toEqual({
    [first]: 'tm',
    [second]: 'tm',
    [next]: 'tmo',
  });
});
