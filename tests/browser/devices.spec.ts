// Several devices of several children, as their person and their teacher see them; and one whose data were cleared.
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { listen, rowsOf, standing, theOne } from './device.ts';
import { type DemoPerson, personIn, type School, signIn, startSchool } from './school.ts';

const PROTOCOL = { proto: 1, schema: 1, serverEpoch: '', gen: 1, scopes: {}, limit: 1 };
const DAY = 86_400_000;

let school: School;
test.beforeAll(async () => {
  school = await startSchool();
});
test.afterAll(async () => {
  await school?.close();
});

/** What a device with that id would say to the school, under the session of this page. */
async function says(page: Page, person: DemoPerson, clientId: string, pending: number): Promise<void> {
  const about = { kind: 'iPad', browser: 'Safari', app: '0.1.0' };
  const oldest = pending === 0 ? null : Date.now() - 3 * DAY;
  const status = await page.evaluate(
    async ([id, body]) =>
      (
        await fetch('/api/sync/pull', {
          method: 'POST',
          headers: { 'x-ashiato': '1', 'x-ashiato-person': id, 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
      ).status,
    [person.id, { ...PROTOCOL, clientId, report: { about, pending, oldest } }] as const,
  );
  expect(status).toBe(200);
}

const clientIdOn = async (page: Page, person: DemoPerson): Promise<string> =>
  String(theOne(await rowsOf(page, person, 'meta'), (row) => row['key'] === 'clientId')['value']);

/** A browser that this person signed in on; once all has come, so that nothing more is said behind the test's back. */
async function onDevice(context: BrowserContext, person: DemoPerson): Promise<Page> {
  const page = await signIn(context, person);
  await expect(standing(page, 'Saved')).toBeVisible();
  return page;
}

test('a child sees what each device still holds, and the teacher whose work has not come', async ({ browser }) => {
  test.setTimeout(180_000);
  const child = personIn(school, 'pupil', 0);
  const [tablet, home, desk] = await Promise.all([0, 1, 2].map(() => browser.newContext()));
  if (!tablet || !home || !desk) throw new Error('three browsers are needed');
  const heard = listen(tablet);
  const atHome = await home.newPage();
  await atHome.goto(child.joinUrl);
  await atHome.waitForURL((url) => url.pathname !== '/join');
  await expect(standing(atHome, 'Saved')).toBeVisible();
  const own = await clientIdOn(atHome, child);
  await atHome.goto('about:blank');
  const silent = await home.newPage();
  await silent.goto(`${school.origin}/api/health`);
  await says(silent, child, own, 3);

  const page = await onDevice(tablet, child);
  await page.goto(`${school.origin}/device`);
  const mine = page.getByRole('region', { name: /^わたしの/ });
  await expect(mine.getByRole('listitem')).toHaveCount(2);
  await expect(mine.getByText(/から 3けん まだです/)).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /ファイルを/ }).click();
  expect((await download).suggestedFilename()).toMatch(/^ashiato-shindan-\d{4}-\d\d-\d\d\.json$/);

  const teacher = await onDevice(desk, personIn(school, 'teacher', 0));
  await teacher.goto(`${school.origin}/roster`);
  await teacher.getByRole('link', { name: 'しまう前' }).click();
  const holding = teacher.getByRole('region', { name: '1人・1台に残っています' });
  await expect(holding.getByRole('row').nth(1)).toContainText('3件');
  await teacher.getByRole('button', { name: 'まだしまわないように頼む' }).click();
  await expect(teacher.getByText('しまわないように頼んでいます')).toBeVisible();
  // The tablet in the child's hands holds nothing: it may go.
  await expect(page.getByText('しまって だいじょうぶです。')).toBeVisible({ timeout: 60_000 });
  await says(silent, child, own, 0);
  await teacher.getByRole('button', { name: 'もう一度問い合わせる' }).click();
  await expect(teacher.getByText('すべて届いています')).toBeVisible();
  await desk.setOffline(true);
  await teacher.getByRole('button', { name: 'もう一度問い合わせる' }).click();
  await expect(teacher.getByText(/いまは学校とつながっていません/)).toBeVisible();
  expect(heard.errors).toEqual([]);
  for (const context of [tablet, home, desk]) await context.close();
});

test('a browser that cleared its data with something unsent in it: its person is told once, plainly', async ({
  browser,
}) => {
  const child = personIn(school, 'pupil', 2);
  const context = await browser.newContext();
  const page = await onDevice(context, child);
  const own = await clientIdOn(page, child);
  await page.goto(`${school.origin}/api/health`);
  await says(page, child, own, 3);
  // As Safari does after seven days: all but the cookie.
  const cdp = await context.newCDPSession(page);
  const storageTypes = 'indexeddb,local_storage,service_workers,cache_storage';
  await cdp.send('Storage.clearDataForOrigin', { origin: school.origin, storageTypes });
  await page.close();

  const fresh = await onDevice(context, child);
  const told = fresh.getByRole('alert').filter({ hasText: /3けんは/ });
  await expect(told).toBeVisible();
  await told.getByRole('button').click();
  await expect(told).toBeHidden();
  await fresh.reload();
  await expect(standing(fresh, 'Saved')).toBeVisible();
  await expect(told).toBeHidden();
  await context.close();
});
