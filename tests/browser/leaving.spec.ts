// Leaving a device that others use too: nothing of a child stays that the school has, nothing is lost that it does not have,
// and four digits keep a sister out.
import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { isDrawn, reflectionField, rowsOf, said, settled, standing } from './device.ts';
import { watchLamps } from './lamp-watch.ts';
import { type DemoPerson, isReadyForOffline, personIn, type School, signIn, startSchool } from './school.ts';
import { childScreens } from './screens.ts';

let school: School;
test.beforeAll(async () => {
  school = await startSchool();
});
test.afterAll(async () => {
  await school?.close();
});

const databases = (page: Page): Promise<string[]> =>
  page.evaluate(async () =>
    (await indexedDB.databases()).map(({ name = '' }) => name).filter((n) => n.startsWith('pf1_')),
  );
const cookieOf = async (context: BrowserContext, { id }: DemoPerson): Promise<boolean> =>
  (await context.cookies()).some(({ name }) => name === `ashiato_session_${id}`);
/** At the width of a phone, where least fits. */
async function isSound(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  const over = await page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - innerWidth);
  expect.soft(over, 'wider than the screen').toBeLessThanOrEqual(0);
  const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']);
  const { violations } = await axe.setLegacyMode().analyze();
  expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
  await page.setViewportSize({ width: 1180, height: 820 });
}
const chooser = (page: Page) => page.getByRole('heading', { name: said('つかう 人を えらんでください') });

async function signOut(page: Page, { name }: DemoPerson): Promise<void> {
  await page.getByRole('link', { name: said(`${name}の せってい`) }).click();
  await page.getByRole('button', { name: said('おわる') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: said('出る'), exact: true })
    .click();
}
const field = (tab: Page) => tab.getByLabel(/^ロックの ばんごう/);
const press = async (page: Page, digits: string): Promise<void> => {
  for (const digit of digits) await page.getByRole('button', { name: digit, exact: true }).click();
};

test('who has sent everything leaves nothing behind', async ({ context }) => {
  const child = personIn(school, 'pupil', 2);
  const page = await settled(await signIn(context, child));
  expect(await databases(page)).toEqual([`pf1_${child.id}`]);
  await signOut(page, child);
  await expect(page.getByRole('heading', { name: said('はじめて つかうとき') })).toBeVisible();
  await expect.poll(() => databases(page)).toEqual([]);
  await expect.poll(() => cookieOf(context, child)).toBe(false);
  await expect(page.getByRole('button', { name: said(child.name) })).toHaveCount(0);
});

test('what was written offline waits sealed, opens for nobody, and goes out when its child signs in again', async ({
  context,
}) => {
  const lamps = await watchLamps(context, school);
  const child = personIn(school, 'pupil', 0);
  const page = await signIn(context, child);
  await isReadyForOffline(page);
  await settled(page);
  const at = await childScreens(page, child);
  await page.goto(`${school.origin}${at['record: reflection']}`);
  await isDrawn(page);
  await context.setOffline(true);
  await reflectionField(page).fill('でんしゃの なかで かきました。');
  await lamps.owes(page, child, 'でんしゃの なかで かきました。');
  await expect(standing(page, 'Waiting')).toBeVisible();
  await signOut(page, child);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: said('またずに') })
    .click();

  const chip = page.getByRole('button', { name: said(`${child.name}（まだ 送っていないもの 1つ）`) });
  await expect(chip).toBeVisible();
  await expect(chip).toContainText(said('まだ 送っていないもの 1つ'));
  await test.step('nothing of anybody else lies there, nor what the school has', async () => {
    for (const table of ['person', 'unit', 'feedback', 'model', 'blobs', 'chunks', 'acked']) {
      expect(await rowsOf(page, child, table), table).toEqual([]);
    }
    expect(await rowsOf(page, child, 'outbox')).toHaveLength(1);
    const own = await rowsOf(page, child, 'reflection');
    expect(own.map((each) => each['owner'])).toEqual([child.id]);
  });
  await test.step('choosing it opens nothing, not even after a reload', async () => {
    await page.reload();
    await expect(chip).toBeVisible();
    await isSound(page);
    await chip.click();
    await expect(page.getByRole('heading', { name: said('はいりなおすと') })).toBeVisible();
    await isSound(page);
    await page.getByRole('button', { name: 'とじる' }).click();
    await page.goto(`${school.origin}${at['record: reflection']}`);
    await expect(chip).toBeVisible();
    await expect(page.getByText('でんしゃの なかで')).toHaveCount(0);
  });
  await test.step('the school ends the session when it can be reached', async () => {
    expect(await cookieOf(context, child)).toBe(true);
    await context.setOffline(false);
    await expect.poll(() => cookieOf(context, child)).toBe(false);
  });
  lamps.isHonest(false);
  await test.step('signing in sends it', async () => {
    const sent = page.waitForRequest((request) => request.url().endsWith('/api/sync/push'));
    await page.goto(child.joinUrl);
    await sent;
    await settled(page);
    lamps.isHonest(true);
    expect(await rowsOf(page, child, 'outbox')).toEqual([]);
    await page.goto(`${school.origin}${at['record: reflection']}`);
    await expect(reflectionField(page)).toHaveValue('でんしゃの なかで かきました。');
  });
});

test('a sister does not get into a locked account, in this tab nor in another', async ({ context }) => {
  const [first, second] = [personIn(school, 'pupil', 3), personIn(school, 'pupil', 4)];
  const page = await settled(await signIn(context, first));
  await page.getByRole('link', { name: said(`${first.name}の せってい`) }).click();
  await page.getByRole('button', { name: said('ロックを つける') }).click();
  await isSound(page);
  await press(page, '2580');
  await expect(page.getByRole('heading', { name: said('もういちど おなじ') })).toBeVisible();
  await page.keyboard.type('2580');
  await expect(page.getByText('ロックが ついています。')).toBeVisible();
  await page.reload();
  await expect(page.getByText('ロックが ついています。')).toBeVisible();

  await page.goto(second.joinUrl);
  await page.waitForURL((url) => url.pathname !== '/join');
  await settled(page);
  await test.step('the second chooses the first, and is asked for digits that she does not know', async () => {
    await page.getByRole('link', { name: said(`${second.name}の せってい`) }).click();
    await page.getByRole('button', { name: said('べつの 人に かわる') }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'かわる', exact: true }).click();
    await chooser(page).waitFor();
    await page.getByRole('button', { name: `${first.name}で はじめる` }).click();
    await expect(field(page)).toBeFocused();
    await isSound(page);
    // From now on no second passes: what has to be waited for cannot be over before anybody looks.
    await context.clock.setFixedTime(Date.now());
    for (const _ of [1, 2, 3]) {
      await expect(field(page)).not.toHaveAttribute('readonly');
      await press(page, '1234');
      await expect(page.getByRole('alert')).toHaveText(/./);
    }
    await expect(page.getByRole('alert')).toContainText('びょう');
    await page.reload();
    await expect(page.getByRole('alert')).toContainText('びょう');
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await context.clock.resume();
  });
  await test.step('another tab asks too, and shows nothing', async () => {
    const other = await context.newPage();
    await other.goto(`${school.origin}/records`);
    await expect(field(other)).toBeVisible();
    await expect(other.getByRole('navigation')).toHaveCount(0);
    await other.getByRole('button', { name: said('べつの 人に かわる') }).click();
    await other.getByRole('button', { name: `${second.name}で はじめる` }).click();
    await expect(other.getByRole('link', { name: said(`${second.name}の せってい`) })).toBeVisible();
    // The first tab follows: never two children in one browser.
    await expect(page.getByRole('link', { name: said(`${second.name}の せってい`) })).toBeVisible();
    await other.close();
  });
  await test.step('whoever forgot the digits signs in again', async () => {
    await page.goto(first.joinUrl);
    await page.waitForURL((url) => url.pathname !== '/join');
    await settled(page);
    await page.getByRole('link', { name: said(`${first.name}の せってい`) }).click();
    await expect(page.getByRole('button', { name: said('ロックを つける') })).toBeVisible();
  });
});

test('who signs out in one tab is out of the sample class in the other, and comes back to the own class', async ({
  context,
}) => {
  const teacher = personIn(school, 'teacher');
  const own = await settled(await signIn(context, teacher));
  const tried = await context.newPage();
  await tried.goto(`${school.origin}/sample?from=/board`);
  const bar = tried.getByRole('region', { name: 'みほんのクラスです' });
  await expect(bar).toBeVisible();
  await signOut(own, teacher);
  await expect(tried.getByRole('heading', { name: said('はじめて つかうとき') })).toBeVisible();
  await tried.goto(teacher.joinUrl);
  await tried.waitForURL((url) => url.pathname !== '/join');
  await settled(tried);
  await isDrawn(tried);
  await expect(bar).toHaveCount(0);
  await expect(tried.getByText('青木 はる')).toHaveCount(0);
});

test('whose account the school closes while they try the sample class finds their own when it is opened again', async ({
  context,
}) => {
  const teacher = personIn(school, 'teacher', 1);
  const page = await settled(await signIn(context, teacher));
  await page.goto(`${school.origin}/sample?from=/board`);
  const bar = page.getByRole('region', { name: 'みほんのクラスです' });
  await expect(bar).toBeVisible();
  await page.route('**/api/session', (route) => route.fulfill({ status: 403, json: { refused: 'account-closed' } }));
  await page.reload();
  await expect(page.getByRole('heading', { name: said('はじめて つかうとき') })).toBeVisible();
  await page.unroute('**/api/session');
  // The same page, without a load in between.
  await page.evaluate((hash) => {
    history.pushState(null, '', `/join${hash}`);
    dispatchEvent(new PopStateEvent('popstate'));
  }, new URL(teacher.joinUrl).hash);
  await page.waitForURL((url) => url.pathname !== '/join');
  await settled(page);
  await isDrawn(page);
  await expect(bar).toHaveCount(0);
});

test('on a device that keeps nothing it says when it may be switched off, and a file can be taken along', async ({
  context,
}) => {
  await context.addInitScript(() => Object.assign(globalThis, { showSaveFilePicker: undefined }));
  const child = personIn(school, 'pupil', 1);
  const page = await context.newPage();
  await page.goto(`${school.origin}/?guest`);
  await page.getByRole('heading', { name: said('はじめて つかうとき') }).waitFor();
  await page.goto(child.joinUrl);
  await page.waitForURL((url) => url.pathname !== '/join');
  await isReadyForOffline(page);
  await settled(page);
  await expect(page.getByText(said('もう 切っても だいじょうぶです'))).toBeVisible();
  await isSound(page);
  const at = await childScreens(page, child);
  await page.goto(`${school.origin}${at['record: reflection']}`);
  await isDrawn(page);
  await context.setOffline(true);
  await reflectionField(page).fill('まだ とどいていません');
  await expect(page.getByText(said('まだ 切らないでください'))).toBeVisible();
  await page
    .getByRole('link', { name: /保存|ほぞん/ })
    .first()
    .click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: said('ファイルに のこす') }).click();
  expect((await download).suggestedFilename()).toMatch(/^あしあと-.*\.zip$/);
  await context.setOffline(false);
  await expect(page.getByText(said('もう 切っても だいじょうぶです'))).toBeVisible();
});
