// Two children on one device, one after the other: what one wrote goes out under that one's name only, and is seen by nobody
// else.
import { gunzipSync } from 'node:zlib';
import { type BrowserContext, expect, type Page, type Request, test } from '@playwright/test';
import { isDrawn, reflectionField, rowsOf, said, settled, standing } from './device.ts';
import { type DemoPerson, isReadyForOffline, personIn, type School, signIn, startSchool } from './school.ts';
import { childScreens } from './screens.ts';

let school: School;
test.beforeAll(async () => {
  school = await startSchool();
});
test.afterAll(async () => {
  await school?.close();
});

interface Sent {
  readonly path: string;
  /** For whom the request says it is. */
  readonly person: string | null;
  readonly body: string;
}

function bodyOf(request: Request): string {
  const body = request.postDataBuffer();
  if (!body) return '';
  return (request.headers()['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString();
}
/** Everything that this device asks of the school from now on; joining has no person yet. */
function watch(context: BrowserContext): Sent[] {
  const all: Sent[] = [];
  context.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (!pathname.startsWith('/api/') || pathname === '/api/session/join') return;
    const person = request.headers()['x-ashiato-person'] ?? searchParams.get('person');
    all.push({ path: pathname, person, body: bodyOf(request) });
  });
  return all;
}

async function handOver(page: Page): Promise<void> {
  await page.getByRole('link', { name: said('の せってい') }).click();
  await page.getByRole('button', { name: said('べつの 人に かわる') }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'かわる', exact: true }).click();
  await expect(page.getByRole('heading', { name: said('つかう 人を えらんでください') })).toBeVisible();
}
const comeBack = (page: Page, { name }: DemoPerson) => page.getByRole('button', { name: `${name}で はじめる` }).click();

const SECRET = 'りんだけの ことばです。';

test('a child’s unsent words wait for that child, while another one uses the device', async ({ context }) => {
  const [first, second] = [personIn(school, 'pupil', 0), personIn(school, 'pupil', 1)];
  const page = await signIn(context, first);
  await isReadyForOffline(page);
  await settled(page);
  const at = await childScreens(page, first);

  await test.step('the first writes without a network, and hands the device over', async () => {
    await page.goto(`${school.origin}${at['record: reflection']}`);
    await isDrawn(page);
    await context.setOffline(true);
    await reflectionField(page).fill(SECRET);
    await expect(standing(page, 'Waiting')).toBeVisible();
    await page.getByRole('link', { name: said('の せってい') }).click();
    await page.getByRole('button', { name: said('べつの 人に かわる') }).click();
    await expect(page.getByRole('dialog')).toContainText('まだ 1けん とどいていません。');
    await page.getByRole('dialog').getByRole('button', { name: 'やめる' }).click();
    await handOver(page);
  });

  const sent = watch(context);
  await context.setOffline(false);
  await test.step('the second comes in, works, and finds nothing of the first', async () => {
    await page.goto(second.joinUrl);
    await page.waitForURL((url) => url.pathname !== '/join');
    await settled(page);
    await expect(page.getByRole('link', { name: said(`${second.name}の せってい`) })).toBeVisible();
    for (const path of [at.unit, at['record: reflection'], at.work, '/unsent', '/records']) {
      await page.goto(`${school.origin}${path}`);
      await isDrawn(page);
      await expect(page.getByText(SECRET)).toHaveCount(0);
      await expect(page.locator('textarea').filter({ hasText: SECRET })).toHaveCount(0);
    }
    await page.goto(`${school.origin}/unsent`);
    await expect(page.getByRole('heading', { name: said('まっている ものは ありません') })).toBeVisible();
    await page.goto(`${school.origin}${at['record: reflection']}`);
    await reflectionField(page).fill('つむぎの ことばです。');
    await expect.poll(() => sent.some(({ body }) => body.includes('つむぎの ことばです。'))).toBe(true);
    await settled(page);
    expect(new Set(sent.map(({ person }) => person))).toEqual(new Set([second.id]));
    expect(sent.filter(({ body }) => body.includes(SECRET))).toEqual([]);
  });

  await test.step('the first comes back, and the words arrive under the right name', async () => {
    await handOver(page);
    sent.splice(0);
    await comeBack(page, first);
    await page.locator('#main').waitFor();
    await settled(page);
    const mine = sent.filter(({ body }) => body.includes(SECRET));
    expect(mine.map(({ person, path }) => [person, path])).toEqual([[first.id, '/api/sync/push']]);
    expect(await rowsOf(page, first, 'outbox')).toEqual([]);
    expect(sent.filter(({ person }) => person === second.id)).toEqual([]);
  });

  await test.step('and the second only has to choose, as the settings have said', async () => {
    await handOver(page);
    await comeBack(page, second);
    await page.locator('#main').waitFor();
    await page.goto(`${school.origin}${at['record: reflection']}`);
    await expect(reflectionField(page)).toHaveValue('つむぎの ことばです。');
    sent.splice(0);
    await reflectionField(page).fill('つむぎの ことばです。もどってきました。');
    const back = () => sent.find(({ body }) => body.includes('もどってきました。'))?.person;
    await expect.poll(back).toBe(second.id);
    await settled(page);
  });
});
