// Without a network, and with several tabs: every address opens, what one tab writes the others show, nothing is lost.
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { isDrawn, listen, reflectionField, rowsOf, said, settled, standing, theOne } from './device.ts';
import { watchLamps } from './lamp-watch.ts';
import { type DemoPerson, isReadyForOffline, personIn, type School, signIn, startSchool } from './school.ts';
import { CHILD_SCREENS, childScreens, TEACHER_SCREENS, teacherScreens } from './screens.ts';

let school: School;
test.beforeAll(async () => {
  school = await startSchool();
});
test.afterAll(async () => {
  await school?.close();
});

async function ready(context: BrowserContext, person: DemoPerson): Promise<Page> {
  const page = await signIn(context, person);
  await isReadyForOffline(page);
  return settled(page);
}
const isCut = (page: Page) =>
  page.evaluate(() =>
    fetch('/api/health').then(
      () => false,
      () => true,
    ),
  );
const NOTHING_THERE = /(ありません|見つかりません)/;

for (const [who, role, screens] of [
  ['a child', 'pupil', childScreens],
  ['a teacher', 'teacher', teacherScreens],
] as const) {
  test(`every address of ${who} opens in a new tab without a network, and again after a reload`, async ({
    context,
  }) => {
    const heard = listen(context);
    const person = personIn(school, role, role === 'pupil' ? 1 : 0);
    const first = await ready(context, person);
    const at: Readonly<Record<string, string>> = await screens(first, person);
    await first.close();
    await context.setOffline(true);
    for (const name of role === 'pupil' ? CHILD_SCREENS : TEACHER_SCREENS) {
      await test.step(name, async () => {
        const page = await context.newPage();
        const address = `${school.origin}${at[name]}`;
        await page.goto(address);
        await isDrawn(page);
        expect(page.url(), name).toBe(address);
        expect(await isCut(page)).toBe(true);
        const heading = page.locator('main h1');
        if (name !== 'unsent') await expect(heading, name).not.toContainText(NOTHING_THERE);
        const words = await heading.textContent();
        await page.reload();
        await isDrawn(page);
        await expect(heading, name).toHaveText(words ?? '');
        await page.close();
      });
    }
    // What is fetched when it is needed, and can be done without: the school's answers, and fonts for rare signs.
    const unexpected = heard.errors.filter((error) => !/ERR_INTERNET_DISCONNECTED|\/fonts\//.test(error));
    expect(unexpected).toEqual([]);
  });
}

const leaderOf = (page: Page, { id }: DemoPerson) =>
  page.evaluate(async (name) => {
    const { held } = await navigator.locks.query();
    return held?.find((lock) => lock.name === name)?.clientId ?? null;
  }, `pf-sync:${id}`);
const sent = (context: BrowserContext) =>
  context.waitForEvent('response', {
    predicate: (response) => response.url().endsWith('/api/sync/push') && response.ok(),
  });

test('what is written in one tab is seen in the other, and goes out after the leading tab was closed', async ({
  context,
}) => {
  const person = personIn(school, 'pupil', 0);
  const leading = await ready(context, person);
  const at = await childScreens(leading, person);
  await leading.goto(`${school.origin}${at.unit}`);
  await isDrawn(leading);
  await expect.poll(() => leaderOf(leading, person)).not.toBeNull();
  const following = await context.newPage();
  await following.goto(`${school.origin}${at['record: reflection']}`);
  await isDrawn(following);
  const leader = await leaderOf(following, person);

  await reflectionField(following).fill('となりの まどで かきました。');
  await expect(leading.getByText('となりの まどで かきました。').first()).toBeVisible();
  await expect(standing(following, 'Saved')).toBeVisible();
  // The tab that follows sends nothing by itself.
  expect(await leaderOf(following, person)).toBe(leader);

  await leading.close();
  await expect.poll(async () => ![leader, null].includes(await leaderOf(following, person))).toBe(true);
  const arrived = sent(context);
  await reflectionField(following).fill('となりの まどで かきました。そのあとも かきました。');
  await arrived;
  await expect(standing(following, 'Saved')).toBeVisible();
});

/** At the word `now`, which all tabs hear at once: before one of them can have heard what another writes. */
const willType = (page: Page, words: string) =>
  reflectionField(page).evaluate((field, text) => {
    const setValue = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
    const type = () => {
      setValue?.call(field, text);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    new BroadcastChannel('now').addEventListener('message', type, { once: true });
  }, words);

test('sentences written in two tabs at the same time are both kept', async ({ context }) => {
  const person = personIn(school, 'pupil', 1);
  const one = await ready(context, person);
  const at = await childScreens(one, person);
  const two = await context.newPage();
  for (const page of [one, two]) {
    await page.goto(`${school.origin}${at['record: reflection']}`);
    await isDrawn(page);
  }
  await reflectionField(one).fill('まんなかの 文。');
  await expect(reflectionField(two)).toHaveValue('まんなかの 文。');
  await willType(one, 'はじめの 文。まんなかの 文。');
  await willType(two, 'まんなかの 文。おわりの 文。');
  // A channel has no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  await one.evaluate(() => new BroadcastChannel('now').postMessage(null));
  for (const page of [one, two])
    await expect(reflectionField(page)).toHaveValue('はじめの 文。まんなかの 文。おわりの 文。');
  await expect(standing(one, 'Saved')).toBeVisible();
  await two.reload();
  await expect(reflectionField(two)).toHaveValue('はじめの 文。まんなかの 文。おわりの 文。');
});

test('the Wi-Fi dies in the middle of a first visit: the child goes on, and what did not come is brought when it is back', async ({
  browser,
}) => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await settled(await signIn(context, personIn(school, 'pupil', 0)));
  const pieces = ['notices', 'speak-with-school', 'watch-worker'];
  const pieceOf = (url: string) => pieces.find((piece) => new URL(url).pathname.startsWith(`/assets/${piece}-`)) ?? '';
  const [lost, come] = [new Set<string>(), new Set<string>()];
  let isDead = true;
  await page.route(
    (url) => pieceOf(url.href) !== '',
    async (route) => {
      const piece = pieceOf(route.request().url());
      (isDead ? lost : come).add(piece);
      await (isDead ? route.abort() : route.continue());
    },
  );
  await page.reload();
  await expect.poll(() => [...lost].toSorted()).toEqual(pieces.toSorted());
  await isDrawn(page);
  await expect(page.getByRole('region', { name: said('の あしあと') })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  isDead = false;
  await expect.poll(() => [...come].toSorted()).toEqual(pieces.toSorted());
  await expect(page.getByRole('alert')).toHaveCount(0);
  const arrived = sent(context);
  await page
    .getByRole('group', { name: said('先生に へんじ') })
    .getByRole('button')
    .first()
    .click();
  await arrived;
  await expect(standing(page, 'Saved')).toBeVisible();
  await context.close();
});

test('with the network there but the school’s server down, everything goes on and nothing is called delivered', async ({
  context,
}) => {
  const lamps = await watchLamps(context, school);
  const person = personIn(school, 'pupil', 2);
  const page = await ready(context, person);
  const at = await childScreens(page, person);
  await school.kill();
  await page.goto(`${school.origin}${at['record: reflection']}`);
  await isDrawn(page);
  await reflectionField(page).fill('サーバーが とまっていても かけます。');
  await lamps.owes(page, person, 'サーバーが とまっていても かけます。');
  await expect(standing(page, 'Waiting').or(standing(page, 'Sending'))).toBeVisible();
  expect(await page.evaluate(() => navigator.onLine)).toBe(true);
  await page.reload();
  await expect(reflectionField(page)).toHaveValue('サーバーが とまっていても かけます。');
  await expect(standing(page, 'Waiting')).toBeVisible();
  lamps.isHonest(false);
  await school.restart();
  await expect(standing(page, 'Saved')).toBeVisible();
  const rows = await rowsOf(page, person, 'reflection');
  const row = theOne(rows, (each) => each['words'] === 'サーバーが とまっていても かけます。');
  expect(row['_p']).toBe(0);
  lamps.isHonest(true);
});

test('the server is killed while it is told something: whatever was called delivered by then is there after it', async ({
  context,
  browser,
}) => {
  const lamps = await watchLamps(context, school);
  const person = personIn(school, 'pupil', 0);
  const page = await ready(context, person);
  const address = `${school.origin}${(await childScreens(page, person))['record: reflection']}`;
  await page.goto(address);
  await isDrawn(page);
  let words = '';
  // On its way, answered, and called delivered: each time the server dies without a word.
  for (const [time, moment] of [
    ['いちど', () => page.waitForRequest('**/api/sync/push')],
    ['にど', () => sent(context)],
    ['さんど', () => sent(context).then(() => expect(standing(page, 'Saved')).toBeVisible())],
  ] as const) {
    words = `${words}${time} かきました。`;
    const pushed = moment();
    await reflectionField(page).fill(words);
    await lamps.owes(page, person, words);
    await pushed;
    await school.kill();
    // What was answered may be called delivered from now on; whether anything was before, `lamps` has seen.
    if (time !== 'いちど') expect(school.has(words)).toBe(true);
    await school.restart();
    await expect(standing(page, 'Saved')).toBeVisible();
    lamps.isHonest(true);
  }
  const elsewhere = await browser.newContext();
  const second = await settled(await signIn(elsewhere, person));
  await second.goto(address);
  await expect(reflectionField(second)).toHaveValue(words);
  await elsewhere.close();
});

test('a photo is called delivered only when the last of its sizes lies at school; and too early would be found out', async ({
  context,
}) => {
  const lamps = await watchLamps(context, school);
  const person = personIn(school, 'pupil', 1);
  const page = await ready(context, person);
  const at = await childScreens(page, person);
  // Words and the thumbnail come through; nothing larger does.
  const larger = /\/api\/(uploads|media\/[\w-]+\/[mo]$)/;
  await context.route(larger, (route) => route.abort());
  const before = new Set((await rowsOf(page, person, 'work')).map(({ id }) => id));
  await page.goto(`${school.origin}${at['record: work']}`);
  await isDrawn(page);
  await page.locator('#main input[type=file]').last().setInputFiles('tests/data/media/starfish-with-place.jpg');
  await page
    .getByRole('button', { name: said('これで いい') })
    .last()
    .click();
  const made = async () => (await rowsOf(page, person, 'work')).find(({ id }) => !before.has(id))?.id ?? '';
  await expect.poll(made).not.toBe('');
  const work = await made();
  await lamps.owesPicture(page, person, work);
  const uploads = async () => (await rowsOf(page, person, 'uploads')).map(({ variant }) => variant);
  await expect.poll(uploads).not.toContain('t');
  await page.goto(`${school.origin}/works/${work}`);
  await isDrawn(page);
  await expect(page.getByText(said('いまの ようす'))).toBeVisible();
  await expect(page.getByText(said('学校に 届きました'))).toHaveCount(0);
  lamps.isHonest(false);
  await page.getByText(said('いまの ようす')).evaluate((word) => word.append('届きました'));
  await expect.poll(() => lamps.lies()).toEqual([work]);
  await page.reload();
  await context.unroute(larger);
  await expect(page.getByText(said('学校に 届きました'))).toBeVisible();
  lamps.isHonest(true);
});
