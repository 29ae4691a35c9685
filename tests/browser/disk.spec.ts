// A disk that is full, in a real Chromium that says no: words still stay, a photo is refused in words, and when there is room
// again all goes on.
import { readFileSync } from 'node:fs';
import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { isDrawn, reflectionField, rowsOf, said, settled, standing } from './device.ts';
import { watchLamps } from './lamp-watch.ts';
import { isReadyForOffline, personIn, type School, signIn, startSchool } from './school.ts';
import { childScreens } from './screens.ts';

let school: School;
test.beforeAll(async () => {
  school = await startSchool();
});
test.afterAll(async () => {
  await school?.close();
});

const PHOTO = {
  name: 'a.jpg',
  mimeType: 'image/jpeg',
  buffer: readFileSync('tests/data/media/starfish-with-place.jpg'),
};
const album = (page: Page) => page.locator('input[type=file]:not([capture])').first();
const tooFull = (page: Page) => page.getByRole('alert').filter({ hasText: 'いっぱいで' });

/** What the browser says to somebody who writes as much as a photo: kept, or the name of the error. Nothing of it stays. */
const trial = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('is-there-room', 1);
        opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('pieces'));
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction('pieces', 'readwrite');
          const pieces = writing.objectStore('pieces');
          for (let n = 0; n < 64; n += 1) pieces.put(crypto.getRandomValues(new Uint8Array(64 * 1024)), n);
          pieces.clear();
          const end = (answer: string) => {
            opening.result.close();
            resolve(answer);
          };
          writing.addEventListener('complete', () => end('kept'));
          writing.addEventListener('abort', () => end(writing.error?.name ?? 'stopped'));
        });
      }),
  );
/** Fills the disk to the last byte. The browser knows for up to half a minute only what it knew before. */
async function fillDisk(cdp: CDPSession, page: Page): Promise<void> {
  const { usage } = await cdp.send('Storage.getUsageAndQuota', { origin: school.origin });
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: school.origin, quotaSize: usage });
  await expect.poll(() => trial(page)).toBe('QuotaExceededError');
}
async function emptyDisk(cdp: CDPSession, page: Page): Promise<void> {
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: school.origin });
  await expect.poll(() => trial(page)).toBe('kept');
}

/** As if they had given way already. */
const forgetPictures = (page: Page, person: string) =>
  page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
        opening.addEventListener('success', () => {
          const clearing = opening.result.transaction(['blobs', 'chunks'], 'readwrite');
          for (const table of ['blobs', 'chunks']) clearing.objectStore(table).clear();
          clearing.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    `pf1_${person}`,
  );

test('with the disk full a reflection is still saved, a photo is refused in words, and all goes on when there is room', async ({
  context,
}) => {
  const lamps = await watchLamps(context, school);
  const child = personIn(school, 'pupil', 0);
  const page = await signIn(context, child);
  await isReadyForOffline(page);
  await settled(page);
  const at = await childScreens(page, child);
  const cdp = await context.newCDPSession(page);
  await page.goto(`${school.origin}${at['record: work']}`);
  await isDrawn(page);

  // The first kept photo lays down the ballast that words live on later.
  await album(page).setInputFiles(PHOTO);
  await page.getByRole('button', { name: 'これで いい' }).click();
  await expect.poll(async () => (await rowsOf(page, child, 'ballast')).length).toBe(8);
  await expect(standing(page, 'Saved')).toBeVisible();
  const works = (await rowsOf(page, child, 'work')).length;
  // Nothing that could be thrown off but the ballast: all pictures here are of today, and the school is out of reach.
  await context.setOffline(true);
  await forgetPictures(page, child.id);

  await fillDisk(cdp, page);
  await page
    .getByRole('button', { name: said('しゃしんを えらぶ') })
    .first()
    .click();
  await expect(tooFull(page)).toBeVisible();
  await album(page).setInputFiles(PHOTO);
  await page.getByRole('button', { name: 'これで いい' }).click();
  await expect(tooFull(page)).toBeVisible();
  expect(await rowsOf(page, child, 'work')).toHaveLength(works);

  await page.goto(`${school.origin}${at['record: reflection']}`);
  await isDrawn(page);
  const words = 'ディスクが いっぱいでも、ここに かいたことは のこります。'.repeat(40);
  await reflectionField(page).fill(words);
  await expect
    .poll(async () => (await rowsOf(page, child, 'reflection')).some((row) => row['words'] === words))
    .toBe(true);
  await lamps.owes(page, child, words);
  expect(await rowsOf(page, child, 'ballast')).toHaveLength(0);
  await page.reload();
  await expect(reflectionField(page)).toHaveValue(words);

  await emptyDisk(cdp, page);
  await page.goto(`${school.origin}${at['record: work']}`);
  await isDrawn(page);
  await album(page).setInputFiles(PHOTO);
  await page.getByRole('button', { name: 'これで いい' }).click();
  await expect.poll(async () => (await rowsOf(page, child, 'work')).length).toBe(works + 1);
  lamps.isHonest(false);
  await context.setOffline(false);
  await expect(standing(page, 'Saved')).toBeVisible();
  lamps.isHonest(true);
});
