// Films in a real browser: what a camera here records, and what a telephone brings along.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { provideBrowser } from '../helpers/browser.ts';
import { buildMediaPage, MEDIA_PAGE, routeMediaPage } from './media-page/serve-media-page.ts';

test.use({
  permissions: ['camera', 'microphone'],
  launchOptions: {
    executablePath: provideBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'],
  },
});

let files: ReadonlyMap<string, string | Uint8Array>;
test.beforeAll(async () => {
  files = await buildMediaPage();
});
test.beforeEach(async ({ page, context }) => {
  await routeMediaPage(context, files);
  await page.goto(MEDIA_PAGE);
});

const media = (name: string): Buffer => readFileSync(join('tests/data/media', name));
const telephone = media('telephone.mp4');

/** Held upright: its rows lie on their side, and the film says so. */
function turned(film: Buffer): Buffer {
  const copy = Buffer.from(film);
  // The matrix of the first track's header (ISO 14496-12, `tkhd` version 0): a quarter turn clockwise.
  const matrix = copy.indexOf('tkhd') + 44;
  [0, 0x10000, 0, -0x10000, 0, 0].forEach((value, at) => copy.writeInt32BE(value, matrix + at * 4));
  return copy;
}

test('a telephone’s film becomes 720p with its sound, and nothing of where and by what it was made', async ({
  page,
}) => {
  expect(telephone.toString('latin1')).toContain('+38.2682');
  const film = await page.evaluate((b) => mediaPage.films.prepareFilmOf(b), telephone.toString('base64'));
  expect(film).toMatchObject({
    mime: 'video/mp4',
    w: 1280,
    h: 720,
    duration: expect.closeTo(2, 0),
    hasLostSound: false,
    played: { w: 1280, h: 720, duration: expect.closeTo(2, 0) },
    still: { mime: 'image/webp', w: 320, h: 180 },
  });
  if (!('text' in film)) throw new Error('it was made');
  expect(film.played.loudest).toBeGreaterThan(0.05);
  expect(film.text).toContain('avc1');
  for (const telling of ['+38.2682', 'SECRET-NAME', 'udta', 'com.apple']) expect(film.text).not.toContain(telling);
});

test('one that was held upright stands upright', async ({ page }) => {
  const film = await page.evaluate((b) => mediaPage.films.prepareFilmOf(b), turned(telephone).toString('base64'));
  expect(film).toMatchObject({ w: 720, h: 1280, played: { w: 720, h: 1280 }, still: { w: 180, h: 320 } });
});

test('200 MB are made small; 1 GB and more is refused before anything of it is read', async ({ page }) => {
  const film = await page.evaluate(
    (b) => mediaPage.films.prepareFilmOf(b, {}, 200 * 1024 * 1024),
    telephone.toString('base64'),
  );
  expect(film).toMatchObject({ mime: 'video/mp4', w: 1280, h: 720 });
  if (!('bytes' in film)) throw new Error('it was made');
  expect(film.bytes).toBeLessThan(1_000_000);
  const answer = await page.evaluate(async () => {
    const piece = new Blob([new Uint8Array(64 * 1024 * 1024)]);
    return mediaPage.films.prepareBlob(new Blob(Array.from({ length: 17 }, () => piece)));
  });
  expect(answer).toEqual({ refused: 'too-large' });
});

test('of a longer film a minute is asked for, and then it is that one', async ({ page }) => {
  const long = media('long-film.mp4').toString('base64');
  expect(await page.evaluate((b) => mediaPage.films.prepareFilmOf(b), long)).toEqual({
    seconds: expect.closeTo(75, 0),
  });
  const film = await page.evaluate((b) => mediaPage.films.prepareFilmOf(b, { from: 10 }), long);
  expect(film).toMatchObject({ w: 320, h: 240, hasLostSound: false, played: { duration: expect.closeTo(60, 0) } });
});

test('what is no film, is broken or cannot be read here is refused by name', async ({ page }) => {
  const ask = (bytes: Buffer) => page.evaluate((b) => mediaPage.films.prepareFilmOf(b), bytes.toString('base64'));
  expect(await ask(media('four-quarters.png'))).toEqual({ refused: 'not-media', field: 'kind' });
  expect(await ask(telephone.subarray(0, 300))).toEqual({
    refused: 'not-media',
    field: expect.stringMatching(/kind|broken/),
  });
  expect(await ask(media('hevc.mov'))).toEqual({ refused: 'not-media', field: 'format' });
});

test('it can be given up on the way', async ({ page }) => {
  const said = await page.evaluate((b) => mediaPage.films.giveUpFilm(b), telephone.toString('base64'));
  expect(said).toBe('Error: given up');
});

for (const type of ['video/mp4;codecs=avc1.42E01F,opus', 'video/webm;codecs=vp8,opus']) {
  test(`what is filmed as ${type} has its length, its sound and its picture`, async ({ page }) => {
    const { isOff, recorded, film } = await page.evaluate(async (each) => {
      const answer = await mediaPage.films.filmed(3, 0, each);
      if ('refused' in answer) throw new Error(answer.refused);
      return answer;
    }, type);
    expect(isOff).toBe(true);
    expect(film).toMatchObject({ mime: recorded, hasLostSound: false, still: { mime: 'image/webp' } });
    if (!('played' in film)) throw new Error('it was made');
    // A piece a second until there are three of them; a busy machine hands them over late.
    for (const length of [film.duration ?? 0, film.played.duration]) {
      expect(length).toBeGreaterThan(2.5);
      expect(length).toBeLessThan(30);
    }
    expect(film.played.duration).toBeCloseTo(film.duration ?? 0, 0);
    expect(film.played.loudest).toBeGreaterThan(0.01);
    // 1.2 Mbit/s and the sound, with room for a short film's first pictures.
    expect((film.bytes * 8) / film.played.duration).toBeLessThan(2_500_000);
  });

  test(`what is left of ${type} when a page dies is a film`, async ({ page }) => {
    const { film } = await page.evaluate(async (each) => {
      const answer = await mediaPage.films.filmed(4, 2, each);
      if ('refused' in answer) throw new Error(answer.refused);
      return answer;
    }, type);
    if (!('played' in film)) throw new Error(`it was made: ${JSON.stringify(film)}`);
    expect(film.played.duration).toBeGreaterThan(1);
    expect(film.still).not.toBeNull();
  });
}
