// 手本 with no network: the sign that says so, and the point video slowly, in a mirror, over and over, picture by picture.
import { expect, type Page, test } from '@playwright/test';
import { bytesHere, isDrawn, rowsOf } from './device.ts';
import { signedIn } from './look.ts';
import { isReadyForOffline, personIn, type School, startSchool } from './school.ts';
import { childScreens } from './screens.ts';

let school: School;
test.beforeAll(async () => {
  school = await startSchool();
});
test.afterAll(async () => {
  await school?.close();
});

test('a point video of an open unit is here without being asked for, and plays as a child wants it', async ({
  browser,
}) => {
  const { context, page, person } = await signedIn(browser, personIn(school, 'pupil', 1));
  await isReadyForOffline(page);
  const at = await childScreens(page, person);
  const film = await filmOf(page, person, at['model: video']);
  await expect.poll(() => bytesHere(page, person)).toContain(film);
  await context.setOffline(true);
  await page.goto(`${school.origin}${at['model: video']}`);
  await isDrawn(page);
  await expect(page.locator('[data-state="whole"]').first()).toBeVisible();
  const video = page.locator('video');
  await expect.poll(() => video.evaluate((each: HTMLVideoElement) => each.readyState)).toBeGreaterThan(2);

  const player = page.getByRole('region', { name: /どうが/ });
  for (const [name, rate] of [
    [/^とても/, 0.25],
    [/^ふつう/, 1],
    [/^ゆっくり/, 0.5],
  ] as const) {
    await player.getByRole('radio', { name }).click();
    await expect.poll(() => video.evaluate((each: HTMLVideoElement) => each.playbackRate)).toBe(rate);
  }
  await player.getByRole('button', { name: /かがみ/ }).click();
  await expect(video).toHaveAttribute('data-mirrored', 'true');

  const time = () => video.evaluate((each: HTMLVideoElement) => each.currentTime);
  const before = await time();
  await player.getByRole('button', { name: '1コマ すすめる' }).click();
  await expect.poll(time).toBeGreaterThan(before);
  expect((await time()) - before).toBeLessThan(0.2);
  await player.getByRole('button', { name: '1コマ もどす' }).click();
  await expect.poll(time).toBeCloseTo(before, 1);

  await player.getByRole('button', { name: /ここから/ }).click();
  await video.evaluate((each: HTMLVideoElement) => {
    each.currentTime += 0.6;
  });
  await player.getByRole('button', { name: /ここまで/ }).click();
  await player.getByRole('radio', { name: /^ふつう/ }).click();
  await page.keyboard.press('k');
  // It comes round, and again, and never gets to where the film itself would end.
  const length = await video.evaluate((each: HTMLVideoElement) => each.duration);
  let [rounds, furthest, last] = [0, 0, await time()];
  const walk = async () => {
    const now = await time();
    if (now < last) rounds += 1;
    furthest = Math.max(furthest, now);
    last = now;
    return rounds;
  };
  await expect.poll(walk, { intervals: [50] }).toBeGreaterThanOrEqual(2);
  expect(furthest).toBeLessThan(length / 2);
  await context.close();
});

/** The hash of the model's film. */
async function filmOf(page: Page, person: { readonly id: string }, path: string): Promise<string> {
  const [models, media] = await Promise.all([rowsOf(page, person, 'model'), rowsOf(page, person, 'media')]);
  const model = models.find(({ id }) => path.endsWith(id));
  const bytes = media.find(({ id }) => id === model?.['media'])?.['variants'] as { o: { hash: string } } | undefined;
  if (!bytes) throw new Error('the model has no film');
  return bytes.o.hash;
}
