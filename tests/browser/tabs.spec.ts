// Several tabs of one child: one speaks with the school, the others write to the same tables; whoever leads may close, sleep
// or hang. And none at all: the service worker sends what the last tab left.
import { gunzipSync } from 'node:zlib';
import { type BrowserContext, expect, type Page, type Route, test, type Worker } from '@playwright/test';
import { isDrawn, listen, reflectionField, rowsOf, settled, standing, theOne } from './device.ts';
import { watchLamps } from './lamp-watch.ts';
import { type DemoPerson, isReadyForOffline, personIn, type School, signIn, startSchool } from './school.ts';
import { childScreens } from './screens.ts';

let school: School;
test.beforeAll(async () => {
  school = await startSchool();
});
test.afterAll(async () => {
  await school?.close();
});

const lockOf = ({ id }: DemoPerson) => `pf-sync:${id}`;
/** What a tab calls itself among those that hold or await the lead. */
const nameOf = (page: Page) =>
  page.evaluate(async () => {
    await navigator.locks.request('who-am-i', () => undefined);
    return navigator.locks.request('who-am-i', async () => {
      const { held } = await navigator.locks.query();
      return held?.find((lock) => lock.name === 'who-am-i')?.clientId ?? null;
    });
  });
const leaderOf = (page: Page, person: DemoPerson) =>
  page.evaluate(async (name) => {
    const { held } = await navigator.locks.query();
    return held?.find((lock) => lock.name === name)?.clientId ?? null;
  }, lockOf(person));

async function ready(context: BrowserContext, person: DemoPerson): Promise<Page> {
  const page = await signIn(context, person);
  await isReadyForOffline(page);
  return settled(page);
}
async function tabs(context: BrowserContext, person: DemoPerson, count: number): Promise<Page[]> {
  const first = await ready(context, person);
  const address = (await childScreens(first, person))['record: reflection'];
  const all = [first];
  while (all.length < count) all.push(await context.newPage());
  for (const page of all) {
    await page.goto(`${school.origin}${address}`);
    await isDrawn(page);
  }
  return all;
}
/** The tab that leads, and the others. */
async function whoLeads(all: readonly Page[], person: DemoPerson): Promise<{ leading: Page; following: Page[] }> {
  const [one] = all;
  if (!one) throw new Error('no tab is open');
  await expect.poll(() => leaderOf(one, person)).not.toBeNull();
  const leader = await leaderOf(one, person);
  const names = await Promise.all(all.map(nameOf));
  const leading = all[names.indexOf(leader)];
  if (!leading) throw new Error('none of these tabs leads');
  return { leading, following: all.filter((page) => page !== leading) };
}
/** What this device holds of the words, and whether the school has them. */
async function reflectionHere(page: Page, person: DemoPerson, words: string) {
  const row = theOne(await rowsOf(page, person, 'reflection'), (each) => each['words'] === words);
  const outbox = await rowsOf(page, person, 'outbox');
  const quarantine = await rowsOf(page, person, 'quarantine');
  return { pending: row['_p'], outbox: outbox.length, refused: quarantine.length };
}
const AT_SCHOOL = { pending: 0, outbox: 0, refused: 0 };

test('of three tabs one leads; it closes, and another takes over; what a follower writes is seen at once and sent', async ({
  context,
}) => {
  const person = personIn(school, 'pupil', 0);
  const all = await tabs(context, person, 3);
  const { leading, following } = await whoLeads(all, person);
  const [second, third] = following as [Page, Page];
  await reflectionField(second).fill('ふたつめの まどで かきました。');
  for (const page of [leading, third])
    await expect(reflectionField(page)).toHaveValue('ふたつめの まどで かきました。');
  await expect(standing(third, 'Saved')).toBeVisible();
  const before = await leaderOf(second, person);
  await leading.close();
  await expect.poll(() => leaderOf(second, person)).not.toBe(before);
  const next = await whoLeads(following, person);
  const last = next.following[0] as Page;
  await reflectionField(last).fill('ふたつめの まどで かきました。みっつめも。');
  await expect(reflectionField(next.leading)).toHaveValue('ふたつめの まどで かきました。みっつめも。');
  await expect(standing(last, 'Saved')).toBeVisible();
  await expect
    .poll(() => reflectionHere(last, person, 'ふたつめの まどで かきました。みっつめも。'))
    .toEqual(AT_SCHOOL);
});

test('a leader that is put to sleep gives the lead away; awake again it follows and shows what came', async ({
  context,
}) => {
  const person = personIn(school, 'pupil', 1);
  const all = await tabs(context, person, 2);
  const { leading, following } = await whoLeads(all, person);
  const other = following[0] as Page;
  // What a browser says to a page before it takes the processor away from it, and after.
  await leading.evaluate(() => document.dispatchEvent(new Event('freeze')));
  await expect.poll(async () => (await leaderOf(other, person)) === (await nameOf(other))).toBe(true);
  await reflectionField(other).fill('もう ひとつの まどが ねて いる あいだ。');
  await expect(standing(other, 'Saved')).toBeVisible();
  await leading.evaluate(() => document.dispatchEvent(new Event('resume')));
  await expect(reflectionField(leading)).toHaveValue('もう ひとつの まどが ねて いる あいだ。');
  expect(await leaderOf(leading, person)).toBe(await nameOf(other));
  await expect
    .poll(() => reflectionHere(leading, person, 'もう ひとつの まどが ねて いる あいだ。'))
    .toEqual(AT_SCHOOL);
});

interface Push {
  readonly serverEpoch: string;
  readonly muts: readonly { readonly seq: number; readonly m: { readonly mid: string } }[];
}
function said(push: Route): Push {
  const body = push.request().postDataBuffer() ?? Buffer.from('');
  const isPacked = push.request().headers()['content-encoding'] === 'gzip';
  return JSON.parse((isPacked ? gunzipSync(body) : body).toString()) as Push;
}
/** Holds the next push of a page back. */
async function holdPush(page: Page): Promise<{ readonly held: Promise<Route> }> {
  const { promise, resolve } = Promise.withResolvers<Route>();
  await page.route('**/api/sync/push', (route) => resolve(route), { times: 1 });
  return { held: promise };
}

test('a leader that hangs for a minute loses the lead; what it hears when it goes on writes nothing', async ({
  context,
}) => {
  const heard = listen(context);
  const lamps = await watchLamps(context, school);
  const person = personIn(school, 'pupil', 2);
  const first = await ready(context, person);
  const address = `${school.origin}${(await childScreens(first, person))['record: reflection']}`;
  await first.goto(address);
  await isDrawn(first);
  await expect.poll(() => leaderOf(first, person)).toBe(await nameOf(first));
  const other = await context.newPage();
  await other.clock.install();
  await other.goto(address);
  await isDrawn(other);

  // In the middle of a push the leading tab hears nothing any more, and says nothing to the others.
  const { held } = await holdPush(first);
  await reflectionField(first).fill('まどが とまっても のこる。');
  await lamps.owes(first, person, 'まどが とまっても のこる。');
  const push = await held;
  lamps.isHonest(false);
  await other.clock.fastForward(66_000);
  await other.clock.runFor(6000);
  await expect.poll(async () => (await leaderOf(other, person)) === (await nameOf(other))).toBe(true);
  for (let second = 0; second < 20; second += 1) await other.clock.runFor(1000);
  await expect.poll(() => reflectionHere(other, person, 'まどが とまっても のこる。')).toEqual(AT_SCHOOL);

  // Now it goes on, and what it hears is the worst that an answer can say: that all of it was refused for good.
  const request = said(push);
  const results = request.muts.map(({ seq, m }) => ({ seq, mid: m.mid, st: 'rejected', code: 'gone' }));
  const answer = { serverEpoch: 'another school', serverNow: 1, token: 'nonsense', results };
  await push.fulfill({ json: answer });
  await first.waitForTimeout(500);
  expect(await reflectionHere(first, person, 'まどが とまっても のこる。')).toEqual(AT_SCHOOL);
  const meta = await rowsOf(first, person, 'meta');
  expect(meta.find((row) => row['key'] === 'serverEpoch')?.['value']).toBe(request.serverEpoch);
  expect(meta.find((row) => row['key'] === 'token')?.['value']).not.toBe('nonsense');
  expect(heard.errors).toEqual([]);
  lamps.isHonest(true);
});

/**
 * What the browser does when the network is back, done by hand: the headless Chromium of the tests has its background sync
 * switched off, and a made-up event may not keep a worker alive by itself.
 * @returns what the worker said to the browser: done, or to be woken again
 */
function wakeForSync(worker: Worker, tag: string): Promise<'done' | 'again'> {
  return worker.evaluate(async (name) => {
    let work: Promise<unknown> | null = null;
    const waitUntil = (until: Promise<unknown>) => {
      work = until;
    };
    self.dispatchEvent(
      Object.defineProperties(new Event('sync'), { tag: { value: name }, waitUntil: { value: waitUntil } }),
    );
    if (!work) throw new Error('the worker does not listen');
    return (work as Promise<unknown>).then(
      () => 'done' as const,
      () => 'again' as const,
    );
  }, tag);
}
/** Under which names the page asked the browser to wake the worker. */
const tagsOf = (page: Page) => page.evaluate(() => (globalThis as { tags?: string[] }).tags ?? []);

test('what was written offline is sent after every tab is closed', async ({ context, browser }) => {
  await context.addInitScript(() => {
    const tags: string[] = [];
    const { SyncManager } = globalThis as unknown as { SyncManager: { prototype: { register: unknown } } };
    SyncManager.prototype.register = async (tag: string) => void tags.push(tag);
    Object.assign(globalThis, { tags });
  });
  const lamps = await watchLamps(context, school);
  const person = personIn(school, 'pupil', 0);
  const page = await ready(context, person);
  const address = `${school.origin}${(await childScreens(page, person))['record: reflection']}`;
  await page.goto(address);
  await isDrawn(page);
  await context.setOffline(true);
  await reflectionField(page).fill('まどを とじたあとに とどく。');
  await lamps.owes(page, person, 'まどを とじたあとに とどく。');
  await expect(standing(page, 'Waiting').or(standing(page, 'Sending'))).toBeVisible();
  await expect.poll(() => tagsOf(page)).toContain('pf-push');
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error('no service worker');
  // A tab leads: the worker leaves it to that tab, and asks to be woken again in case it is killed.
  expect(await wakeForSync(worker, 'pf-push')).toBe('again');
  // No tab of the app is open any more; what is there instead is a plain answer of the server.
  const bare = await context.newPage();
  await page.close();
  expect(await wakeForSync(worker, 'pf-push')).toBe('again');
  lamps.isHonest(false);
  await context.setOffline(false);
  await bare.goto(`${school.origin}/api/health`);
  await expect.poll(() => leaderOf(bare, person)).toBeNull();
  expect(await wakeForSync(worker, 'pf-push')).toBe('done');
  expect(await rowsOf(bare, person, 'outbox')).toEqual([]);
  expect(context.pages()).toEqual([bare]);
  lamps.isHonest(true);

  const elsewhere = await browser.newContext();
  const second = await settled(await signIn(elsewhere, person));
  await second.goto(address);
  await expect(reflectionField(second)).toHaveValue('まどを とじたあとに とどく。');
  await elsewhere.close();
});

test('where the browser has no background sync, the page sends by itself when the network is back', async ({
  context,
}) => {
  await context.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'SyncManager');
    Reflect.deleteProperty(ServiceWorkerRegistration.prototype, 'sync');
  });
  const lamps = await watchLamps(context, school);
  const person = personIn(school, 'pupil', 1);
  const page = await ready(context, person);
  const address = (await childScreens(page, person))['record: reflection'];
  await page.goto(`${school.origin}${address}`);
  await isDrawn(page);
  await context.setOffline(true);
  await reflectionField(page).fill('つながったら じぶんで おくる。');
  await lamps.owes(page, person, 'つながったら じぶんで おくる。');
  await expect(standing(page, 'Waiting')).toBeVisible();
  lamps.isHonest(false);
  await context.setOffline(false);
  await expect(standing(page, 'Saved')).toBeVisible();
  expect(await reflectionHere(page, person, 'つながったら じぶんで おくる。')).toEqual(AT_SCHOOL);
  lamps.isHonest(true);
});
