// A child who is not in the room: the teacher marks it with a word, the lesson's things wait on the child's きょう, also without a
// network, and what the child hands in from there is the teachers' alone.
import { type BrowserContext, expect, test } from '@playwright/test';
import { isDrawn, rowsOf, settled, standing, theOne } from './device.ts';
import { isReadyForOffline, personIn, type School, signIn, startSchool } from './school.ts';

let school: School;
test.beforeAll(async () => {
  school = await startSchool();
});
test.afterAll(async () => {
  await school?.close();
});

test('a lesson waits for who was away, and the teacher finds what is to be done in ようす', async ({ browser }) => {
  const desk: BrowserContext = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const home: BrowserContext = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const [teacher, child] = [personIn(school, 'teacher'), personIn(school, 'pupil', 0)];
  const board = await settled(await signIn(desk, teacher));
  const tablet = await settled(await signIn(home, child));
  await isReadyForOffline(tablet);

  await board.goto(`${school.origin}/insight`);
  await expect(board.getByRole('heading', { name: '2週間ことばを返していない子ども' })).toBeVisible();
  await expect(board.getByRole('heading', { name: 'ふりかえりの印のうつりかわり' })).toBeVisible();
  await board.getByRole('link', { name: '休みの子へ' }).click();
  const lessons = board.getByRole('combobox', { name: '時' });
  await expect(lessons).toBeVisible();
  const done = new Set((await rowsOf(tablet, child, 'reflection')).map(({ lesson }) => lesson));
  const values = await lessons.locator('option').evaluateAll((all) => all.map((each) => each.getAttribute('value')));
  await lessons.selectOption(values.findLast((value) => !done.has(value)) ?? '');
  const person = theOne(await rowsOf(board, teacher, 'person'), ({ id }) => id === child.id);
  const where = board.getByRole('group', { name: `${String(person['displayName'])}さん` });
  await where.getByRole('radio', { name: '休み' }).click();
  await expect(where.getByRole('radio', { name: '休み' })).toBeChecked();
  await board.getByRole('textbox', { name: /へのひとこと/ }).fill('ゆっくりでいいよ');
  await board.getByRole('button', { name: '届ける' }).click();
  await standing(board, 'Saved').waitFor();

  await tablet.goto(`${school.origin}/`);
  const card = tablet.getByRole('region', { name: /まとめ/ });
  await expect(card).toBeVisible();
  await expect
    .poll(async () => (await rowsOf(tablet, child, 'absence')).map(({ words }) => words))
    .toEqual(['ゆっくりでいいよ']);
  await card.getByRole('link').click();
  await isDrawn(tablet);
  await home.setOffline(true);
  await tablet.reload();
  await expect(tablet.getByText(/ゆっくりでいいよ/)).toBeVisible();
  await expect(tablet.getByRole('link', { name: /やってみる/ })).toBeVisible();
  await home.setOffline(false);

  await board.goto(`${school.origin}/pupils/${child.id}/report`);
  await expect(board.getByRole('table')).toBeVisible();
  // The lesson may be one of the days to come.
  await board.getByLabel('おわりの日').fill('2027-12-31');
  await expect(board.getByRole('cell', { name: /休み/ }).first()).toBeVisible();
  await desk.close();
  await home.close();
});
