// Every story by keyboard alone: comparing and lining up, marks, drawing, hiding a face, films, how one grew, looking back, settings.
import { type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { isDrawn, rowsOf, said } from './device.ts';
import { chooseAt, notByKeys, pressAt, tabTo } from './keys.ts';
import { childAtWork, WITH_MADE_UP_DEVICES } from './recording.ts';
import type { DemoPerson, School } from './school.ts';
import { CHILD_SCREENS, childScreens } from './screens.ts';

test.use(WITH_MADE_UP_DEVICES);

let school: School;
let child: BrowserContext;
let pupil: DemoPerson;
let page: Page;
let at: Awaited<ReturnType<typeof childScreens>>;

test.beforeAll(async ({ browser }) => {
  ({ school, child, pupil, page } = await childAtWork(browser));
  at = await childScreens(page, pupil);
});
test.afterAll(async () => {
  await child?.close();
  await school?.close();
});

const button = (words: string) => page.getByRole('button', { name: said(words) }).first();
const group = (words: string): Locator =>
  page
    .getByRole('radiogroup', { name: said(words) })
    .or(page.getByRole('group', { name: said(words) }))
    .first();
const press = (words: string) => pressAt(page, button(words));
const worksOf = async (kind: string) => (await rowsOf(page, pupil, 'work')).filter((row) => row['kind'] === kind);
async function open(screen: keyof typeof at): Promise<void> {
  await page.goto(school.origin + at[screen]);
  await isDrawn(page);
}

test('comparing: which ones, how, lined up a little at a time, and a third one beside them', async () => {
  await open('comparing: pictures');
  await press('もう一つくらべる');
  const strip = page.locator('[data-ref^="work:"][aria-pressed="false"]:not([data-slot])').first();
  await pressAt(page, strip);
  await expect(page.locator('#main [data-tint]')).toHaveCount(3);
  await chooseAt(page, group('くらべかた'), said('かさねる'));
  await press('いちをあわせる');
  await press('右へ');
  await expect(button('一つもどす')).not.toHaveAttribute('aria-disabled', 'true');
  await press('大きく');
  await press('できた');
  await expect(button('いちをあわせる')).toBeVisible();
  await chooseAt(page, group('くらべかた'), said('スライド'));
  const edge = page.getByRole('slider', { name: said('さかいめ') }).first();
  await tabTo(page, edge);
  const before = await edge.getAttribute('aria-valuetext');
  await page.keyboard.press('ArrowRight');
  await expect(edge).not.toHaveAttribute('aria-valuetext', before ?? '');
});

test('a mark on a work: put where the arrows lead, and its words', async () => {
  const before = (await rowsOf(page, pupil, 'pin')).length;
  await open('work');
  await press('かだいをつける');
  const stage = page.locator('#main [role="group"][tabindex="0"]').first();
  await expect(stage).toBeFocused();
  for (const key of ['ArrowRight', 'ArrowUp', 'Enter']) await page.keyboard.press(key);
  await expect(page.getByRole('textbox', { name: 'ことば' })).toBeFocused();
  await page.keyboard.type('みじかい');
  await press('できあがり');
  await expect.poll(async () => (await rowsOf(page, pupil, 'pin')).length).toBe(before + 1);
});

test('a drawing: a pen that goes by arrows', async () => {
  await open('record: work');
  const before = (await worksOf('drawing')).length;
  await pressAt(page, page.getByRole('button', { name: /^(絵|え)/ }));
  const pen = page.getByRole('slider', { name: 'キーで かく ペン' });
  await tabTo(page, pen);
  for (const key of [' ', 'Shift+ArrowRight', 'Shift+ArrowDown', ' ']) await page.keyboard.press(key);
  await press('これでいい');
  await expect.poll(async () => (await worksOf('drawing')).length).toBe(before + 1);
});

test('a face on a photo is hidden', async () => {
  await open('record: work');
  const before = (await worksOf('photo')).length;
  const photo = await sharp({ create: { width: 1200, height: 900, channels: 3, background: '#7b9fb0' } })
    .composite([{ input: { create: { width: 300, height: 300, channels: 3, background: '#17181b' } } }])
    .jpeg()
    .toBuffer();
  const chooser = page.waitForEvent('filechooser');
  await press('しゃしんをえらぶ');
  await (await chooser).setFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: photo });
  await press('かくす');
  await tabTo(page, page.getByRole('slider', { name: 'かくす わく' }));
  for (const key of ['Shift+ArrowLeft', 'Shift+ArrowUp', ' ']) await page.keyboard.press(key);
  await press('これでかくす');
  await expect(button('かくすまえにもどす')).toBeVisible();
  await pressAt(page, page.getByRole('button', { name: /^(これで|このままで) いい/ }));
  await expect.poll(async () => (await worksOf('photo')).length).toBe(before + 1);
});

test('a film is recorded and kept, and a point of a model’s film is played over and over', async () => {
  await open('record: work');
  const before = (await worksOf('video')).length;
  await pressAt(page, page.getByRole('button', { name: /^どうが$/ }));
  await press('どうがをとる');
  const start = button('とりはじめる');
  await expect(start).not.toHaveAttribute('aria-busy');
  await pressAt(page, start);
  await expect(page.getByText(/とっています/)).toBeVisible();
  await expect.poll(async () => (await rowsOf(page, pupil, 'takes')).length).toBeGreaterThanOrEqual(1);
  await press('おわる');
  await press('これでいい');
  await expect.poll(async () => (await worksOf('video')).length).toBe(before + 1);

  await open('model: video');
  const film = page.locator('#main video').first();
  await expect.poll(() => film.evaluate((each: HTMLVideoElement) => each.readyState)).toBeGreaterThan(2);
  await press('ここから');
  await press('1コマすすめる');
  await press('1コマすすめる');
  await press('ここまで');
  await press('かがみ');
  await expect(film).toHaveAttribute('data-mirrored', 'true');
});

test('how the works grew: opened, gone through, made into one picture, closed', async () => {
  await open('comparing: pictures');
  await press('のびを見る');
  const slider = page.getByRole('slider', { name: said('どのさくひんを見るか') });
  await tabTo(page, slider);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveValue('1');
  await chooseAt(page, group('はやさ'), said('はやい'));
  await press('一まいの絵にする');
  await expect(page.getByRole('link', { name: said('この端末にのこす') })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(slider).toBeHidden();
  await expect(button('のびを見る')).toBeFocused();
});

test('looking back: words are found and opened, and the way to them goes on by keys', async () => {
  await open('records');
  await pressAt(page, page.getByRole('link', { name: said('さがす') }).first());
  const field = page
    .getByRole('searchbox')
    .or(page.getByRole('textbox', { name: said('さがすことば') }))
    .first();
  await tabTo(page, field);
  await page.keyboard.type('はね');
  const found = page
    .getByRole('list', { name: said('見つかったことば') })
    .getByRole('link')
    .first();
  await pressAt(page, found);
  await expect(page).not.toHaveURL(/search/);
  await open('records: path');
  await pressAt(page, page.locator('#main').getByRole('link').first());
});

test('on every screen whatever a finger can press is reached by Tab, and it is seen where the keys are', async () => {
  for (const name of CHILD_SCREENS) {
    await open(name);
    // What comes late is gone through once more.
    await expect.poll(() => notByKeys(page), name).toEqual([]);
  }
});

test('settings: letters larger, and back', async () => {
  await open('settings');
  await chooseAt(page, group('文字の大きさ'), said('もっと大きい'));
  await expect(page.locator('html')).toHaveAttribute('data-text', /.+/);
  await chooseAt(page, group('文字の大きさ'), said('ふつう'));
});
