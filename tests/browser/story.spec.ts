// The whole story, on two people's devices: a goal, the model, a photo, comparing, a reflection and the next goal with the
// network cut; the school hears of it when the network is back, though its server died in between; the teacher answers;
// the child reads the answer at home, offline.
import { type BrowserContext, expect, test } from '@playwright/test';
import sharp from 'sharp';
import { hasOwnPictures, rowsOf, settled, standing } from './device.ts';
import { type LampWatch, watchLamps } from './lamp-watch.ts';
import { isReadyForOffline, personIn, type School, signIn, startSchool } from './school.ts';

let school: School;
let child: BrowserContext;
let teacher: BrowserContext;
let lamps: LampWatch;

test.beforeAll(async ({ browser }) => {
  school = await startSchool();
  child = await browser.newContext();
  lamps = await watchLamps(child, school);
  teacher = await browser.newContext({ viewport: { width: 1366, height: 768 } });
});
test.afterAll(async () => {
  await child?.close();
  await teacher?.close();
  await school?.close();
});

const WORDS = 'まえと くらべて、はねが 止まってから 上がった。';
const NEXT = '左はらいを さいごまで ゆっくり';
/** A sheet as a phone takes it: lying on its side, with the place where it was taken. */
const sheetPhoto = () =>
  sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#f4f1e8' } })
    .composite([
      { input: { create: { width: 500, height: 120, channels: 3, background: '#17181b' } }, left: 500, top: 520 },
    ])
    .withExif({
      IFD0: { Make: 'Phone', Orientation: '6' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '38/1 16/1 0/1' },
    })
    .jpeg()
    .toBuffer();

test('a lesson at school without Wi-Fi, the teacher’s answer, and home', async () => {
  const pupil = personIn(school, 'pupil', 1);
  const page = await signIn(child, pupil);
  await isReadyForOffline(page);
  await settled(page);

  await test.step('the goal from last time is there, and is made today’s', async () => {
    await page.getByRole('main').getByRole('link', { name: 'はじめる' }).first().click();
    await page.getByRole('button', { name: 'これに する' }).click();
    await expect(page.getByRole('button', { name: 'めあてを かえる' })).toBeVisible();
  });

  await test.step('the model opens', async () => {
    await page.getByRole('link', { name: '手本を 見る' }).first().click();
    await expect(page).toHaveURL(/\/models\//);
    await expect(page.locator('#main img').first()).toBeVisible();
    await page.goBack();
  });

  // What it will be compared with.
  await hasOwnPictures(page, pupil);
  await child.setOffline(true);

  await test.step('a work is photographed with the network cut', async () => {
    await page.getByRole('button', { name: /さくひんへ すすむ/ }).click();
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'IMG_0001.JPG', mimeType: 'image/jpeg', buffer: await sheetPhoto() });
    await page.getByRole('button', { name: 'これで いい' }).click();
    await expect(page.getByRole('paragraph').filter({ hasText: /さくひん 1\s*この\s*端末/ })).toBeVisible();
  });

  await test.step('it is compared with last time', async () => {
    await page.getByRole('button', { name: /ふりかえりへ すすむ/ }).click();
    await page
      .getByRole('link', { name: /くらべる/ })
      .last()
      .click();
    await expect(page).toHaveURL(/\/compare/);
    await expect(page.locator('#main img').first()).toBeVisible();
    await page.goBack();
  });

  await test.step('the reflection and the next goal are written, and kept through a reload', async () => {
    await page.getByRole('radio', { name: 'いいかんじ' }).check();
    await page.getByRole('region', { name: 'ふりかえり', exact: true }).getByRole('textbox').first().fill(WORDS);
    await page.getByRole('textbox', { name: 'つぎのめあて' }).fill(NEXT);
    await lamps.owes(page, pupil, WORDS);
    const written = async () => (await rowsOf(page, pupil, 'reflection')).find((row) => row['words'] === WORDS);
    await expect.poll(written).toMatchObject({ nextGoal: NEXT, face: 'great' });
    await page.reload();
    await expect(
      page.getByRole('region', { name: 'ふりかえり', exact: true }).getByRole('textbox').first(),
    ).toHaveValue(/止まってから/);
    await page.getByRole('button', { name: 'あしあとに のこす' }).click();
    await expect(page.getByText('あしあとが つきました')).toBeVisible();
    await expect(standing(page, 'Waiting').or(standing(page, 'Sending'))).toBeVisible();
  });

  await school.kill();
  lamps.isHonest(false);
  await school.restart();

  await test.step('the network is back: it reaches the school', async () => {
    await child.setOffline(false);
    await expect(standing(page, 'Saved')).toBeVisible();
    lamps.isHonest(true);
  });

  const board = await signIn(teacher, personIn(school, 'teacher'));
  await test.step('the teacher finds it on the board and answers', async () => {
    const row = board.getByRole('row').filter({ hasText: pupil.name });
    await row.scrollIntoViewIfNeeded();
    await row.getByRole('gridcell').nth(5).click();
    await expect(board.getByText('はねが 止まってから 上がった')).toBeVisible();
    await board.getByRole('button', { name: /^のび てるね/ }).click();
    await board.getByRole('textbox').last().fill('止まるところが、とても よく 分かります。');
    await board.getByRole('button', { name: '返す', exact: true }).click();
    await expect(standing(board, 'Saved')).toBeVisible();
  });

  await test.step('the child reads it at home, offline', async () => {
    await page.goto(school.origin);
    // Other new words may lie there already: it is this one that has to have come.
    const answers = async () => (await rowsOf(page, pupil, 'feedback')).map((row) => row['words']);
    await expect.poll(answers).toContain('止まるところが、とても よく 分かります。');
    await child.setOffline(true);
    await page.close();
    const home = await child.newPage();
    await home.goto(school.origin);
    const unread = home.getByRole('button', { name: 'ひらいて よむ' });
    await expect(unread.first()).toBeVisible();
    // One may go in the moment in which it is pressed.
    await expect(async () => {
      if ((await unread.count()) > 0) await unread.first().click({ timeout: 2000 });
      expect(await unread.count()).toBe(0);
    }).toPass();
    await expect(home.getByText('止まるところが、とても よく 分かります。')).toBeVisible();
    await home.getByRole('button', { name: 'ありがとう' }).first().click();
    await expect(standing(home, 'Waiting')).toBeVisible();
    await child.setOffline(false);
    await expect(standing(home, 'Saved')).toBeVisible();
  });
});
