// Works that are no photo: files with a PDF among them, what was looked up, a drawing. All of it without a network.
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { type Heard, listen, rowsOf, settled, theOne } from './device.ts';
import { look } from './look.ts';
import { type DemoPerson, isReadyForOffline, personIn, type School, signIn, startSchool } from './school.ts';
import { childScreens } from './screens.ts';
import { aBrokenPdf, aLockedPdf, aPdf } from './some-pdf.ts';

let school: School;
let child: BrowserContext;
let pupil: DemoPerson;
let page: Page;
let work: string;
let heard: Heard;

test.beforeAll(async ({ browser }) => {
  school = await startSchool();
  child = await browser.newContext({ viewport: { width: 1180, height: 820 }, hasTouch: true, reducedMotion: 'reduce' });
  heard = listen(child);
  pupil = personIn(school, 'pupil', 1);
  page = await signIn(child, pupil);
  await isReadyForOffline(page);
  await settled(page);
  work = (await childScreens(page, pupil))['record: work'];
});
test.afterAll(async () => {
  await child?.close();
  await school?.close();
});

const button = (name: RegExp) => page.getByRole('button', { name });
const ofKind = async (kind: string) => (await rowsOf(page, pupil, 'work')).filter((row) => row['kind'] === kind);
const newest = async (kind: string) => {
  const works = await ofKind(kind);
  return works.toSorted((a, b) => Number(a['madeAt']) - Number(b['madeAt'])).at(-1);
};
const open = async () => {
  await page.goto(school.origin + work);
  await button(/^ファイル/).waitFor();
};
const choose = (name: string, buffer: Buffer, mimeType = 'application/pdf') =>
  page.locator('[data-chooser="any"]').setInputFiles({ name, mimeType, buffer });

test('a PDF of 30 pages is kept with its first page as a picture, and turned page by page on the page of the work', async () => {
  await open();
  const before = (await ofKind('file')).length;
  await choose(`${'プ'.repeat(200)}.pdf`, aPdf(30));
  await expect(page.getByText(/30ページ/)).toBeVisible();
  await expect(page.locator('section img[src^="blob:"]').first()).toBeVisible();
  await button(/^のこす/).click();
  await expect.poll(async () => (await ofKind('file')).length).toBe(before + 1);
  const made = await newest('file');
  const media = theOne(await rowsOf(page, pupil, 'media'), (row) => row.id === made?.['media']);
  expect(Object.keys(media['variants'] as object).sort()).toEqual(['m', 'o', 't']);
  expect((media['preview'] as { name: string }).name).toBe(`${'プ'.repeat(100)}.pdf`);
  await child.setOffline(true);
  await page.goto(`${school.origin}/works/${made?.id}`);
  await expect(page.getByText('1 / 30ページ')).toBeVisible();
  const seen = async () => page.locator('[aria-label*="ページめ"], img[alt*="ページめ"]').first().getAttribute('src');
  await expect.poll(seen).toBeTruthy();
  const first = await seen();
  await button(/つぎの ページ/).click();
  await expect(page.getByText('2 / 30ページ')).toBeVisible();
  await expect.poll(seen).not.toBe(first);
  await child.setOffline(false);
  await look(page, heard);
});

test('what cannot be kept says why: a broken PDF, a locked one, an empty file, a program', async () => {
  await open();
  for (const [name, bytes, words] of [
    ['a.pdf', aBrokenPdf(), /こわれています/],
    ['a.pdf', aLockedPdf(), /あいことばの ある PDF/],
    ['a.pdf', Buffer.alloc(0), /からっぽ/],
    ['a.exe', Buffer.from('MZ\x90\0'), /この しゅるい/],
  ] as const) {
    await choose(name, bytes);
    await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible();
    await button(/^わかった/).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
});

test('a Scratch project reaches the school and is given back under its name', async () => {
  await open();
  const before = (await ofKind('file')).length;
  const bytes = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(300, 7)]);
  await choose('ねこ.sb3', bytes, 'application/octet-stream');
  await expect(page.getByText('ねこ.sb3')).toBeVisible();
  await button(/^のこす/).click();
  await expect.poll(async () => (await ofKind('file')).length).toBe(before + 1);
  const made = await newest('file');
  const media = theOne(await rowsOf(page, pupil, 'media'), (row) => row.id === made?.['media']);
  const { o } = media['variants'] as { o: { hash: string } };
  await expect.poll(() => school.holds(o.hash)).toBe(true);
  await page.goto(`${school.origin}/works/${made?.id}`);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: /ダウンロード/ }).click();
  expect((await download).suggestedFilename()).toBe('ねこ.sb3');
  await look(page, heard);
});

test('what was looked up is kept without a network, as a card', async () => {
  await open();
  await child.setOffline(true);
  await button(/^しらべたこと/).click();
  await page.getByRole('textbox', { name: /アドレス/ }).fill('www.example.jp/kaki');
  await page.getByRole('textbox', { name: /どこで/ }).fill('かき図かん');
  await page.getByRole('textbox', { name: /わかったこと/ }).fill('あきに とれる。');
  await button(/^のこす/).click();
  await expect.poll(async () => (await ofKind('link')).length).toBe(1);
  await expect(page.getByRole('link', { name: /example\.jp/ })).toHaveAttribute('rel', 'noopener noreferrer');
  await child.setOffline(false);
  const made = await newest('link');
  await page.goto(`${school.origin}/works/${made?.id}`);
  await expect(page.getByText(/かき図かん/)).toBeVisible();
  await look(page, heard);
});

test('a drawing: a pen that presses, a hand that rests beside it, undo, a tab that dies, and it is still there to keep', async () => {
  await open();
  await button(/^え$|^絵/).click();
  const sheet = page.getByRole('img', { name: /かみ$/ });
  await sheet.waitFor();
  await look(page, heard);
  const draw = (type: string, id: number, points: readonly (readonly [number, number, number])[]) =>
    sheet.evaluate(
      (canvas, told) => {
        const box = canvas.getBoundingClientRect();
        const at = (name: string, [x, y, pressure]: readonly [number, number, number]) =>
          canvas.dispatchEvent(
            new PointerEvent(name, {
              bubbles: true,
              cancelable: true,
              pointerId: told.id,
              pointerType: told.type,
              pressure,
              clientX: box.left + box.width * x,
              clientY: box.top + box.height * y,
            }),
          );
        canvas.setPointerCapture = () => undefined;
        const [first, ...rest] = told.points;
        if (!first) return;
        at('pointerdown', first);
        for (const point of rest) at('pointermove', point);
        at('pointerup', told.points.at(-1) ?? first);
      },
      { type, id, points },
    );
  await draw('pen', 1, across(0.2, 0.8));
  await draw('pen', 1, across(0.4, 0.3));
  // The ball of the hand.
  await draw('touch', 2, across(0.8, 1));
  await button(/ひとつ もどす/).click();
  await expect.poll(async () => (await rowsOf(page, pupil, 'takes')).length).toBe(4);
  await page.close({ runBeforeUnload: false });
  page = await child.newPage();
  await open();
  await expect(page.getByText(/とちゅうの/)).toBeVisible();
  await button(/つづきを/).click();
  await button(/もどしたのを やめる/).click();
  await button(/^これで いい/).click();
  await expect.poll(async () => (await ofKind('drawing')).length).toBe(1);
  await expect.poll(async () => (await rowsOf(page, pupil, 'takes')).length).toBe(0);
  const made = await newest('drawing');
  const media = theOne(await rowsOf(page, pupil, 'media'), (row) => row.id === made?.['media']);
  expect(Object.keys(media['variants'] as object).sort()).toEqual(['m', 'o', 't']);
  await page.goto(`${school.origin}/works/${made?.id}`);
  await expect(page.getByRole('img', { name: /さくひん/ }).first()).toBeVisible();
});

/** From left to right. */
const across = (y: number, pressure: number) =>
  Array.from({ length: 12 }, (_, n) => [0.1 + n * 0.07, y, pressure] as const);
