// A voice as a work, with a microphone that plays a tone: heard again, kept, and not lost when the page dies in the middle.
import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { rowsOf, theOne } from './device.ts';
import { childAtWork, WITH_MADE_UP_DEVICES } from './recording.ts';
import { type DemoPerson, type School } from './school.ts';

test.use(WITH_MADE_UP_DEVICES);

let school: School;
let child: BrowserContext;
let pupil: DemoPerson;
let page: Page;
let work: string;

test.beforeAll(async ({ browser }) => {
  ({ school, child, pupil, page, work } = await childAtWork(browser));
});
test.afterAll(async () => {
  await child?.close();
  await school?.close();
});

const button = (name: RegExp) => page.getByRole('button', { name });
const sounds = async () => (await rowsOf(page, pupil, 'work')).filter((row) => row['kind'] === 'audio');
const heard = async () => (await rowsOf(page, pupil, 'takes')).length;
async function speak(): Promise<void> {
  await button(/^とりはじめる/).click();
  await expect(page.getByText(/とっています/)).toBeVisible();
  await expect.poll(heard).toBeGreaterThanOrEqual(2);
}

test('a voice is recorded, heard again and kept without a network', async () => {
  const before = (await sounds()).length;
  await page.goto(school.origin + work);
  await button(/^こえ/).click();
  await child.setOffline(true);
  await speak();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await button(/^おわる/).click();
  await expect(page.getByText(/きいてみよう/)).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await button(/^きく/).click();
  await expect
    .poll(() => page.evaluate(() => document.querySelector<HTMLAudioElement>('#main audio')?.currentTime ?? 0))
    .toBeGreaterThan(0.2);
  await button(/^これで いい/).click();
  await expect.poll(async () => (await sounds()).length).toBe(before + 1);
  await expect.poll(heard).toBe(0);
  const newest = (await sounds()).toSorted((a, b) => Number(a['madeAt']) - Number(b['madeAt'])).at(-1);
  const media = theOne(await rowsOf(page, pupil, 'media'), (row) => row.id === newest?.['media']);
  const { o } = media['variants'] as { o: { mime: string; duration: number; bytes: number } };
  expect(o.mime).toMatch(/^audio\//);
  expect(o.duration).toBeGreaterThan(1);
  expect(o.duration).toBeLessThan(60);
  await child.setOffline(false);
});

test('a page that dies while recording offers what was said so far', async () => {
  const before = (await sounds()).length;
  await page.goto(school.origin + work);
  await button(/^こえ/).click();
  await speak();
  await page.close({ runBeforeUnload: false });
  page = await child.newPage();
  await page.goto(school.origin + work);
  await expect(page.getByText(/とちゅうまでの/)).toBeVisible();
  await button(/^これで いい/).click();
  await expect.poll(async () => (await sounds()).length).toBe(before + 1);
});

test('a microphone that may not be used says what to do, and a file is the second way', async () => {
  const before = (await sounds()).length;
  await page.goto(school.origin + work);
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await button(/^こえ/).click();
  await button(/^とりはじめる/).click();
  await expect(page.getByRole('alert')).toContainText('マイクが つかえません');
  const input = page.locator('input[accept="audio/*"]');
  await input.setInputFiles({ name: 'x.mp3', mimeType: 'audio/mpeg', buffer: Buffer.from('no sound') });
  await expect(page.getByRole('alert')).toContainText(/ファイルでは ありません/);
  await input.setInputFiles({ name: 'beep.wav', mimeType: 'audio/wav', buffer: aBeep() });
  await button(/^これで いい/).click();
  await expect.poll(async () => (await sounds()).length).toBe(before + 1);
});

/** One second of a tone, 8 bits at 8 kHz. */
function aBeep(): Buffer {
  const samples = Buffer.from(Array.from({ length: 8000 }, (_, at) => 128 + Math.round(60 * Math.sin(at / 3))));
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}
