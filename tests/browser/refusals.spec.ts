// What cannot be taken is refused in the person's own language, and nothing of theirs is lost by it.
import { expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { choose, isDrawn, reflectionField, said, settled, standing } from './device.ts';
import { watchLamps } from './lamp-watch.ts';
import { personIn, type School, signIn, startSchool } from './school.ts';
import { childScreens, teacherScreens } from './screens.ts';
import { spoil } from './spoil.ts';

let school: School;
test.beforeAll(async () => {
  school = await startSchool();
});
test.afterAll(async () => {
  await school?.close();
});

const ESSAY = {
  name: 'IMG_0001.jpg',
  mimeType: 'image/jpeg',
  buffer: Buffer.from('これは さくぶんです。'.repeat(100)),
};
async function cutPhoto() {
  const whole = await sharp({ create: { width: 1200, height: 900, channels: 3, background: '#f4f1e8' } })
    .jpeg()
    .toBuffer();
  return { name: 'IMG_0002.jpg', mimeType: 'image/jpeg', buffer: whole.subarray(0, whole.length / 2) };
}
const album = (page: Page) => page.locator('#main input[type=file]').last();

test('a file that is no photo and a photo that is cut off are refused in words, in Japanese and in English', async ({
  context,
}) => {
  const child = personIn(school, 'pupil', 0);
  const page = await settled(await signIn(context, child));
  const at = await childScreens(page, child);
  await page.goto(`${school.origin}${at['record: work']}`);
  await isDrawn(page);
  const works = page.getByRole('region', { name: 'さくひん', exact: true }).getByRole('listitem');
  await expect(works.first()).toBeVisible();
  const before = await works.count();
  await album(page).setInputFiles(ESSAY);
  await expect(page.getByRole('alert')).toHaveText(
    'この しゅるいの ファイルは のこせません。しゃしん・PDF・ワードなどを えらんでください。',
  );
  await page.getByRole('button', { name: 'わかった', exact: true }).click();
  await album(page).setInputFiles(await cutPhoto());
  await expect(page.getByRole('alert')).toHaveText('この しゃしんは こわれています。もういちど とってください。');
  await expect(works).toHaveCount(before);

  await page.goto(`${school.origin}/settings`);
  await choose(page, /Language/, 'English');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goto(`${school.origin}${at['record: work']}`);
  await page.getByRole('button', { name: 'Choose a photo' }).waitFor();
  await album(page).setInputFiles(ESSAY);
  await expect(page.getByRole('alert')).toHaveText(
    'Files of this kind cannot be kept. Please choose a photo, a PDF, a Word file or the like.',
  );
  await page.getByRole('button', { name: 'All right', exact: true }).click();
  await album(page).setInputFiles(await cutPhoto());
  await expect(page.getByRole('alert')).toHaveText('This photo is damaged. Please take it again.');
  await expect(page.getByRole('button', { name: 'Remove work 1' }).first()).toBeVisible();
  // Nothing of it is on the way either.
  await expect(standing(page, 'Saved')).toBeVisible();
});

test('words beyond what a field can hold stay with the child, who is told', async ({ context }) => {
  const child = personIn(school, 'pupil', 1);
  const page = await settled(await signIn(context, child));
  const at = await childScreens(page, child);
  await page.goto(`${school.origin}${at['record: reflection']}`);
  await isDrawn(page);
  const field = reflectionField(page);
  await field.fill('はじめの ことば。');
  await expect(standing(page, 'Saved')).toBeVisible();
  const long = 'ながい ことば。'.repeat(2_600);
  expect(long.length).toBeGreaterThan(20_000);
  await field.fill(long);
  await expect(page.getByText(said('ここには 書けませんでした。書いた ことばは のこっています。'))).toBeVisible();
  await expect(field).toHaveValue(long);
  await page.reload();
  await expect(field).toHaveValue(long);
  await field.fill('みじかい ことば。');
  await expect(page.getByText(said('ここには 書けませんでした。'))).toHaveCount(0);
  await expect(standing(page, 'Saved')).toBeVisible();
  await page.reload();
  await expect(field).toHaveValue('みじかい ことば。');
});

test('a record that the school refuses is shown with its words and can be sent again', async ({ context }) => {
  const lamps = await watchLamps(context, school);
  const child = personIn(school, 'pupil', 2);
  const page = await settled(await signIn(context, child));
  const at = await childScreens(page, child);
  await page.goto(`${school.origin}${at['record: reflection']}`);
  await isDrawn(page);
  await spoil(context, 'reflection');
  await reflectionField(page).fill('がっこうが うけとらなかった ことば。');
  await lamps.owes(page, child, 'がっこうが うけとらなかった ことば。');
  const pill = standing(page, 'Attention');
  await expect(pill).toBeVisible();
  await pill.click();
  await expect(page).toHaveURL(/\/unsent$/);
  const refused = page.getByRole('listitem').filter({ hasText: 'がっこうが うけとらなかった ことば。' });
  await expect(refused).toBeVisible();
  await expect(refused).toContainText('ふりかえり');
  await page.reload();
  await expect(refused).toBeVisible();
  lamps.isHonest(false);
  await context.unrouteAll();
  await refused.getByRole('button', { name: said('もういちど 送る') }).click();
  await expect(refused).toHaveCount(0);
  await expect(standing(page, 'Saved')).toBeVisible();
  await page.goto(`${school.origin}${at['record: reflection']}`);
  await expect(reflectionField(page)).toHaveValue('がっこうが うけとらなかった ことば。');
  lamps.isHonest(true);
});

test('a teacher’s edit that the school refuses is shown with its words', async ({ context }) => {
  const person = personIn(school, 'teacher');
  const page = await settled(await signIn(context, person));
  const at = await teacherScreens(page, person);
  await page.goto(`${school.origin}${at['teaching: unit']}`);
  await isDrawn(page);
  const title = page.getByRole('textbox', { name: /^単元名/ });
  const before = await title.inputValue();

  await title.fill('');
  await expect(page.getByText(/^保存できませんでした：/)).toBeVisible();
  await title.fill(before);
  await expect(page.getByText(/^保存できませんでした：/)).toHaveCount(0);

  await spoil(context, 'lesson');
  await page.locator('summary').filter({ hasText: 'くわしく' }).first().click();
  await page.getByRole('textbox', { name: 'クラスへのひとこと' }).first().fill('きょうは 筆を 洗ってから 始めます。');
  const pill = standing(page, 'Attention');
  await expect(pill).toBeVisible();
  await pill.click();
  const refused = page.getByRole('listitem').filter({ hasText: 'きょうは 筆を 洗ってから 始めます。' });
  await expect(refused).toBeVisible();
  await refused.getByRole('button', { name: 'すてる' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'すてる' }).click();
  await expect(refused).toHaveCount(0);
  await expect(standing(page, 'Saved')).toBeVisible();
});

for (const [language, title, text] of [
  ['ja-JP', said('この リンクでは はいれません'), said('先生に あたらしい リンクか QRコードを もらってください。')],
  ['en-GB', /This link/, /teacher/],
] as const) {
  test(`a join link that is not right says what to do (${language})`, async ({ browser }) => {
    const context = await browser.newContext({ locale: language });
    const page = await context.newPage();
    await page.goto(`${school.origin}/join#not-a-link-that-anybody-was-given`);
    const alert = page.getByRole('alert');
    await expect(alert.getByRole('heading')).toHaveText(title);
    await expect(alert.getByRole('paragraph')).toHaveText(text);
    await expect(page.locator('html')).toHaveAttribute('lang', language.slice(0, 2));
    // The secret does not stay in the address.
    expect(new URL(page.url()).hash).toBe('');
    await alert.getByRole('link').click();
    await expect(page).toHaveURL(`${school.origin}/`);
    await context.close();
  });
}
