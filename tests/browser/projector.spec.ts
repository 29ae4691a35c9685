// 映す: what the class sees on the wall, read as words and as pixels: the works and nothing that is private. Without a network.
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { isDrawn, rowsOf, settled, theOne } from './device.ts';
import { isReadyForOffline, personIn, type School, signIn, startSchool } from './school.ts';

let school: School;
let room: BrowserContext;
let wall: Page;
let names: readonly string[];
let address: string;
test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  school = await startSchool();
  room = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
  const teacher = personIn(school, 'teacher');
  wall = await signIn(room, teacher);
  await isReadyForOffline(wall);
  await settled(wall);
  const units = await rowsOf(wall, teacher, 'unit');
  const unit = theOne(units, (each) => each['subject'] === 'shosha' && each['state'] === 'open');
  address = `${school.origin}/projector/${unit.id}`;
  const people = await rowsOf(wall, teacher, 'person');
  names = people.filter(({ role }) => role === 'pupil').map(({ displayName }) => String(displayName));
});
test.afterAll(async () => {
  await room?.close();
  await school?.close();
});

const dialog = () => wall.getByRole('dialog');
/** Every word that stands on the page, or that a screen reader would find on it. */
const wordsOn = (page: Page) => page.evaluate(() => document.title + document.body.outerHTML);
const namesIn = (words: string) => names.filter((name) => words.includes(name));

async function open(): Promise<void> {
  await wall.goto(address);
  await isDrawn(wall);
  await wall.locator('li > button img').first().waitFor();
}
/** Puts the first `count` works on the wall and waits until all of them are drawn in their middle size. */
async function putUp(count: number): Promise<void> {
  const tiles = wall.locator('li > button[aria-pressed]');
  await expect.poll(() => tiles.count()).toBeGreaterThanOrEqual(count);
  for (let at = 0; at < count; at += 1) await tiles.nth(at).click();
  await wall.getByRole('button', { name: `${count}点を映す` }).click();
  await isUp(count);
}
async function isUp(count: number): Promise<void> {
  await expect(dialog().locator('figure')).toHaveCount(count);
  await expect(dialog().locator('figure img')).toHaveCount(count);
  await wall.waitForFunction(() =>
    [...document.querySelectorAll<HTMLImageElement>('dialog figure img')].every(
      (img) => img.complete && img.naturalWidth > 300,
    ),
  );
  await wall.evaluate(() => document.fonts.ready.then(() => undefined));
}
const end = () => wall.getByRole('button', { name: '映すのをやめる' }).click();

test('with names hidden, no name stands anywhere: not on the page, not under it, not in its title', async () => {
  await open();
  expect(namesIn(await wordsOn(wall))).toEqual([]);
  await putUp(4);
  expect(namesIn(await wordsOn(wall))).toEqual([]);
  const said = await dialog().innerText();
  expect(said.match(/作品[A-D]/g)).toEqual(['作品A', '作品B', '作品C', '作品D']);
  await dialog().getByRole('button', { name: '名前をかくす' }).click();
  await expect.poll(async () => namesIn(await dialog().innerText()).length).toBeGreaterThan(0);
  await dialog().getByRole('button', { name: '名前をかくす' }).click();
  await end();
});

test('it fills the screen, and no word of a child or a teacher is on it', async () => {
  await open();
  await putUp(2);
  const box = await dialog().boundingBox();
  const size = wall.viewportSize();
  expect([box?.x, box?.y, box?.width, box?.height]).toEqual([0, 0, size?.width, size?.height]);
  const teacher = personIn(school, 'teacher');
  const words = await Promise.all(
    ['goal', 'reflection', 'feedback', 'signal'].map((table) => rowsOf(wall, teacher, table)),
  );
  const sentences = words.flat().flatMap((row) => [row['words'], row['nextGoal'], row['answer']].map(String));
  const page = await wordsOn(wall);
  expect(sentences.filter((sentence) => sentence.length > 3 && page.includes(sentence))).toEqual([]);
  await end();
});

test('whatever the app has to say meanwhile, not one pixel of the wall changes', async () => {
  await open();
  await putUp(3);
  const before = await wall.screenshot();
  // The network goes: the pill in the page under the wall says so.
  await room.setOffline(true);
  await wall.evaluate(() => dispatchEvent(new Event('offline')));
  await wall.locator('[data-standing]:not([data-standing="Saved"])').waitFor({ state: 'attached', timeout: 90_000 });
  expect((await wall.screenshot()).equals(before)).toBe(true);
  await room.setOffline(false);
  await wall.evaluate(() => dispatchEvent(new Event('online')));
  await wall.locator('[data-standing="Saved"]').waitFor({ state: 'attached', timeout: 90_000 });
  expect((await wall.screenshot()).equals(before)).toBe(true);
  await end();
});

test('the same zoom for all, and a pen over them, with no network at all', async () => {
  await open();
  await putUp(2);
  await end();
  await room.setOffline(true);
  await wall.reload();
  await isDrawn(wall);
  await wall.locator('li > button img').first().waitFor();
  await putUp(2);
  await dialog()
    .getByRole('button', { name: /大きく/ })
    .first()
    .click();
  const scales = () =>
    dialog()
      .locator('figure [data-zoomed] > div')
      .evaluateAll((layers) => layers.map((layer) => layer.style.transform));
  await expect.poll(async () => new Set(await scales()).size).toBe(1);
  expect((await scales())[0]).toContain('scale(1.5)');

  const before = await wall.screenshot();
  await dialog().getByRole('button', { name: '書きこむ' }).click();
  const sheet = dialog().getByRole('img', { name: '書きこみの紙' });
  const box = await sheet.boundingBox();
  if (!box) throw new Error('no sheet');
  await wall.mouse.move(box.x + 100, box.y + 100);
  await wall.mouse.down();
  await wall.mouse.move(box.x + 300, box.y + 200, { steps: 5 });
  await wall.mouse.up();
  await expect(sheet.locator('path')).toHaveCount(1);
  expect((await wall.screenshot()).equals(before)).toBe(false);
  await end();
  await expect(wall.locator('svg path[fill="#c8281e"]')).toHaveCount(0);
  await room.setOffline(false);
});

test('one child’s before and after stands there only with works that the child opened to the class', async () => {
  await open();
  await wall.getByRole('radio', { name: 'ひとりの前と後' }).click();
  const teacher = personIn(school, 'teacher');
  const works = await rowsOf(wall, teacher, 'work');
  const unit = address.split('/').at(-1);
  const opened = works.filter((work) => work['unit'] === unit && work['audience'] === 'class' && !work['trashed']);
  const byOwner = Map.groupBy(opened, (work) => work['owner']);
  const most = [...byOwner.values()].filter((its) => its.length > 1).length;
  const pairs = wall.getByRole('button', { name: /人目の前と後/ });
  await expect(pairs).toHaveCount(most);
  expect(most).toBeGreaterThan(0);
  await pairs.first().click();
  await isUp(2);
  expect(await dialog().locator('figcaption').allInnerTexts()).toEqual([
    expect.stringMatching(/^前・/),
    expect.stringMatching(/^後・/),
  ]);
  await end();
});
