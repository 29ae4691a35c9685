// Shared from another app: the system posts a form to the address of the manifest; the service worker keeps what is in it, with or
// without a network, signed in or not, and the child says where it goes.
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { type Heard, listen, rowsOf, settled } from './device.ts';
import { look } from './look.ts';
import { type DemoPerson, isReadyForOffline, personIn, type School, signIn, startSchool } from './school.ts';

let school: School;
let child: BrowserContext;
let pupil: DemoPerson;
let page: Page;
let heard: Heard;

test.beforeAll(async ({ browser }) => {
  school = await startSchool();
  child = await browser.newContext({ viewport: { width: 1180, height: 820 }, reducedMotion: 'reduce' });
  heard = listen(child);
  pupil = personIn(school, 'pupil', 1);
  page = await signIn(child, pupil);
  await isReadyForOffline(page);
  // The lessons that a thing may belong to.
  await settled(page);
});
test.afterAll(async () => {
  await child?.close();
  await school?.close();
});

interface Shared {
  readonly title?: string;
  readonly text?: string;
  readonly files?: readonly { readonly name: string; readonly type: string; readonly base64: string }[];
}
/** As the system does it: a form is posted, and the page goes where it leads. */
async function share({ title = '', text = '', files = [] }: Shared): Promise<void> {
  await page.goto(`${school.origin}/settings`);
  await page.locator('#main').waitFor();
  const moved = page.waitForURL((url) => url.pathname === '/share');
  await page.evaluate(
    (told) => {
      const form = Object.assign(document.createElement('form'), {
        method: 'post',
        action: '/share',
        enctype: 'multipart/form-data',
      });
      for (const name of ['title', 'text'] as const)
        form.append(Object.assign(document.createElement('input'), { name, value: told[name] }));
      const chooser = Object.assign(document.createElement('input'), { type: 'file', name: 'files', multiple: true });
      const bag = new DataTransfer();
      for (const { name, type, base64 } of told.files) {
        const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
        bag.items.add(new File([bytes], name, { type }));
      }
      chooser.files = bag.files;
      if (told.files.length > 0) form.append(chooser);
      document.body.append(form);
      form.submit();
    },
    { title, text, files },
  );
  await moved;
}
/** One dot, as a PNG. */
const PHOTO = {
  name: 'a.png',
  type: 'image/png',
  base64: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==',
};
const CAT = {
  name: 'ねこ.sb3',
  type: 'application/octet-stream',
  base64: btoa('PK\u0003\u0004cat'),
};
const button = (name: RegExp) => page.getByRole('button', { name });
const works = () => rowsOf(page, pupil, 'work');

test('a photo and a project from other apps become works of the lesson of now, without a network', async () => {
  const before = (await works()).length;
  await child.setOffline(true);
  await share({ files: [PHOTO, CAT] });
  await expect(page.getByLabel(/どこに/)).toBeVisible();
  await button(/^これで いい/).click();
  await expect(page.getByText('ねこ.sb3')).toBeVisible();
  await button(/^のこす/).click();
  await page.waitForURL((url) => url.pathname.endsWith('/record'));
  expect((await works()).length).toBe(before + 2);
  const made = (await works()).toSorted((a, b) => Number(a['madeAt']) - Number(b['madeAt'])).slice(-2);
  expect(made.map((each) => each['kind'])).toEqual(['photo', 'file']);
  await child.setOffline(false);
  // Without a network the browser writes down that a font could not be fetched.
  heard.errors.splice(0);
});

test('a page of a browser becomes a card with its title', async () => {
  await share({ title: 'かきの そだちかた', text: 'https://example.jp/kaki' });
  await expect(page.getByRole('textbox', { name: /アドレス/ })).toHaveValue('https://example.jp/kaki');
  await expect(page.getByRole('textbox', { name: /どこで/ })).toHaveValue('かきの そだちかた');
  await look(page, heard);
  await button(/^のこす/).click();
  await page.waitForURL((url) => url.pathname.endsWith('/record'));
  expect((await works()).filter((each) => each['kind'] === 'link')).toHaveLength(1);
});

test('what comes while nobody is signed in waits, is shown to nobody unasked, and is kept by whose it is', async () => {
  const before = (await works()).length;
  await page.evaluate(() => {
    const accounts = JSON.parse(localStorage.getItem('ashiato.accounts') ?? '{}') as object;
    localStorage.setItem('ashiato.accounts', JSON.stringify({ ...accounts, current: null }));
  });
  await page.goto(school.origin);
  await page.evaluate(async (told) => {
    const form = new FormData();
    const bytes = Uint8Array.from(atob(told.base64), (char) => char.charCodeAt(0));
    form.append('files', new File([bytes], told.name, { type: told.type }));
    await fetch('/share', { method: 'POST', body: form, redirect: 'manual' });
  }, CAT);
  await page.evaluate((person) => {
    const accounts = JSON.parse(localStorage.getItem('ashiato.accounts') ?? '{}') as object;
    localStorage.setItem('ashiato.accounts', JSON.stringify({ ...accounts, current: person }));
  }, pupil.id);
  await page.goto(school.origin);
  await page
    .getByRole('link', { name: /見る|みる/ })
    .filter({ hasText: /^見る|^みる/ })
    .first()
    .waitFor();
  await page.goto(`${school.origin}/share`);
  await expect(page.getByText(/あなたのですか/)).toBeVisible();
  expect(await page.getByText('ねこ.sb3').count()).toBe(0);
  await look(page, heard);
  await button(/じぶんの/).click();
  await expect(page.getByText('ねこ.sb3')).toBeVisible();
  await button(/^のこす/).click();
  await page.waitForURL((url) => url.pathname.endsWith('/record'));
  expect((await works()).length).toBe(before + 1);
  await page.goto(`${school.origin}/share`);
  await expect(page.getByText(/とどいたものは ありません/)).toBeVisible();
});
