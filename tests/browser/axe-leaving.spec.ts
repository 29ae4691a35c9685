// What a child meets at the door, at every size: what is unsent and refused, the file to take along, leaving, an account that
// waits sealed, and the lock.
import { expect, type Page, test } from '@playwright/test';
import { hasAllLetters, isDrawn, reflectionField, rowsOf, said, standing } from './device.ts';
import { type Account, look, signedIn } from './look.ts';
import { isReadyForOffline, personIn, type School, startSchool } from './school.ts';
import { childScreens } from './screens.ts';
import { spoil } from './spoil.ts';

let school: School;
test.beforeAll(async () => {
  school = await startSchool();
});
test.afterAll(async () => {
  await school?.close();
});

const press = (page: Page, words: string) =>
  page
    .getByRole('button', { name: said(words) })
    .last()
    .click();
async function settings({ page, person }: Account): Promise<void> {
  await page.getByRole('link', { name: said(`${person.name}の せってい`) }).click();
  await isDrawn(page);
}

test('what is unsent and refused, a file of it, leaving with it, and the account that waits for its child', async ({
  browser,
}) => {
  const child = await signedIn(browser, personIn(school, 'pupil', 2));
  const { page, heard, context } = child;
  await context.addInitScript(() => Object.assign(globalThis, { showSaveFilePicker: undefined }));
  await isReadyForOffline(page);
  const at = await childScreens(page, child.person);
  await spoil(context, 'reflection');
  await page.goto(`${school.origin}${at['record: reflection']}`);
  await isDrawn(page);
  await reflectionField(page).fill('がっこうが うけとらなかった ことば。');
  await expect(standing(page, 'Attention')).toBeVisible();
  await hasAllLetters(page);
  await context.setOffline(true);
  await page.goto(`${school.origin}${at['record: work']}`);
  await isDrawn(page);
  await page.locator('#main input[type=file]').last().setInputFiles('tests/data/media/starfish-with-place.jpg');
  await press(page, 'これで いい');
  // Kept, before the page is left.
  await expect.poll(async () => (await rowsOf(page, child.person, 'uploads')).length).toBeGreaterThan(0);
  await page.goto(`${school.origin}/unsent`);
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(2);
  await look(page, heard);
  const file = page.waitForEvent('download');
  await press(page, 'ファイルに のこす');
  await file;
  await expect(page.getByText(said('ファイルに のこしました。'))).toBeVisible();
  await look(page, heard);
  await settings(child);
  await press(page, 'おわる');
  await look(page, heard);
  await press(page, '出る');
  await press(page, 'またずに');
  const chip = page.getByRole('button', { name: said(child.person.name) });
  await expect(chip).toBeVisible();
  await look(page, heard);
  await chip.click();
  await expect(page.getByRole('heading', { name: said('はいりなおすと') })).toBeVisible();
  await look(page, heard);
  // Before anything unsent may go: the file, and then a button that has to be held.
  await press(page, 'この 端末から けす');
  await expect(page.getByRole('button', { name: said('ファイルに のこす') })).toBeVisible();
  await look(page, heard);
  await press(page, 'ファイル なしで');
  await expect(page.getByRole('button', { name: said('ファイルに のこす') })).toHaveCount(0);
  await look(page, heard);
  await context.close();
});

test('a lock is set, and asks in another tab', async ({ browser }) => {
  const child = await signedIn(browser, personIn(school, 'pupil', 3));
  const { page, heard, context } = child;
  await settings(child);
  await press(page, 'ロックを つける');
  await look(page, heard);
  await page.keyboard.type('2580');
  await expect(page.getByRole('heading', { name: said('もういちど おなじ') })).toBeVisible();
  await page.keyboard.type('2580');
  await expect(page.getByText('ロックが ついています。')).toBeVisible();
  const other = await context.newPage();
  await other.goto(school.origin);
  await expect(other.getByLabel(/^ロックの ばんごう/)).toBeVisible();
  await look(other, heard);
  await context.close();
});
