// Every screen at every size of look.md: axe finds nothing, nothing runs out at the side, the console stays silent.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { choose, isDrawn, listen } from './device.ts';
import { type Account, look, RULES, signedIn } from './look.ts';
import { personIn, type School, startSchool } from './school.ts';
import { CHILD_SCREENS, childScreens, TEACHER_SCREENS, teacherScreens } from './screens.ts';

let school: School;
test.beforeAll(async () => {
  school = await startSchool();
});
test.afterAll(async () => {
  await school?.close();
});

test.describe('a child', () => {
  let child: Account;
  let at: Awaited<ReturnType<typeof childScreens>>;
  const open = async (path: string): Promise<Page> => {
    await child.page.goto(`${school.origin}${path}`);
    await isDrawn(child.page);
    return child.page;
  };
  test.beforeAll(async ({ browser }) => {
    child = await signedIn(browser, personIn(school, 'pupil', 1));
    at = await childScreens(child.page, child.person);
  });
  test.afterAll(() => child?.context.close());

  for (const screen of CHILD_SCREENS) {
    test(`is well served at: ${screen}`, async () => look(await open(at[screen]), child.heard));
  }

  for (const mode of ['ならべる', 'スライド', 'こうたい']) {
    test(`compares two pictures: ${mode}`, async () => {
      const page = await open(at['comparing: pictures']);
      await choose(page, 'くらべかた', mode);
      await look(page, child.heard);
    });
  }

  test('lays two pictures on each other by hand', async () => {
    const page = await open(at['comparing: pictures']);
    await page.getByRole('button', { name: 'いちを あわせる' }).click();
    await look(page, child.heard);
  });

  test('sees how works grew, and makes one picture of them', async () => {
    const page = await open(at['comparing: pictures']);
    await page.getByRole('button', { name: 'のびを 見る' }).click();
    await page.getByRole('button', { name: /まいの 絵に する/ }).click();
    await page.locator('dialog img[alt="できました"]').waitFor();
    await look(page, child.heard);
  });

  test('comes to addresses where nothing is', async () => {
    const nobody = '00000000-0000-7000-8000-000000000000';
    for (const path of [`/units/${nobody}`, `/works/${nobody}`, `/models/${nobody}`, `/compare?unit=${nobody}`])
      await look(await open(path), child.heard);
  });
});

test.describe('a teacher', () => {
  let teacher: Account;
  let at: Awaited<ReturnType<typeof teacherScreens>>;
  const open = async (path: string): Promise<Page> => {
    await teacher.page.goto(`${school.origin}${path}`);
    await isDrawn(teacher.page);
    return teacher.page;
  };
  test.beforeAll(async ({ browser }) => {
    teacher = await signedIn(browser, personIn(school, 'teacher', 0));
    at = await teacherScreens(teacher.page, teacher.person);
  });
  test.afterAll(() => teacher?.context.close());

  for (const screen of TEACHER_SCREENS.filter((each) => each !== 'board')) {
    test(`is well served at: ${screen}`, async () => {
      const page = await open(at[screen]);
      // What is folded away is looked at too.
      for (const more of await page.locator('summary').all()) await more.click();
      await look(page, teacher.heard);
    });
  }

  test('has a child open on the board', async () => {
    const page = await open('/board');
    await page.getByRole('row').nth(2).getByRole('gridcell').first().getByRole('button').click();
    await expect(page.getByRole('textbox', { name: 'コメント' })).toBeVisible();
    await look(page, teacher.heard);
  });

  test('puts a class into はん', async () => {
    const page = await open('/groups');
    await page.getByRole('button', { name: '出席番号順に分ける' }).click();
    await page.getByRole('button', { name: /^2はん/ }).click();
    await expect(page.getByRole('heading', { level: 2, name: '2はん' })).toBeVisible();
    await look(page, teacher.heard);
  });

  test('tries the sample class', async () => {
    const page = await open('/sample');
    await expect(page.getByRole('row').nth(12)).toBeAttached();
    await isDrawn(page);
    await look(page, teacher.heard);
    await page.getByRole('button', { name: '自分のクラスにもどる' }).click();
    await expect(page.getByRole('button', { name: '自分のクラスにもどる' })).toHaveCount(0);
  });

  test('begins a new unit', async () => {
    const page = await open('/teaching');
    await page.getByRole('button', { name: '単元を作る' }).click();
    await look(page, teacher.heard);
  });

  test('chooses 学習指導要領コード, and finds them again without a network', async () => {
    const page = await open(at['teaching: unit']);
    // From the next load on the service worker stands between, and keeps the table.
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await open(at['teaching: unit']);
    const opener = page.getByRole('button', { name: 'コードを選ぶ' });
    await opener.click();
    const picker = page.getByRole('dialog', { name: 'コードを選ぶ' });
    await picker.getByRole('checkbox').first().check();
    await expect(picker.getByText('1つ選んでいます')).toBeVisible();
    await look(page, teacher.heard);
    // The service worker keeps a table behind the answer that it gave.
    await expect
      .poll(() => page.evaluate(async () => (await (await caches.open('course-of-study')).keys()).length))
      .toBe(1);
    await teacher.context.setOffline(true);
    await page.reload();
    await opener.click();
    await expect(picker.getByRole('checkbox', { checked: true })).toHaveCount(1);
    await teacher.context.setOffline(false);
  });
});

test('a fault would be found', async ({ page }) => {
  await page.setContent(
    '<html lang="ja"><title>a</title><main><h1>a</h1><p style="color:#aaa">pale</p><img src="a"></main>',
  );
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).setLegacyMode().analyze();
  expect(violations.map(({ id }) => id).toSorted()).toEqual(['color-contrast', 'image-alt']);
});

test('an admin sees the roster', async ({ browser }) => {
  const admin = await signedIn(browser, personIn(school, 'schoolAdmin', 0));
  await look(admin.page, admin.heard);
  await admin.context.close();
});

test('somebody new is welcomed, and hears why a link does not work', async ({ browser }) => {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const heard = listen(context);
  const page = await context.newPage();
  await page.goto(school.origin);
  await look(page, heard);
  await page.goto(`${school.origin}/join`);
  await look(page, heard);
  await page.goto(`${school.origin}/join#this-link-was-never-given-to-anybody`);
  await expect(page.getByRole('alert')).toContainText('この リンクでは はいれません');
  // The browser itself writes every answer from 400 on into its console.
  heard.errors.splice(0);
  await look(page, heard);
  await context.close();
});
