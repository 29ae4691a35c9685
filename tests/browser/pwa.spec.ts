// The app as something that is installed: its manifest, its shell on the device, an update that waits to be taken, and not
// one request to anybody else.
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { strokesPath } from '#domain/stroke-order.ts';
import { isDrawn, listen, reflectionField, said, settled, standing } from './device.ts';
import { openFrontDoor } from './front-door.ts';
import { isReadyForOffline, personIn, type School, signIn, startSchool } from './school.ts';
import { childScreens, teacherScreens } from './screens.ts';

let school: School;
test.beforeAll(async () => {
  school = await startSchool();
});
test.afterAll(async () => {
  await school?.close();
});

interface Picture {
  readonly src: string;
  readonly sizes: string;
  readonly type: string;
  readonly purpose?: string;
}
interface Manifest {
  readonly [name: string]: unknown;
  readonly icons: readonly Picture[];
  readonly screenshots: readonly (Picture & { readonly form_factor: string })[];
  readonly shortcuts: readonly { readonly name: string; readonly url: string; readonly icons: readonly Picture[] }[];
}

test('the manifest promises only what is there', async ({ page, request }) => {
  await page.goto(school.origin);
  const address = await page.locator('link[rel="manifest"]').getAttribute('href');
  const answer = await request.get(`${school.origin}${address}`);
  expect(answer.headers()['content-type']).toMatch(/json/);
  const manifest = (await answer.json()) as Manifest;
  expect(manifest).toMatchObject({ start_url: '/', scope: '/', display: 'standalone', lang: 'ja', id: '/' });
  for (const words of ['name', 'short_name', 'description', 'theme_color', 'background_color'])
    expect(manifest[words], words).toEqual(expect.stringMatching(/./));
  const plain = manifest.icons.filter(({ purpose }) => purpose === undefined || purpose.includes('any'));
  expect(plain.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
  expect(manifest.icons.filter(({ purpose }) => purpose === 'maskable').map(({ sizes }) => sizes)).toContain('512x512');
  expect(manifest.screenshots.map((shot) => shot.form_factor).toSorted()).toEqual(['narrow', 'wide']);
  expect(manifest.shortcuts.length).toBeGreaterThan(0);
  const pictures = [...manifest.icons, ...manifest.screenshots, ...manifest.shortcuts.flatMap(({ icons }) => icons)];
  for (const { src, sizes, type } of pictures) {
    const picture = await request.get(`${school.origin}${src}`);
    expect(picture.status(), src).toBe(200);
    expect(picture.headers()['content-type'], src).toBe(type);
    if (sizes === 'any') continue;
    const { width, height } = await sharp(await picture.body()).metadata();
    expect(`${width}x${height}`, src).toBe(sizes);
  }
  for (const { url } of manifest.shortcuts) expect((await request.get(`${school.origin}${url}`)).status()).toBe(200);
  const touch = await request.get(
    `${school.origin}${await page.locator('link[rel="apple-touch-icon"]').getAttribute('href')}`,
  );
  expect((await sharp(await touch.body()).metadata()).width).toBe(180);
});

test('every file of the app is on the device after the first visit', async ({ context }) => {
  const page = await signIn(context, personIn(school, 'pupil', 1));
  await isReadyForOffline(page);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  const assets = readdirSync('dist/assets').filter((name) => /\.(js|css|woff2)$/.test(name));
  expect(assets.length).toBeGreaterThan(10);
  expect(assets.filter((name) => !kept.includes(`/assets/${name}`))).toEqual([]);
  expect(kept).toContain('/index.html');
  expect(kept).toContain('/manifest.webmanifest');
});

const UPDATE = said('アプリを 新しく できます。');
/** A mark that a reload would wipe out. */
const mark = (page: Page) => page.evaluate(() => Object.assign(globalThis, { before: true }));
const isMarked = (page: Page) => page.evaluate(() => 'before' in globalThis);

test('a new version is offered, waits as long as the child likes, and is taken when the child says so', async ({
  context,
}) => {
  const door = await openFrontDoor(school.origin);
  try {
    const child = personIn(school, 'pupil', 0);
    const page = await signIn(context, { ...child, joinUrl: child.joinUrl.replace(school.origin, door.origin) });
    await isReadyForOffline(page);
    await settled(page);
    const at = await childScreens(page, child);
    await page.goto(`${door.origin}${at['record: reflection']}`);
    await isDrawn(page);
    await mark(page);
    await reflectionField(page).pressSequentially('かいている とちゅう');
    door.bringOut('second');
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update().then(() => undefined));
    const offer = page.getByRole('status').filter({ hasText: UPDATE });
    await expect(offer).toBeVisible();
    await reflectionField(page).pressSequentially('です。');
    await offer.getByRole('button', { name: 'あとで' }).click();
    await expect(offer).toBeHidden();
    expect(await isMarked(page)).toBe(true);
    await expect(reflectionField(page)).toHaveValue(/かいている とちゅうです。/);

    await page.getByRole('link', { name: said('の せってい') }).click();
    await page.getByRole('button', { name: said('新しくする') }).click();
    await expect.poll(() => isMarked(page).catch(() => true)).toBe(false);
    await isDrawn(page);
    await page.goto(`${door.origin}${at['record: reflection']}`);
    await expect(reflectionField(page)).toHaveValue(/かいている とちゅうです。/);
    const waiting = await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null);
    expect(waiting).toBe(false);
    await expect(page.getByText(UPDATE)).toHaveCount(0);
  } finally {
    await door.close();
  }
});

for (const [who, role, screens] of [
  ['a child', 'pupil', childScreens],
  ['a teacher', 'teacher', teacherScreens],
] as const) {
  test(`on the whole way of ${who} through the app nobody but the school is asked for anything`, async ({
    context,
  }) => {
    const heard = listen(context);
    const asked: string[] = [];
    context.on('request', (request) => asked.push(request.url()));
    const person = personIn(school, role, role === 'pupil' ? 1 : 0);
    const page = await signIn(context, person);
    await settled(page);
    for (const path of Object.values<string>(await screens(page, person))) {
      const answer = await page.goto(`${school.origin}${path}`);
      await isDrawn(page);
      const policy = (await answer?.headerValue('content-security-policy')) ?? '';
      expect(policy, path).toContain("default-src 'self'");
      expect(policy, path).not.toMatch(/unsafe|https?:|\*/);
    }
    await expect(standing(page, 'Saved')).toBeVisible();
    const elsewhere = asked.filter((url) => !url.startsWith(`${school.origin}/`) && !/^(blob|data):/.test(url));
    expect(elsewhere).toEqual([]);
    expect(asked.length).toBeGreaterThan(20);
    // A breach of the policy would be an error of the console.
    expect(heard.errors).toEqual([]);
  });
}

test('a page that tries to reach somebody else is stopped by the policy', async ({ page }) => {
  await page.goto(school.origin);
  const stopped = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective));
        fetch('https://example.com/').catch(() => undefined);
      }),
  );
  expect(stopped).toBe('connect-src');
});

test('what a captive portal answers is not kept in place of what the app fetches for later', async ({ context }) => {
  const own = await startSchool();
  const { port } = new URL(own.origin);
  const page = await signIn(context, personIn(own, 'pupil', 3));
  await isReadyForOffline(page);
  await own.kill();
  const portal = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end('<p>Log in</p>'));
  await new Promise<void>((resolve) => portal.listen(Number(port), '127.0.0.1', resolve));
  // In no unit of the demo: nothing of it was kept in advance.
  const [order, font] = [strokesPath('囲'), '/fonts/none.woff2'];
  const get = (at: string) => page.evaluate((path) => fetch(path).then((came) => came.text()), at);
  for (const at of [order, font]) expect(await get(at)).toContain('Log in');
  portal.closeAllConnections();
  await new Promise((resolve) => portal.close(resolve));
  await own.restart();
  expect(await get(order)).toContain('<svg');
  expect(await page.evaluate((path) => caches.match(path).then((kept) => kept === undefined), font)).toBe(true);
  await own.close();
});
