// What the teacher wrote has its furigana, set right by one tap, by the child's grade, also with the network cut.
import { type BrowserContext, expect, test } from '@playwright/test';
import { settled } from './device.ts';
import { isReadyForOffline, personIn, type School, signIn, startSchool } from './school.ts';
import { childScreens, teacherScreens } from './screens.ts';

let school: School;
test.beforeAll(async () => {
  school = await startSchool();
});
test.afterAll(async () => {
  await school?.close();
});

test('what a teacher writes gets furigana, the teacher sets one right, and the child reads it so without a network', async ({
  browser,
}) => {
  const desk: BrowserContext = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const home: BrowserContext = await browser.newContext();
  const [teacher, pupil] = [personIn(school, 'teacher'), personIn(school, 'pupil', 0)];
  const [board, page] = [await signIn(desk, teacher), await signIn(home, pupil)];
  await settled(board);
  await isReadyForOffline(page);
  await settled(page);
  await board.goto(`${school.origin}${(await teacherScreens(board, teacher))['teaching: unit']}`);

  const title = board.getByRole('textbox', { name: '題（なくてもよい）' }).first();
  await title.fill('大筆の穂先を見る');
  const readings = board.getByRole('group', { name: '自動のふりがな：大筆の穂先を見る' });
  await expect(readings).toBeVisible();
  await expect(readings.locator('rt')).toHaveText(['おおふで', 'ほさき', 'み']);
  await readings.getByRole('button', { name: /^「大筆」/ }).click();
  await board.getByRole('textbox', { name: '読み（ひらがな）' }).fill('だいふで');
  await board.keyboard.press('Enter');
  await expect(readings.locator('rt')).toHaveText(['だいふで', 'ほさき', 'み']);
  await expect(board.locator('[data-standing="Saved"]')).toBeVisible();

  const unit = (await childScreens(page, pupil)).unit;
  const lesson = page.getByText(/^大筆.*の穂先.*を見る$/).first();
  await page.goto(`${school.origin}${unit}`);
  // By grade: 大 is taught in the first year, 筆 in the third, 見 in the first.
  await expect(lesson.locator('rt')).toHaveText(['だいふで', 'ほさき']);
  await home.setOffline(true);
  await page.reload();
  await expect(lesson.locator('rt')).toHaveText(['だいふで', 'ほさき']);
  await desk.close();
  await home.close();
});
