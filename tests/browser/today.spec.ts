// きょう as it stands on an iPad and a phone: no hole beside a tall column, no line that breaks in two for nothing.
import { expect, test } from '@playwright/test';
import { said } from './device.ts';
import { personIn, type School, startSchool } from './school.ts';
import { LYING, openOn, PHONE, UPRIGHT } from './sizes.ts';

let school: School;
test.beforeAll(async () => {
  school = await startSchool();
});
test.afterAll(async () => {
  await school?.close();
});

test('on a lying iPad the path follows the lesson, however much the teacher said beside it', async ({ context }) => {
  const page = await openOn(context, personIn(school, 'pupil', 0), LYING);
  const lesson = page.getByRole('region').filter({ has: page.getByRole('link', { name: said('さくひんを とる') }) });
  const path = page.getByRole('region', { name: said('の あしあと') });
  const words = page.getByRole('region', { name: said('先生から') });
  await words.evaluate((card) => card.style.setProperty('min-block-size', '1500px'));
  const [above, below, beside] = await Promise.all([lesson, path, words].map((each) => each.boundingBox()));
  const end = (above?.y ?? 0) + (above?.height ?? 0);
  expect((below?.y ?? 0) - end).toBeGreaterThan(0);
  expect((below?.y ?? 0) - end).toBeLessThan(40);
  expect(beside?.height).toBeGreaterThan(1400);
  expect(beside?.x).toBeGreaterThan((below?.x ?? 0) + (below?.width ?? 0));
});

test('that a word waits is said in one line, on a phone and an upright iPad', async ({ context }) => {
  const page = await openOn(context, personIn(school, 'pupil', 0), PHONE);
  await context.setOffline(true);
  await page
    .getByRole('group', { name: said('先生に へんじ') })
    .getByRole('button')
    .first()
    .click();
  const words = page.locator('[data-standing="Waiting"]').getByText(/^1けん/);
  for (const size of [PHONE, UPRIGHT]) {
    await page.setViewportSize(size);
    await expect(words).toBeVisible();
    expect((await words.boundingBox())?.height).toBeLessThan(30);
  }
});

test('in kana a day and its weekday stand in one line on a phone, below the pill', async ({ context }) => {
  const page = await openOn(context, personIn(school, 'pupil', 2), PHONE);
  await page.getByRole('link', { name: said('の せってい') }).click();
  await page.getByRole('radio', { name: said('かな') }).click();
  await page.getByRole('link', { name: 'きょう', exact: true }).first().click();
  const day = page.getByText(/がつ.*（.*）$/);
  // The longest of a year.
  await day.evaluate((element) => element.replaceChildren('11がつにじゅうよっか（か）'));
  const [box, pill] = await Promise.all([day.boundingBox(), page.locator('[data-standing]').boundingBox()]);
  expect(box?.height).toBeLessThan(36);
  expect(box?.y).toBeGreaterThanOrEqual((pill?.y ?? 0) + (pill?.height ?? 0) - 1);
});
