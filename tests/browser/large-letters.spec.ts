// Who needs letters twice as large finds nothing cut off on any screen, no words on other words, and never scrolls sideways.
import { expect, test } from '@playwright/test';
import { isDrawn, settled } from './device.ts';
import { cutOff, lyingOnEachOther, overTheEdge, twiceAsLarge } from './letters.ts';
import { personIn, type School, signIn, startSchool } from './school.ts';
import { CHILD_SCREENS, childScreens } from './screens.ts';

let school: School;
test.beforeAll(async () => {
  school = await startSchool();
});
test.afterAll(async () => {
  await school?.close();
});

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1180, height: 820 },
]) {
  test(`every screen of a child at ${viewport.width} wide`, async ({ browser }) => {
    const context = await browser.newContext({ reducedMotion: 'reduce', viewport });
    const pupil = personIn(school, 'pupil', 0);
    const page = await signIn(context, pupil);
    await settled(page);
    const screens = await childScreens(page, pupil);
    for (const name of CHILD_SCREENS) {
      await page.goto(`${school.origin}${screens[name]}`);
      await isDrawn(page);
      await twiceAsLarge(page);
      await expect(page.locator('#main')).toBeVisible();
      await expect.poll(() => overTheEdge(page), `${name}: wider than the screen`).toEqual([]);
      await expect.poll(() => cutOff(page), `${name}: cut off`).toEqual([]);
      await expect.poll(() => lyingOnEachOther(page), `${name}: words on words`).toEqual([]);
    }
    await context.close();
  });
}
