// 一斉: the teacher opens a lesson, then a model, on every screen of the class, and lets go. A child's screen goes along, unless it
// would be torn from something; it is free when the teacher lets go, and hears of nothing that is over.
import { expect, type Page, test } from '@playwright/test';
import { isDrawn, rowsOf, said, standing } from './device.ts';
import { type Account, look, signedIn } from './look.ts';
import { WITH_MADE_UP_DEVICES } from './recording.ts';
import { personIn, type School, startSchool } from './school.ts';
import { childScreens, teacherScreens } from './screens.ts';
import { LYING, PHONE } from './sizes.ts';

test.use(WITH_MADE_UP_DEVICES);

let school: School;
let teacher: Account;
let child: Account;
let work: string;
test.beforeAll(async ({ browser }) => {
  school = await startSchool();
  teacher = await signedIn(browser, personIn(school, 'teacher', 0));
  child = await signedIn(browser, personIn(school, 'pupil', 1));
  work = (await childScreens(child.page, child.person))['record: work'];
});
test.afterAll(async () => {
  await teacher?.context.close();
  await child?.context.close();
  await school?.close();
});

const goTo = async ({ page }: Account, path: string): Promise<void> => {
  await page.goto(`${school.origin}${path}`);
  await isDrawn(page);
};
const button = (page: Page, words: string) => page.getByRole('button', { name: said(words) });
const opened = (page: Page) => page.getByText(said('先生がみんなの画面にひらきました'));
const free = (page: Page) => page.getByText(said('じぶんのペースでつづけよう'));
const letGo = async (): Promise<void> => {
  await button(teacher.page, '手をはなす').click();
  await expect(button(teacher.page, '手をはなす')).toHaveCount(0);
};
/** Opens what the teacher looks at on every screen. */
async function open(step?: string): Promise<void> {
  await teacher.page
    .getByRole('button', { name: /をみんなの画面にひらく$/ })
    .first()
    .click();
  const dialog = teacher.page.getByRole('dialog');
  if (step) await dialog.getByRole('radio', { name: step }).click();
  await dialog.getByRole('button', { name: 'ひらく' }).click();
}
/** The board has the lesson that the class is at. */
async function openLesson(): Promise<void> {
  await goTo(teacher, (await teacherScreens(teacher.page, teacher.person))['board of a unit']);
  await open('作品');
}

test('the child’s screen goes to the lesson that the teacher opens, and is free when they let go', async () => {
  const { page } = child;
  await goTo(child, '/records');
  const at = Date.now();
  await openLesson();
  const pressed = Date.now();
  await page.waitForURL(/\/record\?step=work$/);
  await expect(opened(page)).toBeVisible();
  console.log(
    `lead: on the child's screen ${Date.now() - pressed} ms after the press (${pressed - at} ms to the press)`,
  );
  await look(page, child.heard);
  await expect(button(teacher.page, '手をはなす')).toBeVisible();
  await look(teacher.page, teacher.heard);
  await expect(standing(teacher.page, 'Saved')).toBeVisible();
  // On what is shown to the class nothing of it stands.
  await goTo(teacher, (await teacherScreens(teacher.page, teacher.person)).projector);
  await expect(button(teacher.page, '手をはなす')).toHaveCount(0);
  await goTo(teacher, '/board');
  const released = page.url();
  await letGo();
  await expect(free(page)).toBeVisible();
  expect(page.url()).toBe(released);
  await look(page, child.heard);
  await button(page, 'もとのところへ').click();
  await page.waitForURL(/\/records$/);
  await expect(free(page)).toHaveCount(0);
});

test('on a phone nothing of the lesson that was opened lies out of reach, its name and steps above, its end below', async () => {
  const { page } = child;
  await page.setViewportSize(PHONE);
  await goTo(child, '/records');
  await openLesson();
  await page.waitForURL(/\/record\?step=work$/);
  await expect(opened(page)).toBeVisible();
  const steps = page.getByRole('list', { name: said('きろくの じゅんばん') }).getByRole('button');
  await expect(steps).toHaveCount(3);
  const all = [page.getByRole('heading', { level: 1 }), ...(await steps.all()), button(page, 'ふりかえりへ すすむ')];
  for (const each of all) await each.click({ trial: true });
  await steps.last().click();
  await page.waitForURL(/step=reflection$/);
  await letGo();
  await expect(free(page)).toBeVisible();
  await page.setViewportSize(LYING);
});

test('a child who records a voice is asked, and goes when it is done', async () => {
  const { page } = child;
  await goTo(child, work);
  await button(page, 'こえ').click();
  await button(page, 'とりはじめる').click();
  await expect(page.getByText(/とっています/)).toBeVisible();
  await goTo(teacher, (await teacherScreens(teacher.page, teacher.person)).model);
  await open();
  await expect(button(page, '見る')).toBeVisible();
  await expect(page.getByText(/とっています/)).toBeVisible();
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(work);
  await look(page, child.heard);
  const works = (await rowsOf(page, child.person, 'work')).length;
  await page.getByRole('button', { name: /^おわる/ }).click();
  await page.getByRole('button', { name: /^これで いい/ }).click();
  await expect.poll(async () => (await rowsOf(page, child.person, 'work')).length).toBe(works + 1);
  await button(page, '見る').click();
  await page.waitForURL(/\/models\//);
  await expect(opened(page)).toBeVisible();
  await page.reload();
  await expect(opened(page)).toBeVisible();
  await letGo();
  await button(page, 'もとのところへ').click();
  await page.waitForURL((url) => url.pathname + url.search === work);
});

test('what was opened and let go while a child was away leads that child nowhere', async () => {
  const { page, context } = child;
  await goTo(child, '/records');
  await context.setOffline(true);
  await openLesson();
  await expect(standing(teacher.page, 'Saved')).toBeVisible();
  await letGo();
  await expect(standing(teacher.page, 'Saved')).toBeVisible();
  const over = (await rowsOf(teacher.page, teacher.person, 'lead'))[0]?.['open'];
  await context.setOffline(false);
  await expect.poll(async () => (await rowsOf(page, child.person, 'lead'))[0]?.['open']).toEqual(over);
  await expect(free(page)).toHaveCount(0);
  await expect(opened(page)).toHaveCount(0);
  expect(new URL(page.url()).pathname).toBe('/records');
});
