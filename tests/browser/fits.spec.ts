// Where things come to stand when there is little room: no button left over in a line of its own, nothing out of its card, no head of
// a page in two lines that has room in one.
import { expect, type Locator, type Page, test } from '@playwright/test';
import { isDrawn, said } from './device.ts';
import { personIn, type School, startSchool } from './school.ts';
import { CHROMEBOOK, LYING, openOn, PHONE, UPRIGHT } from './sizes.ts';

let school: School;
test.beforeAll(async () => {
  school = await startSchool();
});
test.afterAll(async () => {
  await school?.close();
});

test('on a phone the four answers to the teacher stand two and two', async ({ context }) => {
  const page = await openOn(context, personIn(school, 'pupil', 0), PHONE);
  const answers = page.getByRole('group', { name: said('先生に へんじ') }).getByRole('button');
  await expect(answers).toHaveCount(4);
  const rows = await middles(answers);
  expect(rows[0]).toBeCloseTo(rows[1] ?? 0, 0);
  expect(rows[2]).toBeCloseTo(rows[3] ?? 0, 0);
  expect(rows[2]).toBeGreaterThan(rows[0] ?? 0);
});

test('on a phone the sign of the footprints stands beside their name', async ({ context }) => {
  const page = await openOn(context, personIn(school, 'pupil', 0), PHONE);
  const heading = page.getByRole('heading', { name: said('の あしあと') });
  const [sign, name] = await middles(heading.locator('> *'));
  expect(sign).toBeCloseTo(name ?? 0, 0);
});

test('in English the ways of comparing stand beside the title on an iPad', async ({ context }) => {
  const page = await openOn(context, personIn(school, 'pupil', 3), LYING);
  await page.getByRole('link', { name: said('の せってい') }).click();
  await page.getByRole('radio', { name: 'English' }).click();
  await page.getByRole('link', { name: 'Compare', exact: true }).click();
  await page.getByRole('main').getByRole('link', { name: '「友」' }).click();
  await expect(page.getByRole('radio', { name: 'Overlay' })).toBeVisible();
  const [title] = await middles(page.getByRole('heading', { name: 'Compare', exact: true }));
  const [way] = await middles(page.getByRole('radio', { name: 'Overlay' }));
  expect(Math.abs((title ?? 0) - (way ?? 0))).toBeLessThan(12);
});

test('on an iPad the four answers fill the card that they stand in', async ({ context }) => {
  const page = await openOn(context, personIn(school, 'pupil', 0), LYING);
  const group = page.getByRole('group', { name: said('先生に へんじ') }).first();
  const [, second] = await edges(group.getByRole('button'));
  const [place] = await edges(group);
  expect(second?.right).toBeCloseTo(place?.right ?? 0, 0);
});

/** A child's lesson with a work, beside the board. */
const openWork = (page: Page) =>
  page
    .getByRole('gridcell')
    .getByRole('button', { name: /作品あり/ })
    .first()
    .click();

test('on a phone the 手本 and the works to choose from stand in one line while comparing', async ({ context }) => {
  const page = await openOn(context, personIn(school, 'pupil', 0), PHONE);
  await page.getByRole('link', { name: said('くらべる'), exact: true }).click();
  await page.getByRole('main').getByRole('link', { name: '「光」' }).click();
  const strip = page.getByRole('region', { name: said('この たんげんの 手本と さくひん') });
  await expect(strip.getByRole('button').nth(2)).toBeVisible();
  const [model, first] = await middles(strip.getByRole('listitem'));
  expect(model).toBeCloseTo(first ?? 0, 0);
});

test('on a Chromebook all that a teacher can give stands in the window, also 「もういちどで返す」', async ({
  context,
}) => {
  const page = await openOn(context, personIn(school, 'teacher'), CHROMEBOOK);
  await openWork(page);
  const panel = page.getByRole('complementary');
  await expect(panel.getByRole('button', { name: 'もういちどで返す' })).toBeVisible();
  for (const { bottom } of await edges(panel.getByRole('button', { name: /返す|ことば|スタンプ/ })))
    expect(bottom).toBeLessThan(CHROMEBOOK.height);
});

test('what a teacher is about to press stays where it is while the last of the ways from the board comes', async ({
  browser,
}) => {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: CHROMEBOOK });
  const last = Promise.withResolvers<void>();
  await context.route(/media-later-(?!place)/, async (route) => {
    await last.promise;
    await route.continue();
  });
  const page = await openOn(context, personIn(school, 'teacher'), CHROMEBOOK);
  const lead = page.getByRole('button', { name: 'みんなの画面にひらく' });
  await expect(lead).toBeVisible();
  const later = page.getByRole('button', { name: '写真はあとで送る' });
  await expect(later).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const before = await edges(lead);
  last.resolve();
  await expect(later).toBeVisible();
  expect(await edges(lead)).toEqual(before);
  await context.close();
});

test('beside a work in which nothing was marked there is no hole: what is told about it begins where the picture does', async ({
  context,
}) => {
  const page = await openOn(context, personIn(school, 'teacher'), CHROMEBOOK);
  await openWork(page);
  await page
    .getByRole('complementary')
    .getByRole('link', { name: /作品を大きく見る/ })
    .last()
    .click();
  const about = page.getByRole('region', { name: said('この さくひんの こと') });
  await expect(about).toBeVisible();
  const [told] = await edges(about);
  const [shown] = await edges(page.getByRole('main').locator('section').first());
  expect(told?.top).toBeCloseTo(shown?.top ?? 0, 0);
});

// A teacher's language goes along to their next device: from here on it is English.
test('in English no word of what a teacher can give is cut in two', async ({ context }) => {
  const page = await openOn(context, personIn(school, 'teacher'), CHROMEBOOK);
  await page.goto(`${school.origin}/settings`);
  await page.getByRole('radio', { name: 'English' }).click();
  await page.getByRole('link', { name: 'Class board' }).click();
  await page
    .getByRole('gridcell')
    .getByRole('button', { name: /Work: there/ })
    .first()
    .click();
  const ways = page.getByRole('complementary').getByRole('button', { name: /phrases|Hand back|voice|stamps/ });
  await expect(ways).toHaveCount(4);
  expect(await ways.evaluateAll(wordsInTwo)).toEqual([]);
});

test('in English too a teacher’s bar keeps its line on an upright iPad, and the ways from the board theirs on a Chromebook', async ({
  context,
}) => {
  const page = await openOn(context, personIn(school, 'teacher'), CHROMEBOOK);
  await page.goto(`${school.origin}/settings`);
  await page.getByRole('radio', { name: 'English' }).check();
  await page.goto(`${school.origin}/board`);
  await isDrawn(page);
  const ways = page
    .getByRole('main')
    .getByRole('link', { name: /^(Project|Before they go away|Print|File worksheets)$/ });
  await expect(ways).toHaveCount(4);
  expect(new Set((await middles(ways)).map(Math.round)).size).toBe(1);
  await page.setViewportSize(UPRIGHT);
  const bar = page.getByRole('navigation').first();
  const [first] = await middles(bar.getByRole('link', { name: 'Class board' }));
  const [face] = await middles(page.getByRole('link', { name: /settings/i }).first());
  expect(Math.abs((first ?? 0) - (face ?? 0))).toBeLessThan(12);
});

/** How far down the page the middle of each is. */
const middles = (all: Locator): Promise<number[]> =>
  all.evaluateAll((each) =>
    each.map((one) => {
      const { top, height } = one.getBoundingClientRect();
      return scrollY + top + height / 2;
    }),
  );

const edges = (all: Locator): Promise<DOMRect[]> =>
  all.evaluateAll((each) => each.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));

/** Runs in the page: words that do not stand in one line. */
const wordsInTwo = (holders: readonly Element[]): string[] =>
  holders.flatMap((holder) => {
    const cut: string[] = [];
    const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) cut.push(word);
      }
    }
    return cut;
  });
