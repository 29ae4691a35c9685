// Who has no mouse and no finger goes through a lesson by keyboard alone. Every other story by keys: by-keys.spec.ts; letters twice as
// large: large-letters.spec.ts.
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { rowsOf, settled } from './device.ts';
import { pressAt, tabTo } from './keys.ts';
import { personIn, type School, signIn, startSchool } from './school.ts';

let school: School;
test.beforeAll(async () => {
  school = await startSchool();
});
test.afterAll(async () => {
  await school?.close();
});

test('a child goes from the goal to the footprint by keyboard alone', async ({ browser }) => {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const pupil = personIn(school, 'pupil', 1);
  const page = await signIn(context, pupil);
  await settled(page);
  const button = (name: RegExp | string) => page.getByRole('button', { name }).first();

  await pressAt(page, page.getByRole('main').getByRole('link', { name: 'はじめる' }).first());
  await pressAt(page, button('これに する'));
  await pressAt(page, button(/さくひんへ すすむ/));

  const photo = await sharp({ create: { width: 900, height: 1200, channels: 3, background: '#f4f1e8' } })
    .composite([{ input: { create: { width: 300, height: 90, channels: 3, background: '#17181b' } } }])
    .jpeg()
    .toBuffer();
  const chooser = page.waitForEvent('filechooser');
  await pressAt(page, button('しゃしんを えらぶ'));
  await (await chooser).setFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: photo });
  await pressAt(page, button('これで いい'));
  await expect(page.getByRole('paragraph').filter({ hasText: /さくひん 1/ })).toBeVisible();
  await pressAt(page, button(/ふりかえりへ すすむ/));

  const first = page.getByRole('radio').first();
  await tabTo(page, first);
  await page.keyboard.press('Space');
  await expect(first).toBeChecked();
  await tabTo(page, page.getByRole('region', { name: 'ふりかえり', exact: true }).getByRole('textbox').first());
  await page.keyboard.type('まえより はねが 止まった。');
  await tabTo(page, page.getByRole('textbox', { name: 'つぎのめあて' }));
  await page.keyboard.type('ゆっくり');
  await pressAt(page, button('あしあとに のこす'));
  await expect(page.getByText('あしあとが つきました')).toBeVisible();
  const written = await rowsOf(page, pupil, 'reflection');
  expect(written.map((row) => row['words'])).toContain('まえより はねが 止まった。');
  await context.close();
});
