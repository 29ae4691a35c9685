// Papers: printed as the browser prints them; and a worksheet that was photographed finds its child and lesson by itself, offline.
import { readFile } from 'node:fs/promises';
import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test';
import { encodeQR } from 'qr';
import { isDrawn, type Row, rowsOf, said, settled, theOne } from './device.ts';
import { type DemoPerson, isReadyForOffline, personIn, type School, signIn, startSchool } from './school.ts';

let school: School;
let desk: BrowserContext;
let board: Page;
let unit: Row;
let lessons: readonly Row[];
test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  school = await startSchool();
  desk = await browser.newContext({ viewport: { width: 1366, height: 768 }, deviceScaleFactor: 2 });
  const teacher = personIn(school, 'teacher');
  board = await settled(await signIn(desk, teacher));
  unit = theOne(
    await rowsOf(board, teacher, 'unit'),
    (each) => each['subject'] === 'shosha' && each['state'] === 'open',
  );
  lessons = (await rowsOf(board, teacher, 'lesson'))
    .filter((each) => each['unit'] === unit.id && !each['trashed'])
    .sort((a, b) => (String(a['order']) < String(b['order']) ? -1 : 1));
});
test.afterAll(async () => {
  await desk?.close();
  await school?.close();
});

async function openPapers(kind?: string): Promise<void> {
  await board.goto(`${school.origin}/print/${unit.id}`);
  await isDrawn(board);
  if (kind) await board.getByRole('radio', { name: kind }).click();
  await board.getByRole('article').first().waitFor();
  await board.evaluate(() => document.fonts.ready.then(() => undefined));
}
/** As the browser would print it. */
async function pagesOf(page: Page) {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sizes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, w, h]) => [Number(w), Number(h)]);
  return { count: [...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length, sizes };
}

test('a worksheet is one A4 page a child, and nothing of the screen is on it', async () => {
  await openPapers();
  const pupils = await board.getByRole('article').count();
  expect(pupils).toBeGreaterThan(30);
  const { count, sizes } = await pagesOf(board);
  expect(count).toBe(pupils);
  for (const [w, h] of sizes) expect([Math.round(w ?? 0), Math.round(h ?? 0)]).toEqual([595, 842]);
  await board.emulateMedia({ media: 'print' });
  await expect(board.getByRole('button', { name: '印刷する' })).toBeHidden();
  await expect(board.getByRole('heading', { name: '印刷' })).toBeHidden();
  await board.emulateMedia({ media: 'screen' });
});

test('the class’s goals and reflections, and the evidence for reports, are A4 pages too', async () => {
  for (const kind of ['めあてとふりかえりの一覧', '所見の資料']) {
    await openPapers(kind);
    const { count, sizes } = await pagesOf(board);
    expect(count).toBeGreaterThan(0);
    for (const [w, h] of sizes) expect([Math.round(w ?? 0), Math.round(h ?? 0)]).toEqual([595, 842]);
  }
});

test('a board printed with the browser’s own keys is its table alone: all children, their pictures, no panel', async () => {
  await board.goto(`${school.origin}/board/${unit.id}`);
  const cell = board.getByRole('gridcell').getByRole('button').first();
  await expect(cell.locator('[style*="blob:"]')).toBeVisible();
  const pdf = (await board.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect([...pdf.matchAll(/\/Subtype\s*\/Image/g)].length).toBeGreaterThan(30);
  await board.emulateMedia({ media: 'print' });
  await expect(cell).toBeVisible();
  await expect(board.getByRole('heading', { level: 1 })).toContainText(String(unit['title']));
  await expect(board.getByRole('button', { name: String(unit['title']) })).toBeVisible();
  await expect(board.getByRole('rowheader').last()).toBeVisible();
  await expect(board.getByRole('button', { name: 'まとめて返す' })).toBeHidden();
  await expect(board.getByText('表のマスを選ぶと')).toBeHidden();
  await board.emulateMedia({ media: 'screen' });
});

test('the evidence is a file that Excel opens: marked UTF-8, one line a lesson', async () => {
  await openPapers('所見の資料');
  const download = board.waitForEvent('download');
  await board.getByRole('button', { name: 'CSVで保存' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('所見の資料_全員.csv');
  const bytes = await readFile(await file.path());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = bytes.toString('utf8').split('\r\n');
  expect(lines.length).toBeGreaterThan(34);
  expect(lines[0]).toContain('"番号","名前","教科","単元"');
});

/** A child's worksheet lying aslant on a desk, as a tablet photographs it. */
async function photoOfSheet(browser: Browser, { name }: DemoPerson, lesson: number): Promise<Buffer> {
  await openPapers();
  await board.getByRole('combobox', { name: '回' }).selectOption(String(lessons[lesson]?.id));
  const sheet = board.getByRole('article', { name });
  return onDesk(browser, (await sheet.screenshot()).toString('base64'));
}
async function onDesk(browser: Browser, png: string): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 1500, height: 2000 } });
  const aslant = 'width:1150px;margin:120px 170px;transform:perspective(3000px) rotateX(14deg) rotateZ(5deg)';
  await page.setContent(
    `<body style="margin:0;background:#8a7a66"><img style="${aslant}" src="data:image/png;base64,${png}">`,
  );
  await page.waitForFunction(() => document.querySelector('img')?.complete);
  const photo = await page.screenshot({ type: 'jpeg', quality: 80 });
  await page.close();
  return photo;
}

async function aChild(browser: Browser): Promise<{ child: DemoPerson; page: Page; context: BrowserContext }> {
  const child = personIn(school, 'pupil', 0);
  const context = await browser.newContext();
  const page = await signIn(context, child);
  await isReadyForOffline(page);
  await settled(page);
  return { child, page, context };
}
async function handIn(page: Page, photo: Buffer, lesson: number): Promise<void> {
  await page.goto(`${school.origin}/units/${unit.id}/lessons/${String(lessons[lesson]?.id)}/record?step=work`);
  await isDrawn(page);
  const file = { name: 'sheet.jpg', mimeType: 'image/jpeg', buffer: photo };
  await page.locator('section input[type=file][accept]').last().setInputFiles(file);
  await page.getByRole('img', { name: said('いま えらんだ しゃしん') }).waitFor({ timeout: 60_000 });
  // The paper is looked for meanwhile: as soon as it is found, it is asked whether to make it straight.
  const asIs = page.getByRole('button', { name: said('このままで いい') });
  await page
    .getByRole('button', { name: said('これで いい') })
    .or(asIs)
    .click();
}
const newest = async (page: Page, child: DemoPerson): Promise<Row | undefined> =>
  (await rowsOf(page, child, 'work'))
    .filter(({ owner }) => owner === child.id)
    .sort((a, b) => Number(a['madeAt']) - Number(b['madeAt']))
    .at(-1);

test('a photographed worksheet goes to its own lesson, with no network at all', async ({ browser }) => {
  test.setTimeout(180_000);
  const { child, page, context } = await aChild(browser);
  const photo = await photoOfSheet(browser, child, 1);
  // The page that is about to be used offline was seen once, with all that it needs.
  await page.goto(`${school.origin}/units/${unit.id}/lessons/${String(lessons[0]?.id)}/record?step=work`);
  await isDrawn(page);
  await context.setOffline(true);
  await handIn(page, photo, 0);
  await expect(page.getByText(said('プリントを'))).toBeVisible({ timeout: 60_000 });
  expect(await newest(page, child)).toMatchObject({ unit: unit.id, lesson: lessons[1]?.id, kind: 'photo' });
  await page.getByRole('link', { name: said('そこを 見る') }).click();
  await page.waitForURL((url) => url.pathname.includes(String(lessons[1]?.id)));
  await context.close();
});

test('another child’s worksheet and a square from elsewhere are told of, and the photo is kept all the same', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const { child, page, context } = await aChild(browser);
  await handIn(page, await photoOfSheet(browser, personIn(school, 'pupil', 1), 1), 0);
  await expect(page.getByText(said('ほかの 人の プリントです。'))).toBeVisible({ timeout: 60_000 });
  expect(await newest(page, child)).toMatchObject({ lesson: lessons[0]?.id, kind: 'photo' });

  const svg = encodeQR('https://example.com/', 'svg', { border: 4 });
  const square = await browser.newPage({ viewport: { width: 900, height: 900 } });
  await square.setContent(`<body style="margin:0;background:#fff">${svg}`);
  const png = (await square.screenshot()).toString('base64');
  await square.close();
  await handIn(page, await onDesk(browser, png), 0);
  await expect(page.getByText(said('あしあとの プリントの しるしでは ありません。'))).toBeVisible({ timeout: 60_000 });
  expect(await newest(page, child)).toMatchObject({ lesson: lessons[0]?.id, kind: 'photo' });
  await context.close();
});

test('a teacher files a stack with no network: each sheet reaches its child, and the wrong one is taken back', async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const [first, second] = [personIn(school, 'pupil', 0), personIn(school, 'pupil', 1)];
  const photos = [await photoOfSheet(browser, first, 1), await photoOfSheet(browser, second, 1)];
  await isReadyForOffline(board);
  // Seen once, with all that it needs.
  await board.goto(`${school.origin}/sheets/${unit.id}`);
  await isDrawn(board);
  await desk.setOffline(true);
  const files = [...photos, photos[0] as Buffer].map((buffer, at) => ({
    name: `${at}.jpg`,
    mimeType: 'image/jpeg',
    buffer,
  }));
  await board.locator('input[type=file][multiple]').setInputFiles(files);
  await expect(board.getByText('取り込める写真が2枚、確かめる写真が1枚あります。')).toBeVisible({ timeout: 120_000 });
  const stack = board.getByRole('region', { name: /^これから取り込む写真/ }).getByRole('listitem');
  for (const [at, { name }] of [first, second, first].entries()) await expect(stack.nth(at)).toContainText(name);
  await expect(stack.nth(2)).toContainText('同じ子の同じ回の写真が、上にもあります。');
  // Seen from straight above, by itself.
  await expect(stack.first().getByRole('button', { name: 'もとの写真に戻す' })).toBeVisible();
  await board.getByRole('button', { name: '2枚を取り込む' }).click();
  const filed = board.getByRole('region', { name: /^今日取り込んだもの/ }).getByRole('listitem');
  await expect(filed).toHaveCount(2);
  await expect(filed.first()).toContainText(said('この端末だけ'));
  await board.getByRole('button', { name: `${second.name}さんに取り込んだものを取り消す` }).click();
  await expect(filed).toHaveCount(1);
  await desk.setOffline(false);
  await expect(filed.first()).toContainText(said('学校に届きました'), { timeout: 180_000 });

  const context = await browser.newContext();
  const page = await settled(await signIn(context, first));
  await expect.poll(async () => (await filedFor(page, first)).length, { timeout: 180_000 }).toBe(1);
  const [work] = await filedFor(page, first);
  expect(work).toMatchObject({ owner: first.id, lesson: lessons[1]?.id, audience: 'teacher' });
  await page.goto(`${school.origin}/works/${String(work?.id)}`);
  await expect(page.getByText(said('先生が とりこみました'))).toBeVisible();
  // Its picture comes down to the child.
  await expect(page.locator('main img[src^="blob:"]').first()).toBeVisible({ timeout: 180_000 });
  await context.close();
});
const filedFor = async (page: Page, child: DemoPerson): Promise<Row[]> =>
  (await rowsOf(page, child, 'work')).filter((work) => work['owner'] === child.id && work['author'] !== child.id);
