// A film as a work, in the real app: recorded without a network, not lost when the page dies, refused in words; and what shines
// through the camera's picture, from this device alone.
import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { rowsOf, theOne } from './device.ts';
import { childAtWork, WITH_MADE_UP_DEVICES } from './recording.ts';
import { type DemoPerson, type School } from './school.ts';

test.use(WITH_MADE_UP_DEVICES);

let school: School;
let child: BrowserContext;
let pupil: DemoPerson;
let page: Page;
let work: string;

test.beforeAll(async ({ browser }) => {
  ({ school, child, pupil, page, work } = await childAtWork(browser));
});
test.afterAll(async () => {
  await child?.close();
  await school?.close();
});

const button = (name: RegExp) => page.getByRole('button', { name });
const films = async () => (await rowsOf(page, pupil, 'work')).filter((row) => row['kind'] === 'video');
const held = async () => (await rowsOf(page, pupil, 'takes')).length;
/** The work that was made last, and its film and still. */
async function newestFilm() {
  const newest = (await films()).toSorted((a, b) => Number(a['madeAt']) - Number(b['madeAt'])).at(-1);
  const media = theOne(await rowsOf(page, pupil, 'media'), (row) => row.id === newest?.['media']);
  const variants = media['variants'] as Record<'o' | 't', { mime: string; duration: number; w: number; h: number }>;
  return { newest, ...variants };
}
const axe = async () => (await new AxeBuilder({ page }).analyze()).violations;
const openFilm = () => button(/^どうが$/).click();
async function startFilming(): Promise<void> {
  await button(/^どうがを とる/).click();
  const start = button(/^とりはじめる/);
  await expect(start).toBeFocused();
  await expect(start).not.toHaveAttribute('aria-busy');
  expect(await axe()).toEqual([]);
  await start.press('Enter');
  await expect(page.getByText(/とっています/)).toBeVisible();
  await expect.poll(held).toBeGreaterThanOrEqual(2);
}

test('a film is recorded, looked at and kept without a network; it plays on its own page and beside another', async () => {
  await page.goto(school.origin + work);
  await child.setOffline(true);
  const before = (await films()).length;
  await openFilm();
  expect(await axe()).toEqual([]);
  await startFilming();
  expect(await axe()).toEqual([]);
  await button(/^おわる/).click();
  await expect(page.getByText(/これで いいですか/)).toBeVisible();
  expect(await axe()).toEqual([]);
  await button(/^[見み]る/).click();
  await expect
    .poll(() => page.evaluate(() => document.querySelector<HTMLVideoElement>('#main video')?.currentTime ?? 0))
    .toBeGreaterThan(0.2);
  await button(/^これで いい/).click();
  await expect.poll(async () => (await films()).length).toBe(before + 1);
  await expect.poll(held).toBe(0);
  const { newest, o, t } = await newestFilm();
  expect(o.mime).toMatch(/^video\//);
  expect([o.w, o.h]).toEqual([1280, 720]);
  expect(o.duration).toBeGreaterThan(1);
  expect(o.duration).toBeLessThan(60);
  expect(t).toMatchObject({ w: 320, h: 180 });
  await page.goto(`${school.origin}/works/${newest?.id}`);
  await expect(page.locator('#main video')).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => document.querySelector<HTMLVideoElement>('#main video')?.duration ?? 0))
    .toBeGreaterThan(1);
  await page.goto(`${school.origin}/compare?unit=${String(newest?.['unit'])}&b=work:${newest?.id}`);
  await expect(page.locator('#main video').first()).toBeVisible();
  await child.setOffline(false);
});

test('a page that dies while filming offers what was filmed so far', async () => {
  await page.goto(school.origin + work);
  const before = (await films()).length;
  await openFilm();
  await startFilming();
  const seconds = await held();
  await page.close({ runBeforeUnload: false });
  page = await child.newPage();
  await page.goto(school.origin + work);
  await expect(page.getByText(/とちゅうまでの/)).toBeVisible();
  await button(/^これで いい/).click();
  await expect.poll(async () => (await films()).length).toBe(before + 1);
  // A piece a second: of what was laid down before it died nothing is missing but the last piece's end.
  const { duration } = (await newestFilm()).o;
  expect(duration).toBeGreaterThan(seconds - 1);
});

test('a camera that may not be used says what to do; a telephone’s film is the second way, a long one is cut', async () => {
  await page.goto(school.origin + work);
  const before = (await films()).length;
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await openFilm();
  await button(/^どうがを とる/).click();
  await expect(page.getByRole('alert')).toContainText('カメラが つかえません');
  const input = page.locator('input[accept="video/*"]').first();
  await input.setInputFiles('tests/data/media/hevc.mov');
  await expect(page.getByRole('alert')).toContainText(/ひらけない/);
  await input.setInputFiles('tests/data/media/long-film.mp4');
  const slider = page.getByRole('slider', { name: /のこす/ });
  await slider.focus();
  await slider.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', /0:1[45].*1:1[45]/);
  expect(await axe()).toEqual([]);
  await button(/^ここを/).press('Enter');
  await button(/^これで いい/).click();
  await expect.poll(async () => (await films()).length).toBe(before + 1);
});

test('without a microphone the film is silent, and that is said first', async () => {
  await page.goto(school.origin + work);
  await page.evaluate(() => {
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = (wish) =>
      wish?.audio ? Promise.reject(new DOMException('no', 'NotAllowedError')) : ask(wish);
  });
  await openFilm();
  await button(/^どうがを とる/).click();
  await expect(page.getByText(/ない どうがに なります/)).toBeVisible();
  await expect(button(/^とりはじめる/)).not.toHaveAttribute('aria-busy');
  await button(/^やめる/).click();
  await expect(page.locator('#main video')).toHaveCount(0);
});

test('the last work shines through the finder without a network; what is chosen is there next time', async () => {
  await page.goto(school.origin + work);
  await child.setOffline(true);
  await button(/^カメラで とる/).click();
  const over = page.locator('#main video + img');
  await expect(over).toBeVisible();
  expect(await over.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(100);
  expect(await axe()).toEqual([]);
  const strength = page.getByRole('slider', { name: /こさ/ });
  await strength.focus();
  await strength.press('End');
  await expect(over).toHaveCSS('opacity', '0.9');
  await page.getByRole('radio', { name: /てほん|手本/ }).check({ force: true });
  await expect(over).toBeVisible();
  // A choice is written when the hand rests.
  await expect
    .poll(async () => (await rowsOf(page, pupil, 'meta')).find((row) => row['key'] === 'ghost'))
    .toMatchObject({
      value: { of: 'model', strength: 0.9 },
    });
  await page.reload();
  await button(/^カメラで とる/).click();
  await expect(page.getByRole('radio', { name: /てほん|手本/ })).toBeChecked();
  await child.setOffline(false);
});
