// A friend's face on a photo: painted over by hand and by keys in the real record, and gone from every byte that is kept or sent.
import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { bytesHere, rowsOf, settled, theOne } from './device.ts';
import { type DemoPerson, isReadyForOffline, personIn, type School, signIn, startSchool } from './school.ts';
import { childScreens } from './screens.ts';

let school: School;
let child: BrowserContext;
let pupil: DemoPerson;
let page: Page;

test.beforeAll(async ({ browser }) => {
  school = await startSchool();
  child = await browser.newContext({ viewport: { width: 1180, height: 820 } });
  pupil = personIn(school, 'pupil', 2);
  page = await signIn(child, pupil);
  await isReadyForOffline(page);
  await settled(page);
});
test.afterAll(async () => {
  await child?.close();
  await school?.close();
});

/** Fine black and white fields: whatever is hidden becomes grey, whatever is not stays black and white. */
const PHOTO = { w: 2400, h: 1800, field: 24 };
/** Middle of the brush, and its half, as fractions of the width. */
const DAB = { x: 0.5, y: 0.5, r: 0.1 };

test('what is hidden is hidden in all three sizes, here and at school, and the photo from before is nowhere', async () => {
  const at = await childScreens(page, pupil);
  await page.goto(school.origin + at['record: work']);
  const button = (name: RegExp) => page.getByRole('button', { name });
  const works = new Set((await rowsOf(page, pupil, 'work')).map(({ id }) => id));
  await child.setOffline(true);
  await page
    .locator('#main input[type=file][accept^="image"]')
    .last()
    .setInputFiles(await checkered());
  await button(/^かくす/).click();
  await expect(page.getByText('かくす ところを なぞります')).toBeFocused();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await paintUpperLeft();
  await page.getByRole('radio', { name: /^ふとい/ }).check();
  const frame = page.getByRole('slider', { name: /かくす わく/ });
  await frame.focus();
  await bringTo(DAB);
  await page.keyboard.press('Space');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await button(/^これで かくす/).click();
  await expect(page.getByText(/この しゃしんで いいですか|まっすぐに しますか/)).toBeFocused();
  await expect(button(/^かくす まえに もどす/)).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  // Fields of black and white may look like a sheet: then it stays as it is.
  await button(/^(これで|このままで) いい/).click();

  const made = async () => (await rowsOf(page, pupil, 'work')).find(({ id }) => !works.has(id));
  await expect.poll(made).toBeTruthy();
  const work = await made();
  const media = theOne(await rowsOf(page, pupil, 'media'), ({ id }) => id === work?.['media']);
  const variants = media['variants'] as Record<'o' | 'm' | 't', { readonly hash: string }>;
  for (const name of ['o', 'm', 't'] as const) {
    const { hidden, open } = await looksOf(variants[name].hash);
    expect(hidden, `${name}: nothing shines through`).toBeLessThan(0.005);
    expect(open, `${name}: the rest is as it was`).toBeGreaterThan(0.3);
  }
  const kept = Object.values(variants).map(({ hash }) => hash);
  // Pictures of others may still be coming in: whatever lies here belongs to a record, and of this one there is nothing more.
  const named = new Set(
    (await rowsOf(page, pupil, 'media')).flatMap((row) =>
      Object.values(row['variants'] as Record<string, { readonly hash: string }>).map(({ hash }) => hash),
    ),
  );
  const here = [...new Set(await bytesHere(page, pupil))];
  expect(here).toEqual(expect.arrayContaining(kept));
  expect(
    here.filter((hash) => !named.has(hash)),
    'no other bytes are here',
  ).toEqual([]);
  expect(await elsewhere(), 'nor anywhere else in the browser').toEqual([]);
  await child.setOffline(false);
  for (const hash of kept) await expect.poll(() => school.holds(hash)).toBe(true);
});

test('a brush that cannot be fetched leaves the photo, and says so', async ({ browser }) => {
  const other = await browser.newContext({ serviceWorkers: 'block' });
  const bare = await signIn(other, pupil);
  await settled(bare);
  await bare.goto(school.origin + (await childScreens(bare, pupil))['record: work']);
  await other.route(/hide-picture/, (route) => route.abort());
  const input = bare.locator('#main input[type=file][accept^="image"]').last();
  await input.setInputFiles('tests/data/media/starfish-with-place.jpg');
  await bare.getByRole('button', { name: /^かくす/ }).click();
  await expect(bare.getByText(/いまは かくせません/)).toBeVisible();
  await expect(bare.getByRole('button', { name: /^これで いい/ })).toBeVisible();
  await other.close();
});

/** Black and white all over, as a camera's JPEG. */
async function checkered() {
  const base64 = await page.evaluate(async ({ w, h, field }) => {
    const canvas = new OffscreenCanvas(w, h);
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas');
    pen.fillStyle = 'white';
    pen.fillRect(0, 0, w, h);
    pen.fillStyle = 'black';
    for (let y = 0; y < h; y += field)
      for (let x = (y / field) % 2 ? field : 0; x < w; x += field * 2) pen.fillRect(x, y, field, field);
    const bytes = new Uint8Array(
      await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 })).arrayBuffer(),
    );
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }, PHOTO);
  return { name: 'friends.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') };
}

/** With the mouse, along the upper left. */
async function paintUpperLeft(): Promise<void> {
  const picture = page.getByRole('img', { name: /いま えらんだ/ });
  await picture.scrollIntoViewIfNeeded();
  const box = await picture.boundingBox();
  if (!box) throw new Error('it is on the screen');
  await page.mouse.move(box.x + box.width * 0.15, box.y + box.height * 0.2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.35, box.y + box.height * 0.2, { steps: 6 });
  await page.mouse.up();
}

/** The frame stands where the hand began; the keys bring it to the middle. */
async function bringTo({ x, y }: { readonly x: number; readonly y: number }): Promise<void> {
  const frame = page.getByRole('slider', { name: /かくす わく/ });
  for (let tries = 0; tries < 60; tries += 1) {
    const place = (await frame.getAttribute('aria-valuetext')) ?? '';
    const [left = 0, top = 0] = place.match(/\d+(?=%)/g)?.map(Number) ?? [];
    const [dx, dy] = [Math.round(x * 100) - left, Math.round(y * 100) - top];
    if (Math.abs(dx) <= 1 && Math.abs(dy) <= 1) return;
    if (Math.abs(dx) > 1) await page.keyboard.press(dx > 0 ? 'ArrowRight' : 'ArrowLeft');
    else await page.keyboard.press(dy > 0 ? 'ArrowDown' : 'ArrowUp');
    await expect(frame).not.toHaveAttribute('aria-valuetext', place);
  }
  throw new Error('the keys do not bring it there');
}

/** Shares of pixels that are clearly black or white: under the brush, and in a corner where it was not. */
function looksOf(hash: string): Promise<{ readonly hidden: number; readonly open: number }> {
  return page.evaluate(
    async ([name, wanted, { x, y, r }]) => {
      const rows = await new Promise<{ hash: string; n: number; data: ArrayBuffer }[]>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
        opening.addEventListener('success', () => {
          const asking = opening.result.transaction('chunks').objectStore('chunks').getAll();
          asking.addEventListener('success', () => {
            opening.result.close();
            resolve(asking.result);
          });
        });
      });
      const parts = rows.filter((row) => row.hash === wanted).sort((a, b) => a.n - b.n);
      const bitmap = await createImageBitmap(new Blob(parts.map(({ data }) => data)));
      const { width: w, height: h } = bitmap;
      const pen = new OffscreenCanvas(w, h).getContext('2d');
      if (!pen) throw new Error('no canvas');
      pen.drawImage(bitmap, 0, 0);
      const { data } = pen.getImageData(0, 0, w, h);
      const share = (within: (px: number, py: number) => boolean) => {
        let [all, strong] = [0, 0];
        for (let py = 0; py < h; py += 1)
          for (let px = 0; px < w; px += 1) {
            if (!within(px, py)) continue;
            all += 1;
            const grey = data[(py * w + px) * 4] ?? 0;
            if (grey < 64 || grey > 191) strong += 1;
          }
        return strong / all;
      };
      const dab = (px: number, py: number) => Math.hypot(px - x * w, py - y * h) < r * w * 0.85;
      // What the mouse painted: the middle of its way.
      const way = (px: number, py: number) => px > 0.18 * w && px < 0.32 * w && Math.abs(py - 0.2 * h) < 0.03 * w;
      return {
        hidden: Math.max(share(dab), share(way)),
        open: share((px, py) => px > 0.75 * w && py > 0.75 * h),
      };
    },
    [`pf1_${pupil.id}`, hash, DAB] as const,
  );
}

/** Pictures that lie outside of the account's own database: caches, files, what the page noted. */
function elsewhere(): Promise<string[]> {
  return page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys())
        if (/^(blob|data):|\/api\/media\//.test(request.url)) found.push(request.url);
    for await (const name of (await navigator.storage.getDirectory()).keys()) found.push(`file ${name}`);
    for (const [name, value] of Object.entries({ ...localStorage, ...sessionStorage }))
      if (String(value).length > 20_000) found.push(`noted ${name}`);
    return found;
  });
}
