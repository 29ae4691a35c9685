// 見せるはんい between three people's devices: what is opened to the class is seen, what is taken back is gone to the last
// byte, what is for oneself never leaves.
import { type Browser, type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test';
import { bytesHere, choose, isDrawn, type Row, rowsOf, said, settled, standing, theOne } from './device.ts';
import { type DemoPerson, personIn, type School, signIn, startSchool } from './school.ts';

interface At {
  readonly person: DemoPerson;
  readonly context: BrowserContext;
  readonly page: Page;
}

let school: School;
let owner: At;
let classmate: At;
let teacher: At;

async function device(browser: Browser, role: string, at: number): Promise<At> {
  const context = await browser.newContext();
  const person = personIn(school, role, at);
  return { person, context, page: await settled(await signIn(context, person)) };
}
test.beforeAll(async ({ browser }) => {
  school = await startSchool();
  owner = await device(browser, 'pupil', 0);
  classmate = await device(browser, 'pupil', 1);
  teacher = await device(browser, 'teacher', 0);
});
test.afterAll(async () => {
  for (const each of [owner, classmate, teacher]) await each?.context.close();
  await school?.close();
});

const has = async ({ page, person }: At, table: string, id: string) =>
  (await rowsOf(page, person, table)).some((row) => row.id === id);
const go = async ({ page }: At, path: string) => {
  await page.goto(`${school.origin}${path}`);
  await isDrawn(page);
};
/** A photo of the owner's that the class does not see yet, in a unit where classmates may look at each other's. */
async function ownPhoto(): Promise<Row> {
  const [works, units] = await Promise.all([
    rowsOf(owner.page, owner.person, 'work'),
    rowsOf(owner.page, owner.person, 'unit'),
  ]);
  const open = new Set(
    units.filter((unit) => unit['othersOpen'] === 'always' && unit['state'] === 'open').map(({ id }) => id),
  );
  return theOne(
    works,
    (work) =>
      work['owner'] === owner.person.id &&
      work['audience'] === 'teacher' &&
      work['kind'] === 'photo' &&
      work['trashed'] !== true &&
      open.has(String(work['unit'])),
  );
}
/** A long list holds only what is near the view: down a screenful at a time, and again from the top, until it is there. */
async function scrollsTo(page: Page, tile: Locator): Promise<void> {
  await expect(async () => {
    await page.evaluate(() => {
      const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
      scrollTo(0, isAtEnd ? 0 : scrollY + innerHeight * 0.8);
    });
    await expect(tile).toBeVisible({ timeout: 2000 });
  }).toPass();
}
async function setAudience(work: string, audience: RegExp): Promise<void> {
  await go(owner, `/works/${work}`);
  await choose(owner.page, '見せる はんい', audience);
  await expect(owner.page.getByRole('radio', { name: audience })).toBeChecked();
  await expect(standing(owner.page, 'Saved')).toBeVisible();
}

test('a work that a child opens to the class is seen by a classmate with its path, and gone when it is taken back', async () => {
  const work = await ownPhoto();
  const unit = String(work['unit']);
  expect(await has(classmate, 'work', work.id)).toBe(false);
  await go(classmate, `/everyone?unit=${unit}`);
  const tile = classmate.page.locator(`a[href="/works/${work.id}"]`);
  await expect(tile).toHaveCount(0);

  await setAudience(work.id, /^クラス/);
  await scrollsTo(classmate.page, tile);
  await expect(tile).toHaveAccessibleName(new RegExp(`^${owner.person.name}さん`));
  await tile.click();
  const picture = classmate.page.locator('#main img').first();
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  await go(classmate, `/everyone/${owner.person.id}/units/${unit}`);
  await expect(classmate.page.locator(`#main a[href="/works/${work.id}"]`)).toBeVisible();

  const media = theOne(await rowsOf(classmate.page, classmate.person, 'media'), ({ id }) => id === work['media']);
  const hashes = new Set(Object.values(media['variants'] as Record<string, { hash: string }>).map(({ hash }) => hash));
  const bytes = async () => (await bytesHere(classmate.page, classmate.person)).filter((hash) => hashes.has(hash));
  await expect.poll(bytes).not.toEqual([]);

  await classmate.context.setOffline(true);
  await setAudience(work.id, /^先生/);
  await expect(owner.page.getByText(said('みんなの 端末から なくなります'))).toBeVisible();
  expect(await has(classmate, 'work', work.id)).toBe(true);
  await classmate.context.setOffline(false);
  await expect.poll(() => has(classmate, 'work', work.id)).toBe(false);
  await expect.poll(bytes).toEqual([]);
  await expect.poll(() => has(classmate, 'media', media.id)).toBe(false);
  await go(classmate, `/works/${work.id}`);
  await expect(classmate.page.getByRole('heading', { name: said('この さくひんは ありません') })).toBeVisible();
  await go(classmate, `/everyone?unit=${unit}`);
  await expect(tile).toHaveCount(0);
});

test('a work that is only for oneself leaves the teacher’s device and never comes to another', async ({ browser }) => {
  const work = await ownPhoto();
  await expect.poll(() => has(teacher, 'work', work.id)).toBe(true);
  await setAudience(work.id, /^じぶんだけ/);
  await expect.poll(() => has(teacher, 'work', work.id)).toBe(false);
  await go(teacher, `/works/${work.id}`);
  await expect(teacher.page.getByRole('heading', { name: said('この さくひんは ありません') })).toBeVisible();
  await expect.poll(() => has(teacher, 'media', String(work['media']))).toBe(false);
  const other = await device(browser, 'teacher', 0);
  expect(await has(other, 'work', work.id)).toBe(false);
  expect(await has(other, 'media', String(work['media']))).toBe(false);
  await other.context.close();
  expect(await has(owner, 'work', work.id)).toBe(true);
});
